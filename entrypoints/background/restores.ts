// The worker's side of backups: the switch of a restore, what the profile remembers of the log, and clearing everything.
import { keepMark, markOf, readMarks, tellLoss } from '../../utils/browser/marks.ts';
import { wipeBrowser } from '../../utils/browser/wipe.ts';
import { ExpectedError } from '../../utils/errors.ts';
import { type LogState, readLogState } from '../../utils/locker/compare-logs.ts';
import type { Locker } from '../../utils/locker/database.ts';
import type { Writer } from '../../utils/locker/log.ts';
import { mergeStaged } from '../../utils/locker/merge.ts';
import { adoptStaged, startEpoch } from '../../utils/locker/restore.ts';
import { clearStaging, RESTORE_LOCK } from '../../utils/locker/staging.ts';
import { watchLog } from '../../utils/locker/watch-log.ts';
import type { PageInput } from '../../utils/messages/protocol.ts';

export async function finishRestore(
  locker: Locker,
  writer: Writer,
  { mode, backup }: PageInput<'finishRestore'>,
): Promise<{ items: number }> {
  if (mode === 'merge') return { items: await mergeStaged(locker, writer, backup) };
  await adoptStaged(locker, writer, backup, await newestKnown(locker, backup.locker));
  return { items: await locker.items.where('state').equals('saved').count() };
}

/** Of the database and of what the profile remembers. */
async function newestKnown(locker: Locker, name: string): Promise<LogState | null> {
  const here = await readLogState(locker);
  const mark = await markOf(name);
  if (here?.locker !== name) return mark;
  return mark && mark.size > here.size ? mark : here;
}

export interface LogWatch {
  /** Compares first and remembers then: a loss must not overwrite what proves it. */
  start(): Promise<void>;
  stop(): void;
}

/** @param onState after every state of the log, the first of this life included */
export function logWatch(locker: Locker, writer: Writer, onState: (state: LogState) => void): LogWatch {
  let stop = () => {};
  let last = Promise.resolve();
  return {
    async start() {
      await compareWithMarks(locker, writer);
      stop = watchLog(locker, (state) => {
        onState(state);
        last = last.then(() => keepMark(state)).catch((error) => console.error(error));
      });
    },
    stop: () => stop(),
  };
}

async function compareWithMarks(locker: Locker, writer: Writer): Promise<void> {
  const here = await readLogState(locker);
  if (!here) {
    const known = Math.max(0, ...(await readMarks()).map(({ size }) => size));
    if (known > 0) await tellLoss({ kind: 'gone', known, size: 0 });
    return;
  }
  const mark = await markOf(here.locker);
  if (!mark || mark.size <= here.size) return;
  await startEpoch(locker, writer, mark);
  await tellLoss({ kind: 'behind', known: mark.size, size: here.size });
}

/** What a restore had staged when its page died. One that still runs holds the lock. */
export async function clearCutOffRestore(locker: Locker): Promise<void> {
  await navigator.locks.request(RESTORE_LOCK, { ifAvailable: true }, async (lock) => {
    if (lock && (await locker.staging.count()) > 0) await clearStaging(locker);
  });
}

/**
 * Deletes everything, but only the locker that was backed up and confirmed.
 * @throws ExpectedError restore-changed where something was kept since, job-running
 */
export async function wipeLocker(
  locker: Locker,
  watch: LogWatch,
  session: string,
  { locker: name, size }: PageInput<'wipeLocker'>,
): Promise<null> {
  const here = await readLogState(locker);
  if (here?.locker !== name || here.size !== size) throw new ExpectedError('restore-changed');
  const running = await locker.jobs.where('state').equals('running').toArray();
  if (running.some((job) => job.session === session)) throw new ExpectedError('job-running');
  watch.stop();
  // The next save begins a new locker in this very context.
  await locker.delete({ disableAutoOpen: false });
  await wipeBrowser();
  return null;
}
