import { describe, expect, it } from 'vitest';
import {
  boxBetween,
  boxInside,
  type Corner,
  draggedBy,
  MIN_SIDE,
  movedBy,
} from '../../../components/redaction/box-geometry.ts';
import { boxCommand } from '../../../components/redaction/box-keys.ts';

const SIZE = { w: 1280, h: 10_000 };
const BOX = [100, 200, 80, 40] as const;

describe('a box on a picture', () => {
  it.each([
    [
      [8, -8],
      [108, 192, 80, 40],
    ],
    [
      [0.4, 0.6],
      [100, 201, 80, 40],
    ],
    [
      [-500, -500],
      [0, 0, 80, 40],
    ],
    [
      [5000, 50_000],
      [1200, 9960, 80, 40],
    ],
  ] as const)('moved by %j lies at %j', (by, where) => {
    expect(movedBy(BOX, by, SIZE)).toEqual(where);
  });

  it.each<[Corner, readonly [number, number], readonly number[]]>([
    ['se', [8, 8], [100, 200, 88, 48]],
    ['nw', [-8, -8], [92, 192, 88, 48]],
    ['ne', [8, -8], [100, 192, 88, 48]],
    ['sw', [-8, 8], [92, 200, 88, 48]],
    ['se', [-500, -500], [100, 200, MIN_SIDE, MIN_SIDE]],
    ['nw', [500, 500], [172, 232, MIN_SIDE, MIN_SIDE]],
    ['se', [5000, 50_000], [100, 200, 1180, 9800]],
    ['nw', [-500, -500], [0, 0, 180, 240]],
  ])('dragged at %s by %j becomes %j', (corner, by, becomes) => {
    expect(draggedBy(BOX, corner, by, SIZE)).toEqual(becomes);
  });

  it.each([
    [
      [10.2, 10.8],
      [50.1, 30.2],
      [10, 10, 41, 21],
    ],
    [
      [50.1, 30.2],
      [10.2, 10.8],
      [10, 10, 41, 21],
    ],
    [
      [-20, -20],
      [30, 30],
      [0, 0, 30, 30],
    ],
    [
      [1270, 9990],
      [1400, 12_000],
      [1270, 9990, 10, 10],
    ],
    [[10, 10], [12, 400], null],
    [[10, 10], [10, 10], null],
  ] as const)('drawn from %j to %j is %j', (from, to, becomes) => {
    expect(boxBetween(from, to, SIZE)).toEqual(becomes);
  });

  it('set by a key lies in the middle of what is seen', () => {
    const [x, y, w, h] = boxInside([0, 4000, 1280, 800], SIZE);
    expect([x + w / 2, y + h / 2]).toEqual([640, 4400]);
  });

  it.each([
    { w: 5, h: 5 },
    { w: 30, h: 2 },
  ])('fits into a picture of %j', (size) => {
    const [x, y, w, h] = boxInside([0, 0, size.w, size.h], size);
    expect(x >= 0 && y >= 0 && x + w <= size.w && y + h <= size.h && w > 0 && h > 0).toBe(true);
  });
});

describe('a key on a box', () => {
  const key = (
    name: string,
    held: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {},
  ) => boxCommand({ key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });

  it.each([
    ['ArrowLeft', {}, { name: 'move', by: [-8, 0] }],
    ['ArrowDown', { ctrlKey: true }, { name: 'move', by: [0, 1] }],
    ['ArrowRight', { shiftKey: true }, { name: 'resize', by: [8, 0] }],
    ['ArrowUp', { shiftKey: true, metaKey: true }, { name: 'resize', by: [0, -1] }],
    ['Enter', {}, { name: 'hide' }],
    ['Delete', {}, { name: 'remove' }],
    ['Backspace', {}, { name: 'remove' }],
  ])('%s %j does what it should', (name, held, command) => {
    expect(key(name, held)).toEqual(command);
  });

  it.each([
    ['ArrowLeft', { altKey: true }],
    ['z', { ctrlKey: true }],
    ['Enter', { ctrlKey: true }],
    ['Tab', {}],
    [' ', {}],
  ])('%s %j is left to the page', (name, held) => {
    expect(key(name, held)).toBeNull();
  });
});
