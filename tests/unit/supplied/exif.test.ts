import { describe, expect, it } from 'vitest';
import { concatBytes, utf8 } from '../../../utils/evidence/bytes.ts';
import { photoStatement } from '../../../utils/supplied/exif.ts';
import { tiff } from './stated-photo.ts';

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

  const chunk = (type: string, data: Uint8Array) => {
    const head = new Uint8Array(8);
    new DataView(head.buffer).setUint32(0, data.length);
    head.set(utf8(type), 4);
    return concatBytes(head, data, new Uint8Array(4));
  };
  const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const pixels = chunk('IDAT', concatBytes(utf8('eXIf'), tiff(false).slice(0, 40)));

  it.each([
    ['before its pixels', [chunk('IHDR', new Uint8Array(13)), chunk('eXIf', tiff(true)), pixels]],
    ['behind its pixels', [chunk('IHDR', new Uint8Array(13)), pixels, pixels, chunk('eXIf', tiff(true))]],
    ['within other words', [pixels, chunk('tEXt', concatBytes(utf8('x\0Exif\0\0'), tiff(true))), pixels]],
    ['behind its end', [pixels, chunk('IEND', new Uint8Array()), utf8('EXIF....'), tiff(true)]],
  ])('in a PNG %s', (_name, parts) => {
    expect(photoStatement(concatBytes(PNG, ...parts))).toEqual(STATED);
  });

  it('and pixels are no words', () => {
    expect(photoStatement(concatBytes(PNG, pixels, pixels))).toBeNull();
    expect(photoStatement(concatBytes(PNG, pixels, Uint8Array.of(255, 255, 255, 255)))).toBeNull();
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
