// The journal of running work: written before the work, so that a restart finds what was cut off.
import { newJobId } from '../evidence/ids.ts';
import type { Locker } from './database.ts';
import type { JobRow, StoredJob } from './rows.ts';
import { opener, unlessLocked } from './vault/opener.ts';
import { openJob, sealJobChange } from './vault/sealed-rows.ts';
import { sealer } from './vault/sealer.ts';
import { guardWrite } from './write-errors.ts';

export type NewJob = Pick<JobRow, 'kind' | 'step' | 'tabId' | 'title' | 'caseId' | 'itemId' | 'session'>;

const KEEP_FINISHED = 50;

export async function startJob(locker: Locker, job: NewJob, now: number): Promise<JobRow> {
  const at = new Date(now).toISOString();
  const row: JobRow = {
    ...job,
    // The title of a page is for its item; a sealed locker has it nowhere else.
    title: job.kind === 'save' && (await sealer(locker)) ? '' : job.title,
    id: newJobId(),
    state: 'running',
    done: 0,
    total: 0,
    error: null,
    resume: null,
    createdAt: at,
    updatedAt: at,
  };
  await guardWrite(() => locker.jobs.add(row));
  return row;
}

export async function updateJob(
  locker: Locker,
  id: string,
  change: Partial<Omit<JobRow, 'id'>>,
  now: number,
): Promise<void> {
  const stored = await sealJobChange(await sealer(locker), id, change);
  await guardWrite(() => locker.jobs.update(id, { ...stored, updatedAt: new Date(now).toISOString() }));
}

/** Running jobs that no living context owns. One that waits for the passphrase is not among them: it is finished after that. */
export async function orphanedJobs(locker: Locker, kind: JobRow['kind'], session: string): Promise<JobRow[]> {
  const running = await locker.jobs.where('state').equals('running').toArray();
  const orphans = running.filter((job) => job.kind === kind && job.session !== session);
  const open = await opener(locker);
  const readable = await Promise.all(orphans.map((row: StoredJob) => unlessLocked(() => openJob(open, row))));
  return readable.filter((job) => job !== null);
}

/** Finished jobs are history for the popup only; the oldest go. */
export async function pruneJobs(locker: Locker): Promise<void> {
  const finished = await locker.jobs.where('state').notEqual('running').sortBy('updatedAt');
  await locker.jobs.bulkDelete(finished.slice(0, -KEEP_FINISHED).map((job) => job.id));
}
