// The whole locker into one file and back: against reading and digesting the same files once, and in memory against its size.
import { type BenchStage, pause } from '../bench-stage.ts';
import type { Figure } from '../figure.ts';
import { extraMemory } from '../process-memory.ts';

const MB = 1_000_000;
const FILE = 64 * MB;
/** BENCH_BACKUP_MB=2048 for the locker of 2 GB. */
const TOTAL = Number(process.env['BENCH_BACKUP_MB'] ?? 256) * MB;

export async function backupFigures(stage: BenchStage): Promise<Figure[]> {
  const root = stage.app.browser.process()?.pid;
  for (let filled = 0; filled < TOTAL; filled += FILE) {
    await stage.bench.evaluate((bytes) => globalThis.benchPage.fillBackup(bytes), FILE);
  }
  await stage.reopenBench();
  await settle(stage);
  const floor = await timed(stage, 'readAll');
  await settle(stage);
  let [saved, restored] = [0, 0];
  const savingMemory = await extraMemory(root, async () => {
    saved = await timed(stage, 'backUp');
  });
  await settle(stage);
  const restoringMemory = await extraMemory(root, async () => {
    restored = await timed(stage, 'restoreMade');
  });
  await stage.bench.evaluate(() => globalThis.benchPage.emptyLockers());
  const name = `${TOTAL / MB} MB locker`;
  const reading = { name: 'reading and digesting its files once', value: floor };
  const times: Figure[] = [
    { name: `backup, ${name}`, value: saved, unit: 'ms', floor: reading, budget: null },
    { name: `restore, ${name}`, value: restored, unit: 'ms', floor: reading, budget: null },
  ];
  const memory = [
    ['backup', savingMemory],
    ['restore', restoringMemory],
  ] as const;
  return [
    ...times,
    ...memory.flatMap(([what, bytes]) =>
      bytes === null
        ? []
        : [
            {
              name: `${what}, extra memory, ${name}`,
              value: bytes / MB,
              unit: 'MB',
              floor: { name: 'its files', value: TOTAL / MB },
              budget: null,
            },
          ],
    ),
  ];
}

/** Asked for and asked after: one call may not take as long as gigabytes do. @returns ms */
async function timed(stage: BenchStage, work: 'readAll' | 'backUp' | 'restoreMade'): Promise<number> {
  await stage.bench.evaluate((name) => {
    Object.assign(globalThis, { benchWork: null });
    const done = (ms: unknown) => Object.assign(globalThis, { benchWork: ms });
    globalThis.benchPage[name]().then(done, (error) => done(String(error)));
  }, work);
  for (;;) {
    const ms = await stage.bench.evaluate(() => Reflect.get(globalThis, 'benchWork'));
    if (typeof ms === 'number') return ms;
    if (ms !== null) throw new Error(String(ms));
    await pause(200);
  }
}

async function settle(stage: BenchStage): Promise<void> {
  const session = await stage.bench.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  await pause(1500);
}
