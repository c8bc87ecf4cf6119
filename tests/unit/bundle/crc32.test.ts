import { crc32 as nodeCrc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { crc32 } from '../../../utils/bundle/crc32.ts';

const bytes = Uint8Array.from({ length: 1000 }, (_, i) => (i * 7919) % 256);

test('is what everybody computes, at every length and offset', () => {
  for (let length = 0; length < 40; length++)
    for (let at = 0; at < 9; at++) {
      const piece = bytes.subarray(at, at + length);
      expect(crc32(piece)).toBe(nodeCrc32(piece));
    }
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

test('goes on from where another piece ended', () => {
  for (const cut of [0, 1, 7, 8, 500, 1000])
    expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(nodeCrc32(bytes));
});
