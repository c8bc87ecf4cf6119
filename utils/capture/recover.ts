// After a restart: every save that was cut off is finished with what is staged, or marked as interrupted.
import type { SaveJob, SaveStep } from './capture-locker.ts';
import { addIncident } from './draft.ts';
import { finishDraft, type SaveTools } from './save-page.ts';

/** Work that was under way although the visible part was kept already. */
const CUT_SHORT: Partial<Record<SaveStep, string>> = {
  stitching: 'fullpage-interrupted',
  harvesting: 'chat-interrupted',
};

export async function recoverSaves(tools: SaveTools): Promise<void> {
  for (const job of await tools.locker.cutOffJobs()) await recoverSave(tools, job);
}

async function recoverSave(tools: SaveTools, job: SaveJob): Promise<void> {
  const { locker, page } = tools;
  const draft = job.resume;
  if (!draft) {
    await locker.updateJob(job.id, { state: 'interrupted', error: 'capture-failed' });
    return;
  }
  if (job.tabId !== null) await page.leaveStage(job.tabId).catch(() => {});
  try {
    const cut = CUT_SHORT[job.step];
    if (cut) addIncident(draft, cut);
    const kept = await finishDraft(tools, job.id, draft);
    if (cut) await locker.updateJob(job.id, { state: 'interrupted', ...kept });
  } catch (error) {
    console.error(error);
    // A full disk may refuse this line too; the other jobs are looked at all the same.
    await locker
      .updateJob(job.id, { state: 'interrupted', error: 'capture-failed', resume: null })
      .catch(() => {});
  }
}
