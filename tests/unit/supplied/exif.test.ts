import { describe, expect, it } from 'vitest';
import { concatBytes, utf8 } from '../../../utils/evidence/bytes.ts';
import { photoStatement } from '../../../utils/supplied/exif.ts';

interface Entry {
  tag: number;
  type: number;
  count: number;
  /** Four bytes in place, or an offset. */
  value: number;
}

/** A TIFF with main, Exif and GPS directories and the strings and rationals they point to. */
function tiff(little: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(400);
  const view = new DataView(bytes.buffer);
  bytes.set(utf8(little ? 'II' : 'MM'));
  view.setUint16(2, 42, little);
  view.setUint32(4, 8, little);
  const directory = (at: number, entries: Entry[]) => {
    view.setUint16(at, entries.length, little);
    entries.forEach(({ tag, type, count, value }, i) => {
      const entry = at + 2 + 12 * i;
      view.setUint16(entry, tag, little);
      view.setUint16(entry + 2, type, little);
      view.setUint32(entry + 4, count, little);
      view.setUint32(entry + 8, value, little);
    });
  };
  const letter = (text: string) => (little ? text.charCodeAt(0) : text.charCodeAt(0) << 24);
  directory(8, [
    { tag: 0x0110, type: 2, count: 10, value: 200 },
    { tag: 0x8769, type: 4, count: 1, value: 60 },
    { tag: 0x8825, type: 4, count: 1, value: 100 },
  ]);
  directory(60, [
    { tag: 0x9003, type: 2, count: 20, value: 220 },
    { tag: 0x9011, type: 2, count: 7, value: 245 },
  ]);
  directory(100, [
    { tag: 1, type: 2, count: 2, value: letter('N') },
    { tag: 2, type: 5, count: 3, value: 260 },
    { tag: 3, type: 2, count: 2, value: letter('E') },
    { tag: 4, type: 5, count: 3, value: 284 },
  ]);
  bytes.set(utf8('Phone 15 \0'), 200);
  bytes.set(utf8('2026:11:20 21:03:11\0'), 220);
  bytes.set(utf8('+08:00\0'), 245);
  const degrees = [31, 1, 14, 1, 30, 1, 121, 1, 29, 1, 0, 1];
  for (const [i, part] of degrees.entries()) view.setUint32(260 + 4 * i, part, little);
  return bytes;
}

const STATED = {
  takenAt: '2026-11-20 21:03:11 +08:00',
  camera: 'Phone 15',
  software: null,
  place: { lat: 31.24167, lon: 121.48333 },
};
const jpeg = (data: Uint8Array) =>
  concatBytes(Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, 1, 0x98), utf8('Exif\0\0'), data);

describe('a photo states its time and place', () => {
  it.each([
    ['JPEG, little-endian', jpeg(tiff(true))],
    ['JPEG, big-endian', jpeg(tiff(false))],
    ['PNG', concatBytes(utf8('\x01PNG....IHDR eXif eXIf'), tiff(true))],
    ['WebP', concatBytes(utf8('RIFF....WEBPEXIF'), Uint8Array.of(144, 1, 0, 0), tiff(true))],
    ['HEIC', concatBytes(utf8('....ftypheic'), Uint8Array.of(0, 0, 0, 6), utf8('Exif\0\0'), tiff(false))],
  ])('in %s', (_name, file) => {
    expect(photoStatement(file)).toEqual(STATED);
  });

  it('and nothing where it says nothing', () => {
    expect(photoStatement(utf8('\xff\xd8 no metadata'))).toBeNull();
  });

  it('and nothing, whatever is cut or flipped', () => {
    const whole = jpeg(tiff(true));
    for (let length = 0; length < whole.length; length += 3) {
      expect(() => photoStatement(whole.slice(0, length))).not.toThrow();
    }
    for (let at = 12; at < whole.length; at++) {
      const flipped = whole.slice();
      flipped[at] = 255;
      expect(() => photoStatement(flipped)).not.toThrow();
    }
  });

  it('a place that cannot be read is still told to be there', () => {
    const file = jpeg(tiff(true));
    // Zero denominators.
    file.fill(0, 12 + 260, 12 + 308);
    expect(photoStatement(file)).toMatchObject({ place: 'unreadable' });
  });
});
