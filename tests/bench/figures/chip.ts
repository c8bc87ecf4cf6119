// What a switched-on shop carries: the chip's weight and the time its start takes.
import { gzipSync } from 'node:zlib';
import type { BenchStage } from '../bench-stage.ts';
import { type Figure, median } from '../figure.ts';

const ROUNDS = 15;

export async function chipFigures(stage: BenchStage): Promise<Figure[]> {
  await stage.show(`${stage.shop.origin}/product/1`);
  const times = { '/chip.js': [] as number[], '/bench-empty.js': [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const file of ['/bench-empty.js', '/chip.js'] as const) {
      await stage.page.reload();
      const worker = await stage.worker();
      const ms = await worker.evaluate(
        (id, name) => globalThis.benchWorker.startScript(id, name),
        stage.tabId,
        file,
      );
      times[file].push(ms);
    }
  }
  const weight = gzipSync(await stage.extension.read('chip.js'), { level: 9 }).length / 1024;
  const empty = median(times['/bench-empty.js']).toFixed(2);
  return [
    { name: 'content script, size', value: weight, unit: 'KB gz', floor: null, budget: 4 },
    {
      name: 'content script, start',
      value: median(times['/chip.js']),
      unit: 'ms',
      floor: null,
      budget: 3,
      note: `an empty script takes ${empty} ms; other sites get no script`,
    },
  ];
}
