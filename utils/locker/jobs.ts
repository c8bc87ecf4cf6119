// The journal of running work: written before the work, so that a restart finds what was cut off.
import { newJobId } from '../evidence/ids.ts';
import type { Locker } from './database.ts';
import type { JobRow } from './rows.ts';
import { guardWrite } from './write-errors.ts';

export type NewJob = Pick<JobRow, 'kind' | 'step' | 'tabId' | 'title' | 'caseId' | 'itemId' | 'session'>;

const KEEP_FINISHED = 50;

export async function startJob(locker: Locker, job: NewJob, now: number): Promise<JobRow> {
  const at = new Date(now).toISOString();
  const row: JobRow = {
    ...job,
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
  await guardWrite(() => locker.jobs.update(id, { ...change, updatedAt: new Date(now).toISOString() }));
}

/** Running jobs that no living context owns. */
export async function orphanedJobs(locker: Locker, kind: JobRow['kind'], session: string): Promise<JobRow[]> {
  const running = await locker.jobs.where('state').equals('running').toArray();
  return running.filter((job) => job.kind === kind && job.session !== session);
}

/** Finished jobs are history for the popup only; the oldest go. */
export async function pruneJobs(locker: Locker): Promise<void> {
  const finished = await locker.jobs.where('state').notEqual('running').sortBy('updatedAt');
  await locker.jobs.bulkDelete(finished.slice(0, -KEEP_FINISHED).map((job) => job.id));
}
