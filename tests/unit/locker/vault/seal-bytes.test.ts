import { describe, expect, it } from 'vitest';
import {
  dataKey,
  openBlob,
  openBytes,
  type Place,
  sealBlob,
  sealBytes,
} from '../../../../utils/locker/vault/seal-bytes.ts';

const PLACE: Place = ['files', 'it_1', '1-text.txt'];
const MIB = 1024 * 1024;

const newKey = () => dataKey(crypto.getRandomValues(new Uint8Array(32)));
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

function content(size: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(size).map((_, i) => (i * 31) % 251);
}

describe('a sealed blob', () => {
  it.each([0, 1, 4 * MIB - 1, 4 * MIB, 4 * MIB + 1, 9 * MIB])(
    'of %i bytes opens to the same bytes',
    async (size) => {
      const key = await newKey();
      const clear = content(size);
      const box = await sealBlob(key, PLACE, new Blob([clear]));
      const again = await openBlob(key, PLACE, box, 'image/png');
      expect(again.type).toBe('image/png');
      expect(Buffer.from(await bytesOf(again)).equals(Buffer.from(clear))).toBe(true);
    },
  );

  it('is other bytes every time', async () => {
    const key = await newKey();
    const [a, b] = await Promise.all([1, 2].map(() => sealBytes(key, PLACE, content(40))));
    expect(a).not.toEqual(b);
  });

  const step = 4 * MIB + 16;
  const part = (box: Blob, n: number) => box.slice(8 + n * step, 8 + (n + 1) * step);
  it.each<[string, (box: Blob) => Blob]>([
    [
      'with two segments in each other’s place',
      (box) => new Blob([box.slice(0, 8), part(box, 1), part(box, 0), part(box, 2)]),
    ],
    ['without its last segment', (box) => box.slice(0, 8 + 2 * step)],
    ['without its first segment', (box) => new Blob([box.slice(0, 8), part(box, 1), part(box, 2)])],
    ['with a segment twice', (box) => new Blob([box.slice(0, 8), part(box, 0), part(box, 0), part(box, 2)])],
    ['cut in a segment', (box) => box.slice(0, box.size - 1)],
    ['with bytes behind it', (box) => new Blob([box, 'x'])],
    ['empty', () => new Blob()],
  ])('%s does not open', async (_, change) => {
    const key = await newKey();
    const box = await sealBlob(key, PLACE, new Blob([content(9 * MIB)]));
    await expect(openBlob(key, PLACE, change(box), '')).rejects.toThrow();
  });
});

describe('a sealed value', () => {
  it.each<[string, Place]>([
    ['another table', ['facts', 'it_1', '1-text.txt']],
    ['another item', ['files', 'it_2', '1-text.txt']],
    ['another file', ['files', 'it_1', '2-text.txt']],
  ])('does not open as one of %s', async (_, place) => {
    const key = await newKey();
    await expect(openBytes(key, place, await sealBytes(key, PLACE, content(10)))).rejects.toThrow();
  });

  it('does not open with another key', async () => {
    const box = await sealBytes(await newKey(), PLACE, content(10));
    await expect(openBytes(await newKey(), PLACE, box)).rejects.toThrow();
  });

  it('does not open when any bit of it is changed', async () => {
    const key = await newKey();
    const box = await sealBytes(key, PLACE, content(20));
    for (let at = 0; at < box.length; at++) {
      const other = box.slice();
      other[at] = (other[at] ?? 0) ^ 1;
      await expect(openBytes(key, PLACE, other)).rejects.toThrow();
    }
  });
});
