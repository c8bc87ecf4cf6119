// After a restart: every save that was cut off is finished with what is staged, or marked as interrupted.
import type { SaveJob } from './capture-locker.ts';
import { addIncident } from './draft.ts';
import { finishDraft, type SaveTools } from './save-page.ts';

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
    if (job.step === 'stitching') addIncident(draft, 'fullpage-interrupted');
    const kept = await finishDraft(tools, job.id, draft);
    if (job.step === 'stitching') await locker.updateJob(job.id, { state: 'interrupted', ...kept });
  } catch (error) {
    console.error(error);
    // A full disk may refuse this line too; the other jobs are looked at all the same.
    await locker
      .updateJob(job.id, { state: 'interrupted', error: 'capture-failed', resume: null })
      .catch(() => {});
  }
}
