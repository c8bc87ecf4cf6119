// First contentful paint of the real popup against a twin: the DOM of its first frame, drawn by bare React under the
// same style sheets, opened by the same click.
import type { Page } from 'puppeteer-core';
import { bundle } from '../bench-extension.ts';
import type { BenchStage } from '../bench-stage.ts';
import { type Figure, median } from '../figure.ts';

const ROUNDS = 15;
const SETTLED = /已保存|没有重复保存/;

interface Paint {
  /** ms since the click's navigation began. */
  fcp: number;
  /** When the page's scripts had run. */
  scripts: number;
}

const POPUPS = ['popup.html', 'popup-twin.html'] as const;
type PopupName = (typeof POPUPS)[number];

export async function popupFigures(stage: BenchStage): Promise<Figure[]> {
  await stage.show(`${stage.shop.origin}/product/2`);
  await makeTwin(stage);
  const paints: Record<PopupName, Paint[]> = { 'popup.html': [], 'popup-twin.html': [] };
  for (let round = -1; round < ROUNDS; round++) {
    for (const popup of round % 2 === 0 ? POPUPS : POPUPS.toReversed()) {
      const paint = await paintOf(stage, popup);
      if (round >= 0) paints[popup].push(paint);
    }
  }
  await stage.setPopup('popup.html');
  const typical = (popup: PopupName, key: keyof Paint) => median(paints[popup].map((paint) => paint[key]));
  const scripts = POPUPS.map((popup) => typical(popup, 'scripts').toFixed(0));
  return [
    {
      name: 'popup, first contentful paint',
      value: typical('popup.html', 'fcp'),
      unit: 'ms',
      floor: { name: 'static twin in bare React', value: typical('popup-twin.html', 'fcp') },
      budget: 1.6,
      note: `scripts have run at ${scripts[0]} ms, the twin's at ${scripts[1]} ms`,
    },
  ];
}

async function paintOf(stage: BenchStage, popup: PopupName): Promise<Paint> {
  await stage.setPopup(popup);
  const page = await stage.app.clickAction(stage.page);
  const paint = await page.evaluate(async () => {
    const fcp = await new Promise<number>((painted) => {
      const read = (list: { getEntriesByName(name: string): PerformanceEntry[] }) => {
        const [entry] = list.getEntriesByName('first-contentful-paint');
        if (entry) painted(entry.startTime);
      };
      new PerformanceObserver(read).observe({ type: 'paint', buffered: true });
    });
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return { fcp, scripts: navigation?.domContentLoadedEventEnd ?? 0 };
  });
  // The save behind the popup ends before the other side has its turn.
  if (popup === 'popup.html') await settled(page);
  await stage.app.closePopup();
  return paint;
}

const settled = (page: Page) =>
  page.waitForFunction((words) => new RegExp(words).test(document.body.innerText), {}, SETTLED.source);

/** The popup with one more script that keeps the DOM of its first frame; from it the twin is written. */
async function makeTwin(stage: BenchStage): Promise<void> {
  const { extension } = stage;
  const real = await extension.read('popup.html');
  await extension.write('popup-first.js', await bundle('popup-first.ts'));
  await extension.write(
    'popup-first.html',
    real.replace('<head>', '<head><script src="popup-first.js"></script>'),
  );
  await stage.setPopup('popup-first.html');
  // Once to save the page, once more for the frame that a later click paints.
  for (let time = 0; time < 2; time++) {
    const popup = await stage.app.clickAction(stage.page);
    await settled(popup);
    if (time === 1) await writeTwin(stage, real, await popup.evaluate(() => globalThis.firstFrame));
    await stage.app.closePopup();
  }
}

async function writeTwin(
  stage: BenchStage,
  real: string,
  frame: typeof globalThis.firstFrame,
): Promise<void> {
  if (!frame) throw new Error('the popup painted nothing');
  const { extension } = stage;
  const tree = `globalThis.twinTree = ${JSON.stringify(frame)};\n`;
  await extension.write('popup-twin.js', tree + (await bundle('popup-twin.ts', true)));
  const sheets = real.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
  const script = '<script type="module" crossorigin src="/popup-twin.js"></script>';
  const bare = real.replace(/<script[\s\S]*?<\/script>|<link [^>]*>/g, '');
  await extension.write('popup-twin.html', bare.replace('</head>', `${script}${sheets.join('')}</head>`));
}
