// Checking a locker of 10,000 items: against reading and hashing alone, and what the page that shows it feels of it.
import type { Page } from 'puppeteer-core';
import type { BenchStage } from '../bench-stage.ts';
import { type Figure, median } from '../figure.ts';

const ITEMS = 10_000;
const STEP = 500;
const ROUNDS = 3;

export async function checkFigures(stage: BenchStage): Promise<Figure[]> {
  // In steps: one call must answer before the protocol gives up.
  for (let filled = 0; filled < ITEMS; filled += STEP)
    await stage.bench.evaluate((count) => globalThis.benchPage.fillLocker(count), STEP);
  const checks: number[] = [];
  const blocks: number[] = [];
  const floors: number[] = [];
  const page = await stage.app.extensionPage('locker.html#/settings?check=1');
  await page.waitForSelector('#check');
  for (let round = 0; round < ROUNDS; round++) {
    for (const side of round % 2 === 0 ? ['check', 'floor'] : ['floor', 'check']) {
      if (side === 'floor') {
        floors.push(await stage.bench.evaluate(() => globalThis.benchPage.hashFloor()));
        continue;
      }
      const { ms, longest } = await checkOnce(page);
      checks.push(ms);
      blocks.push(longest);
    }
  }
  await page.close();
  const value = median(checks);
  return [
    {
      name: 'check of a locker of 10,000 items, 20,000 files',
      value,
      unit: 'ms',
      floor: { name: 'reading and hashing the same bytes', value: median(floors) },
      budget: 3,
      note: `${((value / ITEMS) * 1000).toFixed(0)} ms per 1,000 items`,
    },
    {
      name: 'longest block of the page during that check',
      value: Math.max(...blocks),
      unit: 'ms',
      floor: null,
      budget: 50,
    },
  ];
}

/** Clicks the real button; a block is the longest wait of a timer that is due every few ms. */
async function checkOnce(page: Page): Promise<{ ms: number; longest: number }> {
  await page.bringToFront();
  return page.evaluate(
    () =>
      new Promise<{ ms: number; longest: number }>((done) => {
        const panel = document.querySelector('#check');
        const state = () => panel?.querySelector<HTMLElement>('[data-check]')?.dataset['check'];
        const button = [...(panel?.querySelectorAll('button') ?? [])].at(-1);
        const startedAt = performance.now();
        let last = startedAt;
        let longest = 0;
        let began = false;
        const turn = new MessageChannel();
        turn.port1.onmessage = () => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          began ||= state() === 'working';
          if (began && state() !== 'working') done({ ms: now - startedAt, longest });
          else setTimeout(() => turn.port2.postMessage(0), 1);
        };
        button?.click();
        turn.port2.postMessage(0);
      }),
  );
}
