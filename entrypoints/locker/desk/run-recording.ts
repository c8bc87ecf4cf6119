// One recording from the first picture to the tick, and recordings that an earlier page left unfinished.
import { ExpectedError } from '../../../utils/errors.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { stageFile } from '../../../utils/locker/items.ts';
import { openRecordings, readJournal, recordingLock } from '../../../utils/locker/recordings.ts';
import { ask } from '../../../utils/messages/messaging.ts';
import {
  type RecordingStart,
  type RecordingTools,
  recordStream,
} from '../../../utils/recording/record-stream.ts';
import { RECORDING_FILES } from '../../../utils/recording/recording-files.ts';
import { stageRecording } from '../../../utils/recording/stage-recording.ts';

export interface Kept {
  itemId: string;
  caseId: string;
}

/** @throws ExpectedError locker-full: what was recorded stays in the locker and is kept at the next try */
export async function runRecording(
  stream: MediaStream,
  still: Blob | null,
  start: RecordingStart,
  tools: RecordingTools,
  onEnded: () => void,
): Promise<Kept | null> {
  return navigator.locks.request(recordingLock(start.itemId), async () => {
    if (still) await stageFile(tools.locker, start.itemId, RECORDING_FILES.frame, still);
    const jobId = await recordStream(stream, start, tools);
    onEnded();
    return finish(tools.locker, jobId);
  });
}

async function finish(locker: Locker, jobId: string): Promise<Kept | null> {
  const job = await locker.jobs.get(jobId);
  const journal = job && readJournal(job);
  if (!journal) throw new ExpectedError('not-found', jobId);
  const { seekableCopy } = await import('../../../utils/recording/seekable.ts');
  await stageRecording(locker, journal, seekableCopy);
  return ask('keepRecording', { jobId });
}

/** Every recording that nobody runs any more, oldest first. @returns what became of each */
export async function finishCutOff(locker: Locker): Promise<(Kept | null)[]> {
  const done: (Kept | null)[] = [];
  for (const job of await openRecordings(locker)) {
    const journal = readJournal(job);
    if (!journal) continue;
    const free = { ifAvailable: true } as const;
    await navigator.locks.request(recordingLock(journal.itemId), free, async (lock) => {
      if (lock) done.push(await finish(locker, job.id));
    });
  }
  return done;
}
