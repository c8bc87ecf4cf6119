// Recordings: a page of ours records and puts the files together, the worker alone makes an item of them.
import { markTab } from '../../utils/browser/badge.ts';
import type { ChosenCase } from '../../utils/capture/capture-locker.ts';
import type { SaveTools } from '../../utils/capture/save-page.ts';
import { recordingDraft } from '../../utils/capture/save-recording.ts';
import { saveSupplied } from '../../utils/capture/save-supplied.ts';
import { ExpectedError } from '../../utils/errors.ts';
import { chunkListSchema, type RecordingJournal } from '../../utils/evidence/recording.ts';
import type { Locker } from '../../utils/locker/database.ts';
import { dropChunks, readJournal } from '../../utils/locker/recordings.ts';
import type { PageInput, PageOutput } from '../../utils/messages/protocol.ts';
import { RECORDING_FILES } from '../../utils/recording/recording-files.ts';

interface RecordingKeeper {
  locker: Locker;
  save: Pick<SaveTools, 'locker' | 'pixels' | 'world'>;
}

/** Idempotent: a recording that was written before the worker died is only read back. */
export async function keepRecording(
  { locker, save }: RecordingKeeper,
  { jobId }: PageInput<'keepRecording'>,
): Promise<PageOutput<'keepRecording'>> {
  const job = await locker.jobs.get(jobId);
  const journal = job && readJournal(job);
  if (!journal) throw new ExpectedError('not-found', jobId);
  const { itemId } = journal;
  const staged = new Set(
    (await locker.files.where('itemId').equals(itemId).primaryKeys()).map(([, name]) => name),
  );
  if (!staged.has(RECORDING_FILES.recording)) {
    await save.locker.updateJob(jobId, { state: 'interrupted', error: 'nothing-recorded', resume: null });
    await locker.files.where('itemId').equals(itemId).delete();
    return null;
  }
  const list = chunkListSchema.parse(
    JSON.parse(new TextDecoder().decode(await save.locker.readStaged(itemId, RECORDING_FILES.chunks))),
  );
  const state = list.ended === 'interrupted' ? 'interrupted' : 'saved';
  const done = { id: jobId, change: { state, resume: null } } as const;
  const kept = (await save.locker.isWritten(itemId))
    ? await save.locker.confirm(itemId, done)
    : await saveSupplied(
        await recordingDraft(journal, list, staged, save.world),
        await ownerOf(locker, journal),
        save.locker,
        save.pixels,
        done,
      );
  // Only after the read-back: until then they are the one copy that is known to be whole.
  await dropChunks(locker, itemId);
  if (job.tabId !== null) void markTab(job.tabId, 'saved');
  return kept;
}

async function ownerOf(locker: Locker, { caseId: id }: RecordingJournal): Promise<ChosenCase | null> {
  return id && (await locker.cases.get(id)) ? { id, guessed: false } : null;
}
