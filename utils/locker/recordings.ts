// A recording on its way into the locker: every chunk is kept the moment it comes, its journal line with it.
import { type ChunkEntry, type RecordingJournal, recordingJournalSchema } from '../evidence/recording.ts';
import type { Locker } from './database.ts';
import { startJob } from './jobs.ts';
import type { ChunkRow, JobRow } from './rows.ts';
import { opener } from './vault/opener.ts';
import { openChunk, sealChunk } from './vault/sealed-rows.ts';
import { sealer } from './vault/sealer.ts';
import { guardWrite } from './write-errors.ts';

/** Held by the page that records or puts the recording together: a running job without it was cut off. */
export const recordingLock = (itemId: string): string => `cardproof-record-${itemId}`;

export async function isRecordingAlive(itemId: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === recordingLock(itemId));
}

export async function beginRecording(locker: Locker, journal: RecordingJournal, tabId: number | null) {
  const { itemId, caseId, title, session, startedAt } = journal;
  const job = { kind: 'record', step: 'recording', tabId, title, caseId, itemId, session } as const;
  const row = await startJob(locker, job, startedAt);
  await keepJournal(locker, row.id, journal, startedAt);
  return row.id;
}

export async function keepJournal(
  locker: Locker,
  jobId: string,
  journal: RecordingJournal,
  now: number,
): Promise<void> {
  const updatedAt = new Date(now).toISOString();
  await guardWrite(() => locker.jobs.update(jobId, { resume: journal, updatedAt }));
}

/** `done` of the job counts ms, `total` bytes. @throws ExpectedError locker-full */
export async function keepChunk(locker: Locker, jobId: string, row: ChunkRow, total: number): Promise<void> {
  const stored = await sealChunk(await sealer(locker), row);
  await guardWrite(() =>
    locker.transaction('rw', [locker.chunks, locker.jobs], async () => {
      await locker.chunks.add(stored);
      await locker.jobs.update(jobId, { done: row.ms, total });
    }),
  );
}

/** @throws ExpectedError locker-locked */
export async function readChunks(locker: Locker, itemId: string): Promise<ChunkRow[]> {
  const rows = await locker.chunks.where('itemId').equals(itemId).sortBy('n');
  const open = await opener(locker);
  return Promise.all(rows.map((row) => openChunk(open, row)));
}

export async function dropChunks(locker: Locker, itemId: string): Promise<void> {
  await locker.chunks.where('itemId').equals(itemId).delete();
}

export const chunkEntry = ({ n, bytes, sha256, ms }: ChunkRow): ChunkEntry => ({ n, bytes, sha256, ms });

/** Recordings that run or were cut off, oldest first. */
export async function openRecordings(locker: Locker): Promise<JobRow[]> {
  const running = await locker.jobs.where('state').equals('running').sortBy('createdAt');
  return running.filter(({ kind }) => kind === 'record');
}

/** Those that no page runs any more. */
export async function cutOffRecordings(locker: Locker): Promise<JobRow[]> {
  const open = await openRecordings(locker);
  const alive = await Promise.all(open.map(({ itemId }) => itemId !== null && isRecordingAlive(itemId)));
  return open.filter((_, i) => !alive[i]);
}

/** null for a journal that another version wrote. */
export function readJournal({ resume }: Pick<JobRow, 'resume'>): RecordingJournal | null {
  const parsed = recordingJournalSchema.safeParse(resume);
  return parsed.success ? parsed.data : null;
}
