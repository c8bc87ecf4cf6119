// Exporting 100 pictures of 1 MB: against JSZip alone in time, against one part in memory.
import { type BenchStage, pause } from '../bench-stage.ts';
import type { ExportRun } from '../case-export.ts';
import { type Figure, median } from '../figure.ts';
import { extraMemory } from '../process-memory.ts';

const COUNT = 100;
const BYTES = 1_000_000;
const ROUNDS = 3;
const MB = 1_000_000;

export async function bundleFigures(stage: BenchStage): Promise<Figure[]> {
  const caseId = await stage.bench.evaluate(
    (n, bytes) => globalThis.benchPage.fillCase(n, bytes),
    COUNT,
    BYTES,
  );
  // Memory first: a heap that has grown once hides what the next export takes.
  const memory = await memoryFigure(stage, caseId);
  const exports: ExportRun[] = [];
  const zips: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const side of round % 2 === 0 ? ['export', 'zip'] : ['zip', 'export']) {
      await freshBench(stage);
      if (side === 'export') exports.push(await exportOnce(stage, caseId));
      else zips.push((await zipOnce(stage, caseId)).ms);
    }
  }
  const inMemory = await stage.bench.evaluate(
    (n, bytes, rounds) => globalThis.benchPage.exportTimes(n, bytes, rounds),
    COUNT,
    BYTES,
    ROUNDS,
  );
  const redacted = await stage.bench.evaluate(
    (n, bytes, rounds) => globalThis.benchPage.redactedTimes(n, bytes, rounds),
    COUNT,
    BYTES,
    ROUNDS,
  );
  return [
    {
      name: 'export, redacted for a platform',
      value: redacted.bundle,
      unit: 'ms',
      floor: { name: 'JSZip STORE of the same pictures', value: redacted.floor },
      budget: null,
      note: 'proposals, masked texts and proofs of 100 pages; without painting',
    },
    {
      name: 'export, 100 × 1 MB from the locker',
      value: median(exports.map(({ ms }) => ms)),
      unit: 'ms',
      floor: { name: 'JSZip STORE of the same files', value: median(zips) },
      budget: 1.3,
      note: `${median(exports.map(({ thumbnails }) => thumbnails)).toFixed(0)} ms of it thumbnails`,
    },
    {
      name: 'export, bundle from bytes at hand',
      value: inMemory.bundle,
      unit: 'ms',
      floor: { name: 'JSZip STORE of the same bytes', value: inMemory.floor },
      budget: 1.3,
    },
    ...memory,
  ];
}

const exportOnce = (stage: BenchStage, caseId: string) =>
  stage.bench.evaluate((id) => globalThis.benchPage.exportCase(id), caseId);
const zipOnce = (stage: BenchStage, caseId: string) =>
  stage.bench.evaluate((id) => globalThis.benchPage.zipCase(id), caseId);

async function memoryFigure(stage: BenchStage, caseId: string): Promise<Figure[]> {
  const root = stage.app.browser.process()?.pid;
  const extras = { export: [] as number[], zip: [] as number[] };
  let part = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const side of ['export', 'zip'] as const) {
      await freshBench(stage);
      const extra = await extraMemory(root, async () => {
        const { parts } = await (side === 'export' ? exportOnce(stage, caseId) : zipOnce(stage, caseId));
        if (side === 'export') part = Math.max(...parts);
      });
      if (extra !== null) extras[side].push(extra);
    }
  }
  if (extras.export.length === 0) return [];
  const note = `JSZip alone takes ${(median(extras.zip) / MB).toFixed(0)} MB; all rounds ${extras.export.map((bytes) => (bytes / MB).toFixed(0)).join(', ')} MB`;
  return [
    {
      name: 'export, extra memory',
      value: median(extras.export) / MB,
      unit: 'MB',
      floor: { name: 'largest part', value: part / MB },
      budget: 4.5,
      note,
    },
  ];
}

/** A new document, and the memory of the old one given back. */
async function freshBench(stage: BenchStage): Promise<void> {
  await stage.reopenBench();
  const session = await stage.bench.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Memory.simulatePressureNotification', { level: 'critical' });
  await session.detach();
  await pause(1500);
}
