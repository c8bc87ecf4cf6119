// From a case to files on the buyer's disk. The journal knows the job, so a closed page loses nothing.
import { buildBundle } from '../bundle/build-bundle.ts';
import type { BundlePart, BundleTools } from '../bundle/bundle-input.ts';
import { ExpectedError } from '../errors.ts';
import { type Audience, audienceOf } from '../evidence/audience.ts';
import type { Locker } from '../locker/database.ts';
import { updateJob } from '../locker/jobs.ts';
import { readKey, signWith } from '../locker/key.ts';
import type { ExportStart } from '../messages/protocol.ts';
import { bundleInput } from './bundle-input-of-case.ts';
import { exportLock } from './export-state.ts';

export interface ExportRequest {
  caseId: string;
  audience: Audience;
  /** An interrupted job to finish. */
  jobId?: string;
  /** Hand over encrypted zips instead of the bundle itself. */
  sealed?: boolean;
}

export interface Delivered {
  files: string[];
  reviewed: boolean | null;
  /** Of the encrypted zips; null where the bundle itself was handed over. */
  password: string | null;
}

export interface ExportHooks {
  onProgress(done: number, total: number): void;
  signal: AbortSignal;
}

/** What the page that exports brings along. */
export interface ExportWorld {
  begin(caseId: string, audience: Audience): Promise<ExportStart>;
  deliver(part: BundlePart): Promise<void>;
  pictures: Pick<BundleTools, 'blackout' | 'decode' | 'thumbnail'>;
  /** Time-stamps over the bytes; none where time-stamping is off or nobody answers. */
  stamp: NonNullable<BundleTools['stamp']>;
  software: string;
  now(): number;
}

/**
 * @returns names of the delivered files, and whether the buyer had looked at everything that is hidden (null for `self`)
 * @throws ExpectedError export-empty, job-running, secret-not-masked, capture-stopped, locker-full
 */
export async function runExport(
  locker: Locker,
  world: ExportWorld,
  request: ExportRequest,
  hooks: ExportHooks,
): Promise<Delivered> {
  const start = request.jobId ? await resumed(locker, request.jobId) : await begun(locker, world, request);
  return navigator.locks.request(exportLock(start.jobId), { ifAvailable: true }, async (lock) => {
    if (!lock) throw new ExpectedError('job-running');
    try {
      const delivered = await deliverParts(locker, world, start, hooks);
      await updateJob(locker, start.jobId, { state: 'done', resume: null }, world.now());
      return delivered;
    } catch (error) {
      await fail(locker, world, start.jobId, error, hooks.signal);
      throw hooks.signal.aborted ? new ExpectedError('capture-stopped') : error;
    }
  });
}

/** An export that was cut off must not go on in clear. */
async function begun(locker: Locker, world: ExportWorld, request: ExportRequest): Promise<ExportStart> {
  const start = await world.begin(request.caseId, request.audience);
  if (!request.sealed) return start;
  const sealed = { ...start, sealed: true };
  await updateJob(locker, start.jobId, { resume: sealed }, world.now());
  return sealed;
}

async function resumed(locker: Locker, jobId: string): Promise<ExportStart> {
  const job = await locker.jobs.get(jobId);
  if (job?.kind !== 'export' || !job.resume) throw new ExpectedError('not-found', jobId);
  const start = job.resume as ExportStart;
  return { ...start, audience: audienceOf(start.audience), reviews: start.reviews ?? [] };
}

async function deliverParts(
  locker: Locker,
  world: ExportWorld,
  start: ExportStart,
  hooks: ExportHooks,
): Promise<Delivered> {
  const key = await readKey(locker);
  if (!key) throw new ExpectedError('locker-unreadable', 'key is missing');
  const tools: BundleTools = {
    ...world.pictures,
    sign: (bytes) => signWith(locker, key, bytes),
    stamp: (bytes) => world.stamp(bytes),
    onProgress: hooks.onProgress,
    signal: hooks.signal,
  };
  const input = await bundleInput(locker, start, key, world.software);
  const files: string[] = [];
  const sealing = start.sealed ? await import('./sealed-parts.ts') : null;
  const password = sealing?.newZipPassword() ?? null;
  for await (const part of buildBundle(input, tools)) {
    hooks.signal.throwIfAborted();
    const { signal } = hooks;
    const delivered =
      sealing && password ? await sealing.sealPart(part, { password, at: start.createdAt, signal }) : part;
    signal.throwIfAborted();
    await world.deliver(delivered);
    files.push(delivered.name);
  }
  return { files, password, reviewed: input.reviewed ?? null };
}

async function fail(
  locker: Locker,
  world: ExportWorld,
  jobId: string,
  error: unknown,
  signal: AbortSignal,
): Promise<void> {
  const change = signal.aborted
    ? ({ state: 'stopped' } as const)
    : ({ state: 'failed', error: error instanceof ExpectedError ? error.code : 'bug' } as const);
  // The failure itself is what the caller must see, even when the journal cannot take it down.
  await updateJob(locker, jobId, change, world.now()).catch(() => {});
}
