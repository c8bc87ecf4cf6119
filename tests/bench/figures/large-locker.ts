// A locker of many parts, exported to disk as the product does it: its memory must be that of a part, however many there are.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchStage, pause } from '../bench-stage.ts';
import type { ExportRun } from '../case-export.ts';
import type { Figure } from '../figure.ts';
import { extraMemory } from '../process-memory.ts';

const BYTES = 3_000_000;
const MB = 1_000_000;

/** 300 MB, or with --full the 2 GB of the design. */
const total = (): number => (process.argv.includes('--full') ? 2_000 : 300) * MB;

export async function largeLockerFigures(stage: BenchStage): Promise<Figure[]> {
  const caseId = await filled(stage);
  await stage.reopenBench();
  let run: ExportRun = { ms: 0, thumbnails: 0, parts: [] };
  const extra = await extraMemory(stage.app.browser.process()?.pid, async () => {
    run = await exported(stage, caseId);
  });
  const { parts, ms } = run;
  const size = parts.reduce((sum, bytes) => sum + bytes, 0);
  const name = `export of ${(size / MB).toFixed(0)} MB in ${parts.length} parts`;
  const seconds: Figure = {
    name: `${name}, per 100 MB`,
    value: (ms / size) * 100 * MB,
    unit: 'ms',
    floor: null,
    budget: null,
    note: `${await onDisk(stage)} files on disk, largest part ${(Math.max(...parts) / MB).toFixed(1)} MB`,
  };
  if (extra === null) return [seconds];
  const floor = { name: 'largest part', value: Math.max(...parts) / MB };
  return [seconds, { name: `${name}, extra memory`, value: extra / MB, unit: 'MB', floor, budget: 4.5 }];
}

/** A few at a time: the protocol waits two minutes for an answer. */
const AT_ONCE = 20;

async function filled(stage: BenchStage): Promise<string> {
  const fill = (count: number, into: string | null): Promise<string> =>
    stage.bench.evaluate(
      (n, bytes, known) => globalThis.benchPage.fillCase(n, bytes, known),
      count,
      BYTES,
      into,
    );
  const count = Math.ceil(total() / BYTES);
  let caseId = await fill(1, null);
  for (let done = 1; done < count; done += AT_ONCE)
    caseId = await fill(Math.min(count - done, AT_ONCE), caseId);
  return caseId;
}

async function exported(stage: BenchStage, caseId: string): Promise<ExportRun> {
  await stage.bench.evaluate((id) => globalThis.benchPage.startExportToDisk(id), caseId);
  for (;;) {
    const run = await stage.bench.evaluate(() => globalThis.benchPage.exported());
    if (run) return run;
    await pause(500);
  }
}

/** Downloads end a moment after the last part was handed over. */
async function onDisk({ app }: BenchStage): Promise<number> {
  const whole = () => readdirSync(app.downloads).filter((file) => file.endsWith('.zip'));
  for (let last = -1; ; ) {
    await pause(1000);
    const size = whole().reduce((sum, file) => sum + statSync(join(app.downloads, file)).size, 0);
    if (size === last) return whole().length;
    last = size;
  }
}
