import type { BenchStage } from '../bench-stage.ts';
import type { Figure } from '../figure.ts';

const ROUNDS = 150;

/** Appending one record to a long log and to a short one, in turns. */
export async function logFigures(stage: BenchStage): Promise<Figure[]> {
  const times = await stage.bench.evaluate(
    (rounds) => globalThis.benchPage.appendTimes([100, 100_000], rounds),
    ROUNDS,
  );
  const [short = Number.NaN, long = Number.NaN] = times;
  return [
    {
      name: 'log append at 100,000 records',
      value: long,
      unit: 'ms',
      floor: { name: 'at 100 records', value: short },
      budget: 1.5,
    },
  ];
}
