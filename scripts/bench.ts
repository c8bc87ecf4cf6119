// npm run bench [-- --json] [--only save,popup …] [--full]: the design's budgets, each measured against its floor in the same run.
import { loadavg } from 'node:os';
import { BenchExtension } from '../tests/bench/bench-extension.ts';
import { BenchStage } from '../tests/bench/bench-stage.ts';
import { type Figure, figureLine, type Measured, measured } from '../tests/bench/figure.ts';
import { backupFigures } from '../tests/bench/figures/backup.ts';
import { bundleFigures } from '../tests/bench/figures/bundle.ts';
import { checkFigures } from '../tests/bench/figures/check.ts';
import { chipFigures } from '../tests/bench/figures/chip.ts';
import { largeLockerFigures } from '../tests/bench/figures/large-locker.ts';
import { lockerFigures } from '../tests/bench/figures/locker.ts';
import { logFigures } from '../tests/bench/figures/log.ts';
import { packageFigures } from '../tests/bench/figures/package.ts';
import { popupFigures } from '../tests/bench/figures/popup.ts';
import { readingFigures } from '../tests/bench/figures/reading.ts';
import { saveFigures } from '../tests/bench/figures/save.ts';
import { stitchFigures } from '../tests/bench/figures/stitch.ts';
import { startShop } from '../tests/shop/start-shop.ts';

const BENCHES: Record<string, (stage: BenchStage) => Promise<Figure[]>> = {
  save: saveFigures,
  stitch: stitchFigures,
  popup: popupFigures,
  recognise: readingFigures,
  chip: chipFigures,
  log: logFigures,
  export: bundleFigures,
  backup: backupFigures,
  parts: largeLockerFigures,
  package: packageFigures,
  locker: lockerFigures,
  // Last: it leaves 10,000 items behind.
  check: checkFigures,
};

const args = process.argv.slice(2);
const asJson = args.includes('--json');
const only = args.includes('--only')
  ? (args[args.indexOf('--only') + 1] ?? '').split(',')
  : Object.keys(BENCHES);

function print(figure: Measured): void {
  console.log(asJson ? JSON.stringify(figure) : figureLine(figure));
}

console.error(
  `load before: ${loadavg()
    .map((value) => value.toFixed(2))
    .join(' ')}`,
);
const extension = await BenchExtension.create();
const shop = await startShop();
const stage = await BenchStage.open(extension, shop).catch(giveUp);
try {
  for (const name of only) {
    const figures = await BENCHES[name]?.(stage);
    for (const figure of figures ?? []) print(measured(figure));
  }
} finally {
  await stage.close();
  await shop.close();
}
console.error(
  `load after: ${loadavg()
    .map((value) => value.toFixed(2))
    .join(' ')}`,
);

async function giveUp(error: unknown): Promise<never> {
  await shop.close();
  throw error;
}
