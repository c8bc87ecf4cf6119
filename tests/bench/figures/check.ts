// Checking a locker of 10,000 items: against reading and hashing alone, and what the page that shows it feels of it.
import type { Page } from 'puppeteer-core';
import type { BenchStage } from '../bench-stage.ts';
import { type Figure, median } from '../figure.ts';

const ITEMS = 10_000;
const STEP = 500;
const ROUNDS = 3;

interface Felt {
  ms: number;
  /** ms that a timer of this page came late: 99 of 100 were sooner. */
  late: number;
  longest: number;
}

export async function checkFigures(stage: BenchStage): Promise<Figure[]> {
  // In steps: one call must answer before the protocol gives up.
  for (let filled = 0; filled < ITEMS; filled += STEP)
    await stage.bench.evaluate((count) => globalThis.benchPage.fillLocker(count), STEP);
  const checks: Felt[] = [];
  const floors: Felt[] = [];
  const page = await stage.app.extensionPage('locker.html#/settings?check=1');
  await page.waitForSelector('#check');
  for (let round = 0; round < ROUNDS; round++) {
    for (const side of round % 2 === 0 ? ['check', 'floor'] : ['floor', 'check']) {
      if (side === 'check') checks.push(await felt(page, () => checkOnce(page)));
      else floors.push(await felt(page, () => stage.bench.evaluate(() => globalThis.benchPage.hashFloor())));
    }
  }
  await page.close();
  return figuresOf(checks, floors);
}

function figuresOf(checks: readonly Felt[], floors: readonly Felt[]): Figure[] {
  const value = median(checks.map(({ ms }) => ms));
  const longest = (sides: readonly Felt[]) => Math.max(...sides.map((side) => side.longest)).toFixed(0);
  return [
    {
      name: 'check of a locker of 10,000 items, 20,000 files',
      value,
      unit: 'ms',
      floor: { name: 'reading and hashing the same bytes', value: median(floors.map(({ ms }) => ms)) },
      budget: 3,
      note: `${((value / ITEMS) * 1000).toFixed(0)} ms per 1,000 items`,
    },
    {
      name: 'timers of the page during that check, 99th of 100',
      value: median(checks.map(({ late }) => late)),
      unit: 'ms late',
      floor: {
        name: 'the same while another page reads and hashes',
        value: median(floors.map(({ late }) => late)),
      },
      budget: 1.5,
      note: `longest ${longest(checks)} ms, of the floor ${longest(floors)} ms`,
    },
  ];
}

/** How late the timers of the page are while something runs elsewhere. */
async function felt(page: Page, run: () => Promise<number>): Promise<Felt> {
  await page.bringToFront();
  await page.evaluate(() => {
    const waits: number[] = [];
    Object.assign(globalThis, { benchWaits: waits });
    let last = performance.now();
    const turn = () => {
      const now = performance.now();
      waits.push(now - last - 5);
      last = now;
      if ('benchWaits' in globalThis) setTimeout(turn, 5);
    };
    setTimeout(turn, 5);
  });
  const ms = await run();
  const waits = await page.evaluate(() => {
    const { benchWaits } = globalThis as unknown as { benchWaits: number[] };
    Reflect.deleteProperty(globalThis, 'benchWaits');
    return benchWaits;
  });
  const sorted = waits.toSorted((a, b) => a - b);
  return {
    ms,
    late: sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN,
    longest: sorted.at(-1) ?? Number.NaN,
  };
}

/** Clicks the real button. @returns ms until the result stands there */
function checkOnce(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const panel = document.querySelector('#check');
        const status = panel?.querySelector<HTMLElement>('[data-check]');
        const button = [...(panel?.querySelectorAll('button') ?? [])].at(-1);
        const startedAt = performance.now();
        let began = false;
        const watch = new MutationObserver(() => {
          const working = status?.dataset['check'] === 'working';
          began ||= working;
          if (!began || working) return;
          watch.disconnect();
          done(performance.now() - startedAt);
        });
        if (status) watch.observe(status, { attributes: true });
        button?.click();
      }),
  );
}
