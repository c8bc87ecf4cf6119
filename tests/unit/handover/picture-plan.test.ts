import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accepts, limitsFor, PICTURE_LIMITS } from '../../../utils/handover/picture-limits.ts';
import { cutRows, pictureName, rungs } from '../../../utils/handover/picture-plan.ts';
import '../../fixed-seed.ts';

/** Lines of text every 40 rows, 20 rows of ink each. */
const lines = (height: number): number[] =>
  Array.from({ length: height }, (_, row) => (row % 40 < 20 ? 50 : 0));

describe('a long page', () => {
  it('is cut between its lines', () => {
    const ink = lines(10_000);
    const pieces = cutRows(1280, 10_000, ink, 2000);
    expect(pieces.length).toBeGreaterThan(4);
    for (const { top, height } of pieces.slice(0, -1)) expect(ink[top + height - 1]).toBe(0);
    expect(pieces.at(-1)).toMatchObject({ height: 10_000 - (pieces.at(-1)?.top ?? 0) });
  });

  it('that is short stays one piece', () => {
    expect(cutRows(1280, 1900, lines(1900), 2000)).toEqual([{ top: 0, height: 1900 }]);
    expect(cutRows(300, 500, [], 2000)).toEqual([{ top: 0, height: 500 }]);
  });

  it('without any quiet row repeats some rows, so that no line is lost', () => {
    const pieces = cutRows(
      1000,
      6000,
      Array.from({ length: 6000 }, () => 9),
      2000,
    );
    for (const [i, piece] of pieces.slice(1).entries()) {
      const before = pieces[i];
      expect(piece.top).toBeLessThan((before?.top ?? 0) + (before?.height ?? 0));
    }
  });

  it('loses no row and gives no piece longer than asked for, whatever its size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4000 }),
        fc.integer({ min: 1, max: 30_000 }),
        fc.integer({ min: 480, max: 4000 }),
        fc.boolean(),
        (width, height, side, inked) => {
          const pieces = cutRows(width, height, inked ? lines(height) : [], side);
          const scale = Math.min(1, side / width);
          let covered = 0;
          for (const piece of pieces) {
            expect(piece.top).toBeLessThanOrEqual(covered);
            expect(piece.height).toBeGreaterThan(0);
            expect(piece.height * scale).toBeLessThanOrEqual(side * 1.001 + 1);
            covered = piece.top + piece.height;
          }
          expect(covered).toBe(height);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the ladder of sizes', () => {
  it('never makes anything larger, and goes down', () => {
    for (const [width, height] of [
      [300, 200],
      [1280, 2048],
      [5000, 100],
    ] as const) {
      const steps = rungs(width, height, 2000, false);
      expect(steps[0]?.scale).toBeLessThanOrEqual(1);
      expect(Math.max(width, height) * (steps[0]?.scale ?? 9)).toBeLessThanOrEqual(2000);
      for (const [i, { scale }] of steps.slice(1).entries()) {
        expect(scale).toBeLessThanOrEqual(steps[i]?.scale ?? 0);
      }
    }
  });

  it('of a PNG has sizes only', () => {
    const steps = rungs(1280, 1000, 2000, true);
    expect(steps.every(({ quality }) => quality === null)).toBe(true);
    expect(new Set(steps.map(({ scale }) => scale)).size).toBe(steps.length);
  });
});

describe('limits', () => {
  it('of the form beat those of the channel', () => {
    const form = { maxFiles: 3, maxBytes: 500_000, multiple: true };
    expect(limitsFor(PICTURE_LIMITS.platform, form)).toMatchObject({ files: 3, bytes: 500_000, side: 2000 });
    expect(
      limitsFor(PICTURE_LIMITS.platform, { maxFiles: null, maxBytes: null, multiple: false }).files,
    ).toBe(1);
    expect(limitsFor(PICTURE_LIMITS.platform, null)).toBe(PICTURE_LIMITS.platform);
  });

  it.each([
    ['', true, true],
    ['image/*', true, true],
    ['.jpg,.png', true, true],
    ['image/png', false, true],
    ['.JPEG', true, false],
    ['image/jpg', true, false],
    ['.pdf,.doc', false, false],
  ])('accept="%s"', (accept, jpeg, png) => {
    expect([accepts(accept, 'image/jpeg'), accepts(accept, 'image/png')]).toEqual([jpeg, png]);
  });
});

it('pictures are called by the number of their exhibit', () => {
  expect(pictureName(1, 1, 1, 'image/jpeg')).toBe('证据1.jpg');
  expect(pictureName(2, 3, 4, 'image/png')).toBe('证据2-3.png');
});
