import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, cutLines } from '../../../utils/handover/line-breaks.ts';
import {
  cropAround,
  layoutOnePicture,
  type OnePicture,
  SHEET_WIDTH,
} from '../../../utils/handover/one-picture.ts';
import type { TextStyle } from '../../../utils/handover/picture-paper.ts';
import '../../fixed-seed.ts';

const GRAPHEMES = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Han a full square, ASCII a bit more than half of one. */
const em = (text: string): number =>
  [...GRAPHEMES.segment(text)].reduce(
    (sum, { segment: char }) => sum + (/^[\x20-\x7e]$/.test(char) ? 0.56 : 1),
    0,
  );
const measure = (text: string, { size }: TextStyle): number => em(text) * size;

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        '订单',
        '，',
        '。',
        '“',
        '”',
        '（',
        '）',
        'KM2026',
        ' ',
        '\n',
        'https://a.example/b?c=d',
        '退款',
        '…',
        '😀',
      ),
      { maxLength: 120 },
    )
    .map((parts) => parts.join('')),
  fc.constantFrom('', 'x'.repeat(4000), '字'.repeat(4000), '“'.repeat(300), '，'.repeat(300)),
);

describe('breaking lines', () => {
  it('keeps every word and every line inside the width', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 120, max: 1000 }), (words, width) => {
        const lines = breakLines(words, width, (line) => em(line) * 42);
        for (const line of lines) expect(em(line) * 42).toBeLessThanOrEqual(width);
        expect(lines.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['卡密无效，请退款。', 4, ['卡密无', '效，请退', '款。']],
    ['他说是“能用”', 4, ['他说是', '“能用”']],
    ['订单KM2026失败', 4, ['订单', 'KM2026', '失败']],
    ['一二三四', 2, ['一二', '三四']],
  ])('%s at %d squares', (words, squares, lines) => {
    expect(breakLines(words, squares * 42, (line) => em(line) * 42)).toEqual(lines);
  });

  it('shows that something was left out', () => {
    const lines = cutLines(['一二三四', '五六七八', '九十'], 2, 4 * 42, (line) => em(line) * 42);
    expect(lines).toEqual(['一二三四', '五六……']);
  });
});

const quote = fc.record({
  words: text,
  source: fc.option(text, { nil: null }),
  exhibit: fc.option(fc.integer({ min: 1, max: 99 }), { nil: null }),
});
const box = fc.record({
  x: fc.integer({ min: -50, max: 3000 }),
  y: fc.integer({ min: -50, max: 20_000 }),
  w: fc.integer({ min: 1, max: 3000 }),
  h: fc.integer({ min: 1, max: 2000 }),
});
const anyPicture: fc.Arbitrary<OnePicture> = fc.record({
  title: text,
  subtitle: fc.option(text, { nil: null }),
  order: fc.record({
    rows: fc.array(fc.record({ label: fc.constantFrom('商品', '订单号', '金额'), value: text }), {
      maxLength: 7,
    }),
    exhibit: fc.option(fc.integer({ min: 1, max: 99 }), { nil: null }),
  }),
  promised: fc.array(quote, { maxLength: 4 }),
  failed: fc.array(quote, { maxLength: 4 }),
  rules: fc.array(quote, { maxLength: 4 }),
  demand: fc.option(text, { nil: null }),
  crops: fc.array(
    fc.record({
      id: fc.constant('p'),
      exhibit: fc.integer({ min: 1, max: 99 }),
      caption: text,
      crop: fc.record({
        x: fc.constant(0),
        y: fc.integer({ min: 0, max: 9000 }),
        w: fc.integer({ min: 1, max: 1280 }),
        h: fc.integer({ min: 1, max: 640 }),
      }),
      boxes: fc.array(box, { maxLength: 3 }),
    }),
    { maxLength: 2 },
  ),
  missing: fc.array(text, { maxLength: 4 }),
  footer: fc.array(text, { maxLength: 3 }),
});

describe('一图说清', () => {
  it('has everything inside its edges, whatever is written on it, and is never endless', () => {
    fc.assert(
      fc.property(anyPicture, (view) => {
        const sheet = layoutOnePicture(view, measure);
        expect(sheet.width).toBe(SHEET_WIDTH);
        expect(sheet.height).toBeLessThan(9000);
        for (const op of sheet.ops) {
          const [right, bottom] =
            op.op === 'text' ? [op.x + measure(op.text, op.style), op.y] : [op.x + op.w, op.y + op.h];
          expect(op.x).toBeGreaterThanOrEqual(0);
          expect(op.y).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(SHEET_WIDTH + 0.5);
          expect(bottom).toBeLessThanOrEqual(sheet.height);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('paints the same sheet for the same facts', () => {
    const [view] = fc.sample(anyPicture, { numRuns: 1, seed: 1 });
    if (!view) throw new Error('no sample');
    expect(layoutOnePicture(view, measure)).toEqual(layoutOnePicture(view, measure));
  });

  it('writes nothing below 10 px of a phone’s screen and enlarges no picture more than twice', () => {
    fc.assert(
      fc.property(anyPicture, (view) => {
        for (const op of layoutOnePicture(view, measure).ops) {
          if (op.op === 'text') expect(op.style.size / 3).toBeGreaterThanOrEqual(10);
          if (op.op === 'picture') expect(op.w).toBeLessThanOrEqual(2 * op.crop.w);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('leaves out what is not known and says so', () => {
    const empty = { promised: [], failed: [], rules: [], crops: [], demand: null, footer: [] };
    const sheet = layoutOnePicture(
      { ...empty, title: '投诉', subtitle: null, order: { rows: [], exhibit: null }, missing: ['条款'] },
      measure,
    );
    const words = sheet.ops.flatMap((op) => (op.op === 'text' ? [op.text] : []));
    expect(words).toEqual(['投诉', '1 买了什么', '还没有保存订单页，订单信息未知。', '没有的材料：条款。']);
  });
});

describe('a crop', () => {
  it.each([
    ['without boxes is the top', { width: 1280, height: 5000 }, [], { x: 0, y: 0, w: 1280, h: 640 }],
    [
      'of a small picture is all of it',
      { width: 300, height: 200 },
      [{ x: 9, y: 9, w: 9, h: 9 }],
      { x: 0, y: 0, w: 300, h: 200 },
    ],
    [
      'has its box in the middle',
      { width: 1280, height: 5000 },
      [{ x: 100, y: 3000, w: 200, h: 40 }],
      { x: 0, y: 2700, w: 1280, h: 640 },
    ],
    [
      'stays inside the picture',
      { width: 2000, height: 900 },
      [{ x: 1900, y: 880, w: 50, h: 10 }],
      { x: 720, y: 260, w: 1280, h: 640 },
    ],
  ])('%s', (_, picture, boxes, expected) => {
    expect(cropAround(picture, boxes)).toEqual(expected);
  });
});
