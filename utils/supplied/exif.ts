// What a photo says about itself: time, place, camera. Anybody can write these fields; they are quoted, never believed.

export interface PhotoStatement {
  /** `2026-11-20 21:03:11`, with ` +08:00` where the file names its zone. */
  takenAt: string | null;
  camera: string | null;
  software: string | null;
  /** Degrees, north and east positive; a place that is there and cannot be read is `unreadable`. */
  place: { lat: number; lon: number } | 'unreadable' | null;
}

/** Metadata lies near the beginning of every format. */
export const EXIF_BYTES = 1024 * 1024;
const MAX_ENTRIES = 500;
const MAX_TEXT = 200;

const TAG = {
  make: 0x010f,
  model: 0x0110,
  software: 0x0131,
  changed: 0x0132,
  exif: 0x8769,
  gps: 0x8825,
  taken: 0x9003,
  zone: 0x9011,
} as const;

type Directory = Map<number, { type: number; count: number; at: number }>;

/** @param head the first `EXIF_BYTES` of a JPEG, PNG, WebP, HEIC or AVIF; null where nothing is stated */
export function photoStatement(head: Uint8Array<ArrayBuffer>): PhotoStatement | null {
  const start = tiffStart(head);
  if (start === null) return null;
  try {
    return statementOf(new Tiff(head.subarray(start)));
  } catch (error) {
    // A field that points outside of the file: nothing of it is told.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** How formats mark it, and how far behind the mark it begins: JPEG and HEIC, WebP (with its size), PNG. */
const MARKS: readonly (readonly [mark: string, length: number])[] = [
  ['Exif\0\0', 6],
  ['EXIF', 8],
  ['eXIf', 4],
];
const TIFF = /^(?:II\*\0|MM\0\*)/;

/** Offset of the TIFF header inside of the picture's metadata. */
function tiffStart(head: Uint8Array): number | null {
  for (const [from, to] of besidePixels(head)) {
    const start = tiffIn(head.subarray(from, to));
    if (start !== null) return from + start;
  }
  return null;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const IDAT = 0x49444154;

/** Everything but the pixels of a PNG, which are most of it; all of any other file. */
function besidePixels(head: Uint8Array): [from: number, to: number][] {
  if (!PNG.every((byte, i) => head[i] === byte)) return [[0, head.length]];
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const kept: [number, number][] = [];
  let from = PNG.length;
  for (let at = from; at + 8 <= head.length; ) {
    const next = at + 12 + view.getUint32(at);
    if (view.getUint32(at + 4) === IDAT) {
      kept.push([from, at]);
      from = next;
    }
    at = next;
  }
  return [...kept, [Math.min(from, head.length), head.length]];
}

function tiffIn(head: Uint8Array): number | null {
  // A character per byte: the engine searches text much faster than we search bytes.
  const text = new TextDecoder('latin1').decode(head);
  if (TIFF.test(text)) return 0;
  for (const [mark, length] of MARKS) {
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      if (TIFF.test(text.slice(at + length, at + length + 4))) return at + length;
    }
  }
  return null;
}

class Tiff {
  readonly #view: DataView;
  readonly #little: boolean;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#little = this.#view.getUint8(0) === 0x49;
  }

  long(at: number): number {
    return this.#view.getUint32(at, this.#little);
  }

  /** @throws RangeError where the directory lies outside */
  directory(at: number): Directory {
    const found: Directory = new Map();
    const entries = Math.min(this.#view.getUint16(at, this.#little), MAX_ENTRIES);
    for (let i = 0; i < entries; i++) {
      const entry = at + 2 + 12 * i;
      const tag = this.#view.getUint16(entry, this.#little);
      const type = this.#view.getUint16(entry + 2, this.#little);
      if (!found.has(tag)) found.set(tag, { type, count: this.long(entry + 4), at: entry + 8 });
    }
    return found;
  }

  text(directory: Directory, tag: number): string | null {
    const entry = directory.get(tag);
    if (entry?.type !== 2) return null;
    const start = entry.count > 4 ? this.long(entry.at) : entry.at;
    let words = '';
    for (let i = 0; i < Math.min(entry.count, MAX_TEXT); i++) {
      const code = this.#view.getUint8(start + i);
      if (code === 0) break;
      words += String.fromCharCode(code);
    }
    return words.trim() || null;
  }

  /** Degrees, minutes and seconds as one number. */
  degrees(directory: Directory, tag: number): number | null {
    const entry = directory.get(tag);
    if (entry?.type !== 5 || entry.count !== 3) return null;
    const start = this.long(entry.at);
    const [d = Number.NaN, m = Number.NaN, s = Number.NaN] = [0, 8, 16].map(
      (offset) => this.long(start + offset) / this.long(start + offset + 4),
    );
    const value = d + m / 60 + s / 3600;
    return Number.isFinite(value) ? value : null;
  }
}

function statementOf(tiff: Tiff): PhotoStatement | null {
  const main = tiff.directory(tiff.long(4));
  const below = (tag: number) => {
    const entry = main.get(tag);
    return entry ? tiff.directory(tiff.long(entry.at)) : new Map();
  };
  const exif = below(TAG.exif);
  const time = tiff.text(exif, TAG.taken) ?? tiff.text(main, TAG.changed);
  const zone = tiff.text(exif, TAG.zone);
  const camera = [tiff.text(main, TAG.make), tiff.text(main, TAG.model)].filter(Boolean).join(' ');
  const statement = {
    takenAt: time && `${time.replace(/^(\d{4}):(\d\d):/, '$1-$2-')}${zone ? ` ${zone}` : ''}`,
    camera: camera || null,
    software: tiff.text(main, TAG.software),
    place: placeOf(tiff, below(TAG.gps)),
  };
  return Object.values(statement).some((part) => part !== null) ? statement : null;
}

function placeOf(tiff: Tiff, gps: Directory): PhotoStatement['place'] {
  if (!gps.has(2) && !gps.has(4)) return null;
  const lat = tiff.degrees(gps, 2);
  const lon = tiff.degrees(gps, 4);
  if (lat === null || lon === null) return 'unreadable';
  const signed = (value: number, ref: number, minus: string) =>
    Number((tiff.text(gps, ref) === minus ? -value : value).toFixed(5));
  return { lat: signed(lat, 1, 'S'), lon: signed(lon, 3, 'W') };
}
