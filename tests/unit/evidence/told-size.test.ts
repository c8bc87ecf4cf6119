import { expect, test } from 'vitest';
import { isToldSize, toldSize } from '../../../utils/evidence/told-size.ts';

test.each([
  [0, 256],
  [1, 256],
  [256, 256],
  [257, 512],
  [4096, 4096],
  [4097, 4352],
  [10_000, 10_240],
  [1_000_000, 1_015_808],
  [100_000_001, 100_663_296],
])('%i bytes are told as %i', (bytes, told) => {
  expect(toldSize(bytes)).toBe(told);
  expect(isToldSize(told, bytes)).toBe(true);
  expect(isToldSize(bytes, bytes)).toBe(true);
  expect(isToldSize(told + 1, bytes)).toBe(false);
});

test('a size is never told as less, and never as more than a sixteenth or 256 bytes more', () => {
  for (let bytes = 1; bytes < 3e8; bytes = Math.ceil(bytes * 1.37)) {
    expect(toldSize(bytes)).toBeGreaterThanOrEqual(bytes);
    expect(toldSize(bytes) - bytes).toBeLessThan(Math.max(256, bytes / 16 + 1));
  }
});
