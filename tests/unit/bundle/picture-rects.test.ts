import { describe, expect, test } from 'vitest';
import { readerBoxes, secretBoxes } from '../../../utils/bundle/secret-boxes.ts';
import { collectSecrets } from '../../../utils/bundle/secret-list.ts';
import { EMPTY_ORDER } from '../../../utils/evidence/facts.ts';
import type { Rect } from '../../../utils/evidence/geometry.ts';
import type { Item, ItemFileKind } from '../../../utils/evidence/item.ts';
import { pictureRects } from '../../../utils/evidence/picture-rects.ts';
import { FakeLocker, noFacts } from './fake-locker.ts';
import { makePng } from './fake-pictures.ts';

interface Shape {
  pictures: [kind: ItemFileKind, w: number, h: number][];
  viewport?: Item['viewport'];
  page?: Item['page'];
}

async function itemOf({ pictures, viewport, page }: Shape): Promise<Item> {
  const locker = await FakeLocker.open();
  await locker.save({
    files: pictures.map(([kind, w, h]) => ({ kind, mime: 'image/png', bytes: makePng(w, h) })),
    ...(viewport ? { viewport } : {}),
    ...(page ? { page } : {}),
  });
  const [entry] = locker.items.values();
  if (!entry) throw new Error('no item');
  return entry.item;
}

const view = (scroll_x: number, scroll_y: number, dpr_milli: number): Item['viewport'] => ({
  w: 100,
  h: 60,
  scroll_x,
  scroll_y,
  dpr_milli,
});

describe('pictureRects', () => {
  test.each<[string, Shape, number, Rect, number[][]]>([
    [
      'a screenshot at the top',
      { pictures: [['screenshot', 100, 60]], viewport: view(0, 0, 1000) },
      0,
      [20, 20, 10, 5],
      [[14, 14, 22, 17]],
    ],
    [
      'a scrolled screenshot',
      { pictures: [['screenshot', 100, 60]], viewport: view(5, 100, 1000) },
      0,
      [25, 120, 10, 5],
      [[14, 14, 22, 17]],
    ],
    [
      'a screenshot in double pixels',
      { pictures: [['screenshot', 200, 120]], viewport: view(0, 0, 2000) },
      0,
      [20, 20, 10, 5],
      [[28, 28, 44, 34]],
    ],
    [
      'a screenshot in odd pixels',
      { pictures: [['screenshot', 125, 75]], viewport: view(0, 0, 1250) },
      0,
      [20.4, 20, 10, 5],
      [[18, 17, 28, 22]],
    ],
    [
      'a box at the edge',
      { pictures: [['screenshot', 100, 60]], viewport: view(0, 0, 1000) },
      0,
      [90, 55, 30, 30],
      [[84, 49, 16, 11]],
    ],
    [
      'a box out of sight',
      { pictures: [['screenshot', 100, 60]], viewport: view(0, 0, 1000) },
      0,
      [20, 200, 10, 5],
      [],
    ],
    [
      'a full page, scrolled meanwhile',
      { pictures: [['fullpage', 100, 300]], viewport: view(0, 100, 1000) },
      0,
      [20, 120, 10, 5],
      [[14, 114, 22, 17]],
    ],
    [
      'the second piece of a full page',
      {
        pictures: [
          ['fullpage', 200, 300],
          ['fullpage', 200, 100],
        ],
        viewport: view(0, 0, 2000),
      },
      1,
      [20, 160, 10, 5],
      [[28, 8, 44, 34]],
    ],
    [
      'a box across two pieces',
      {
        pictures: [
          ['fullpage', 100, 100],
          ['fullpage', 100, 100],
        ],
        viewport: view(0, 0, 1000),
      },
      1,
      [20, 95, 10, 10],
      [[14, 0, 22, 11]],
    ],
    [
      'a redrawn viewport',
      { pictures: [['rendered', 200, 120]], viewport: view(0, 50, 1000), page: { w: 100, h: 400 } },
      0,
      [20, 60, 10, 5],
      [[28, 8, 44, 34]],
    ],
    [
      'a redrawn page',
      { pictures: [['rendered', 200, 800]], viewport: view(0, 50, 1000), page: { w: 100, h: 400 } },
      0,
      [20, 60, 10, 5],
      [[28, 108, 44, 34]],
    ],
  ])('%s', async (_, shape, index, box, rects) => {
    const item = await itemOf(shape);
    const file = item.files[index];
    if (!file) throw new Error('no file');
    expect(pictureRects(item, file, [box])).toEqual(rects);
  });
});

test('boxes are those of the secret, of words with it in them, and of places where a reader took cards', () => {
  const secrets = [
    { value: 'ABCD-1234', kind: 'card' as const, boxes: [[1, 1, 1, 1] satisfies Rect] },
    { value: 'ab', kind: 'card-password' as const, boxes: [[5, 5, 5, 5] satisfies Rect] },
  ];
  const facts = noFacts({
    secrets,
    orders: [{ ...EMPTY_ORDER, cardSecrets: ['ABCD-1234'] }],
    places: [
      { path: 'orders.0.cardSecrets.0', box: [2, 2, 2, 2], raw: '卡密' },
      { path: 'failure', box: [3, 3, 3, 3], raw: '卡密 abcd1234 已使用' },
      { path: 'orders.0.orderNo', box: [4, 4, 4, 4], raw: '订单号 1' },
      { path: 'failure', box: null, raw: 'ABCD1234' },
    ],
  });
  const lefts = (boxes: readonly Rect[]) => boxes.map(([x]) => x);
  const [secret] = collectSecrets([facts]);
  if (!secret) throw new Error('no secret');
  expect(lefts(secretBoxes(facts, secret))).toEqual([1, 2, 3]);
  expect(lefts(readerBoxes(facts, new Set()))).toEqual([1, 5, 2]);
  expect(lefts(readerBoxes(facts, new Set(['abcd1234'])))).toEqual([5]);
});
