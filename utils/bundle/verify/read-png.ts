// Pixels of a redacted copy, read with nothing but the browser's own inflate: what a canvas writes, and nothing that could look
// different from what it says.
import type { Pixels } from '../../log/tile-tree.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Says nothing about how a pixel looks. */
const HARMLESS = new Set(['sRGB', 'pHYs', 'tEXt', 'tIME']);
/** 256 million bytes of RGBA: 16,384 × 4,096. */
const MOST_PIXELS = 64 * 1024 * 1024;

interface Header {
  width: number;
  height: number;
  /** Bytes of a pixel: 3 RGB, 4 RGBA. */
  channels: number;
}

/**
 * 8-bit RGB or RGBA, not interlaced, opaque, no chunk that could change how it looks.
 * @returns null where it is anything else
 */
export async function readPng(bytes: Uint8Array<ArrayBuffer>): Promise<Pixels | null> {
  const chunks = chunksOf(bytes);
  const header = chunks && headerOf(chunks);
  if (!chunks || !header || !isPlain(chunks)) return null;
  const size = header.height * (1 + header.width * header.channels);
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const rows = await inflate(packed, size);
  return rows && unfiltered(rows, header);
}

interface Chunk {
  type: string;
  data: Uint8Array<ArrayBuffer>;
}

function chunksOf(bytes: Uint8Array<ArrayBuffer>): Chunk[] | null {
  if (!SIGNATURE.every((byte, i) => bytes[i] === byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks: Chunk[] = [];
  for (let at = 8; at < bytes.length; ) {
    if (at + 12 > bytes.length) return null;
    const size = view.getUint32(at);
    if (at + 12 + size > bytes.length) return null;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + size) });
    at += 12 + size;
    // Nothing may follow the end.
    if (type === 'IEND') return at === bytes.length ? chunks : null;
  }
  return null;
}

function headerOf([first]: readonly Chunk[]): Header | null {
  if (first?.type !== 'IHDR' || first.data.length !== 13) return null;
  const view = new DataView(first.data.buffer, first.data.byteOffset, 13);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth, colour, packing, filter, interlace] = first.data.subarray(8);
  if (depth !== 8 || packing !== 0 || filter !== 0 || interlace !== 0) return null;
  if (colour !== 2 && colour !== 6) return null;
  if (width === 0 || height === 0 || width * height > MOST_PIXELS) return null;
  return { width, height, channels: colour === 2 ? 3 : 4 };
}

function isPlain(chunks: readonly Chunk[]): boolean {
  return chunks.every(
    ({ type }, i) =>
      (type === 'IHDR' && i === 0) ||
      type === 'IDAT' ||
      (type === 'IEND' && i === chunks.length - 1) ||
      HARMLESS.has(type),
  );
}

/** @returns null where it is not exactly `size` bytes; never more than that is held */
async function inflate(packed: Uint8Array<ArrayBuffer>[], size: number): Promise<Uint8Array | null> {
  const out = new Uint8Array(size);
  let at = 0;
  try {
    const reader = new Blob(packed).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (at + part.value.length > size) {
        await reader.cancel();
        return null;
      }
      out.set(part.value, at);
      at += part.value.length;
    }
  } catch {
    return null;
  }
  return at === size ? out : null;
}

/** @returns null on an unknown filter or a pixel that lets something through */
function unfiltered(rows: Uint8Array, { width, height, channels }: Header): Pixels | null {
  const stride = width * channels;
  const data = new Uint8ClampedArray(width * height * 4);
  let above: Uint8Array = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1);
    const row = rows.subarray(start + 1, start + 1 + stride);
    if (!unfilter(rows[start] ?? 255, row, above, channels)) return null;
    if (!spread(row, data, y * width * 4, channels)) return null;
    above = row;
  }
  return { data, width, height };
}

/** In place, PNG §9.2. */
function unfilter(kind: number, row: Uint8Array, above: Uint8Array, channels: number): boolean {
  if (kind > 4) return false;
  for (let i = 0; i < row.length && kind > 0; i++) {
    const left = i < channels ? 0 : (row[i - channels] ?? 0);
    const up = above[i] ?? 0;
    const corner = i < channels ? 0 : (above[i - channels] ?? 0);
    row[i] = (row[i] ?? 0) + predicted(kind, left, up, corner);
  }
  return true;
}

function predicted(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function spread(row: Uint8Array, data: Uint8ClampedArray, start: number, channels: number): boolean {
  let to = start;
  for (let i = 0; i < row.length; i += channels) {
    if (channels === 4 && row[i + 3] !== 255) return false;
    data[to++] = row[i] ?? 0;
    data[to++] = row[i + 1] ?? 0;
    data[to++] = row[i + 2] ?? 0;
    data[to++] = 255;
  }
  return true;
}
