import { utf8 } from '../../../utils/evidence/bytes.ts';

interface Entry {
  tag: number;
  type: number;
  count: number;
  /** Four bytes in place, or an offset. */
  value: number;
}

/** A TIFF with main, Exif and GPS directories and the strings and rationals they point to. */
export function tiff(little: boolean): Uint8Array<ArrayBuffer> {
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
