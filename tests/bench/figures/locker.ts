// Opening the locker and searching it at 10,000 items, against the same page at 100.
import type { Page } from 'puppeteer-core';
import type { BenchStage } from '../bench-stage.ts';
import { type Figure, median } from '../figure.ts';

const FEW = 100;
const MANY = 10_000;
const STEP = 500;
const ROUNDS = 7;
const SEARCHES = ['item', 'zzz', 'item1', 'zzzz', 'item'];

interface Opening {
  /** ms from the navigation to the first contentful paint. */
  paint: number;
  /** ms until the first case stands in the list. */
  list: number;
}

export async function lockerFigures(stage: BenchStage): Promise<Figure[]> {
  await fill(stage, FEW);
  const few = await openings(stage);
  for (let filled = FEW; filled < MANY; filled += STEP) await fill(stage, Math.min(STEP, MANY - filled));
  const many = await openings(stage);
  const ratio = (name: string, key: keyof Opening): Figure => ({
    name: `locker of 10,000 items, ${name}`,
    value: median(many.map((one) => one[key])),
    unit: 'ms',
    floor: { name: 'of 100 items', value: median(few.map((one) => one[key])) },
    budget: 1.5,
  });
  return [ratio('first paint', 'paint'), ratio('first case in the list', 'list'), await searching(stage)];
}

const fill = (stage: BenchStage, count: number): Promise<void> =>
  stage.bench.evaluate((n) => globalThis.benchPage.fillLocker(n), count);

async function openings(stage: BenchStage): Promise<Opening[]> {
  const found: Opening[] = [];
  const page = await stage.app.extensionPage('locker.html');
  await page.bringToFront();
  // The first opening of a browser reads its scripts from disk.
  for (let round = 0; round <= ROUNDS; round++) {
    await page.reload();
    await page.waitForSelector('a[href^="#/case/"]');
    const opening = await page.evaluate(() => ({
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      list: performance.now(),
    }));
    if (round > 0) found.push(opening);
  }
  await page.close();
  return found;
}

/** From a key to the list that answers it, once the words are read. */
async function searching(stage: BenchStage): Promise<Figure> {
  const page = await stage.app.extensionPage('locker.html');
  await page.bringToFront();
  await page.waitForSelector('a[href^="#/case/"]');
  const first = await search(page, 'zz');
  const times: number[] = [];
  for (const words of SEARCHES) times.push(await search(page, words));
  await page.close();
  return {
    name: 'locker of 10,000 items, search',
    value: median(times),
    unit: 'ms',
    floor: { name: 'as felt', value: 50 },
    budget: 1,
    note: `the first one, which reads all words, ${first.toFixed(0)} ms`,
  };
}

function search(page: Page, words: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((done) => {
        const input = document.querySelector<HTMLInputElement>('input[type=search], main input');
        const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
        const startedAt = performance.now();
        const list = () => document.querySelectorAll('a[href^="#/case/"]').length;
        const before = list();
        const watch = new MutationObserver(() => {
          if (list() === before) return;
          watch.disconnect();
          done(performance.now() - startedAt);
        });
        watch.observe(document.body, { childList: true, subtree: true });
        setTimeout(() => done(performance.now() - startedAt), 5000);
        setValue?.call(input, wanted);
        input?.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    words,
  );
}
