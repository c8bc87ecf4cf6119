// Recomputes the locker beside the page: hashing 10,000 items must not hold up a click.
import { checkLocker } from '../../../utils/locker/check/check-locker.ts';
import type { CheckReport } from '../../../utils/locker/check/check-report.ts';
import { keepCheck } from '../../../utils/locker/check/kept-report.ts';
import { LOCKER_NAME, Locker } from '../../../utils/locker/database.ts';
import { memoryKeys } from '../../../utils/locker/vault/key-holder.ts';

export type CheckMessage =
  | { state: 'working'; done: number; total: number }
  | { state: 'done'; report: CheckReport };

const TELL_MS = 100;
const post = (message: CheckMessage) => postMessage(message);

/** Workers do not see the browser's session storage: the page says what it has opened. */
export type OpenedKeys = readonly (readonly [name: string, value: string])[];

async function run(opened: OpenedKeys): Promise<void> {
  const keys = memoryKeys();
  for (const [name, value] of opened) await keys.set(name, value);
  const locker = new Locker(LOCKER_NAME, keys);
  let told = 0;
  const report = await checkLocker(locker, {
    now: () => Date.now(),
    onProgress(done, total) {
      if (performance.now() - told < TELL_MS) return;
      told = performance.now();
      post({ state: 'working', done, total });
    },
  });
  await keepCheck(locker, report);
  post({ state: 'done', report });
}

addEventListener('message', ({ data }: MessageEvent<OpenedKeys>) => {
  run(data).catch((error) => {
    // Outside of the promise, so that the page hears it as an error of the worker.
    setTimeout(() => {
      throw error;
    });
  });
});
