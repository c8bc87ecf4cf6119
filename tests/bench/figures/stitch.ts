// A page of 10,000 px as one picture, against nothing but the browser's own quota; and whether the picture is exact.
import { PNG } from 'pngjs';
import { type BenchStage, pause } from '../bench-stage.ts';
import { type Figure, median } from '../figure.ts';

const ROUNDS = 3;
const QUOTA_MS = 500;
const BUDGET = 1.15;

export async function stitchFigures(stage: BenchStage): Promise<Figure[]> {
  await stage.show(`${stage.shop.origin}/lab/tall`);
  const stitches: number[] = [];
  const saves: number[] = [];
  let frames = 0;
  let itemId = '';
  for (let round = 0; round < ROUNDS; round++) {
    await pause(1100);
    const worker = await stage.worker();
    const stitched = await worker.evaluate((tabId) => globalThis.benchWorker.stitch(tabId), stage.tabId);
    stitches.push(stitched.ms);
    frames = stitched.frames;
    await pause(1100);
    const saved = await stage.bench.evaluate((tabId) => globalThis.benchPage.save(tabId, true), stage.tabId);
    saves.push(saved.ms);
    itemId = saved.itemId;
  }
  const name = (captures: number) => `quota for ${captures} captures`;
  return [
    {
      name: 'stitch, 10,000 px',
      value: median(stitches),
      unit: 'ms',
      floor: { name: name(frames), value: (frames - 1) * QUOTA_MS },
      budget: BUDGET,
    },
    {
      // The visible part is kept first, so a full-page save takes one picture more.
      name: 'full-page save, 10,000 px',
      value: median(saves),
      unit: 'ms',
      floor: { name: name(frames + 1), value: frames * QUOTA_MS },
      budget: BUDGET,
    },
    await exactness(stage, itemId),
  ];
}

async function exactness(stage: BenchStage, itemId: string): Promise<Figure> {
  const files = await stage.bench.evaluate((id) => globalThis.benchPage.longPicture(id), itemId);
  const session = await stage.page.createCDPSession();
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    captureBeyondViewport: true,
  });
  await session.detach();
  const [ours, truth] = [files[0] ?? '', data].map((base64) => PNG.sync.read(Buffer.from(base64, 'base64')));
  if (!ours || !truth) throw new Error('no picture to compare');
  const bars = await stage.page.evaluate(fixedBars);
  const { body, all, rows } = difference(ours, truth, bars);
  const size = `${ours.width}×${ours.height} against ${truth.width}×${truth.height}`;
  const where = `with the fixed bars, which the browser draws in the first window and we at the page's end: ${(100 * all).toFixed(2)} %`;
  return {
    name: 'stitch, pixels of the body that differ',
    value: 100 * body,
    unit: '%',
    floor: null,
    budget: 0,
    note: [size, where, ...(rows.length > 0 ? [`rows ${rows.join(', ')}`] : [])].join('; '),
  };
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where fixed bars lie in either picture. Must refer to nothing outside itself: it runs in the page. */
function fixedBars(): Box[] {
  const bars = Array.from(document.querySelectorAll('body *')).filter(
    (element) => getComputedStyle(element).position === 'fixed',
  );
  const below = document.documentElement.scrollHeight - innerHeight;
  return bars.flatMap((bar) => {
    const { left, top, right, bottom } = bar.getBoundingClientRect();
    return [0, below].map((shift) => ({ left, right, top: top + shift, bottom: bottom + shift }));
  });
}

/** Shares of differing pixels, missing ones included; `body` is what no bar covers, `rows` where it differs. */
function difference(a: PNG, b: PNG, bars: readonly Box[]): { body: number; all: number; rows: string[] } {
  const width = Math.max(a.width, b.width);
  const height = Math.max(a.height, b.height);
  const rows: [number, number][] = [];
  let body = 0;
  let all = 0;
  for (let y = 0; y < height; y++) {
    const different = differentColumns(a, b, y, width);
    const outside = different.filter((x) => !bars.some((bar) => covers(bar, x, y)));
    all += different.length;
    body += outside.length;
    if (outside.length === 0) continue;
    const last = rows[rows.length - 1];
    if (last && last[1] >= y - 1) last[1] = y;
    else rows.push([y, y]);
  }
  const pixels = width * height;
  return { body: body / pixels, all: all / pixels, rows: rows.map(([from, to]) => `${from}–${to}`) };
}

const covers = ({ left, top, right, bottom }: Box, x: number, y: number): boolean =>
  x >= left && x < right && y >= top && y < bottom;

function differentColumns(a: PNG, b: PNG, y: number, width: number): number[] {
  const columns: number[] = [];
  for (let x = 0; x < width; x++) {
    if (pixelAt(a, x, y) !== pixelAt(b, x, y)) columns.push(x);
  }
  return columns;
}

/** RGB as one number, -1 outside. */
function pixelAt({ data, width, height }: PNG, x: number, y: number): number {
  return x < width && y < height ? data.readUIntBE(4 * (y * width + x), 3) : -1;
}
