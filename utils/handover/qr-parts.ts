// A text as QR codes for a phone's camera: UTF-8 bytes, no code larger than a screen shows well, order marks where there are several.
import encodeQR from 'qr';
import { utf8 } from '../evidence/bytes.ts';

export interface QrPart {
  /** From 1. */
  no: number;
  of: number;
  /** What a camera reads: with `[1/3]` and a line feed in front where there are several. */
  text: string;
  /** The part of the text without its mark. */
  words: string;
  /** Rows of modules, dark is true, without a quiet zone. */
  modules: readonly (readonly boolean[])[];
  level: QrLevel;
}
export type QrLevel = 'medium' | 'quartile' | 'high';

/** Version 20 (97 modules) at level M: larger ones are hard to catch off a screen. */
const MAX_VERSION = 20;
const MAX_BYTES = 666;
/** `[10/12]\n` and some. */
const MARK_BYTES = 10;
/** Beyond this nobody scans on; a file is the better way. */
export const MAX_QR_PARTS = 12;

/** @returns parts whose `words` joined are the text; empty for an empty text or one too long for codes */
export function qrParts(text: string): QrPart[] {
  const chunks = split(text);
  if (chunks.length > MAX_QR_PARTS) return [];
  return chunks.map((words, i) => {
    const marked = chunks.length > 1 ? `[${i + 1}/${chunks.length}]\n${words}` : words;
    return { no: i + 1, of: chunks.length, text: marked, words, ...draw(marked) };
  });
}

function split(text: string): string[] {
  const bytes = utf8(text).length;
  if (bytes === 0) return [];
  if (bytes <= MAX_BYTES) return [text];
  const room = MAX_BYTES - MARK_BYTES;
  for (let count = Math.ceil(bytes / room); ; count++) {
    const chunks = chunksOf(text, Math.min(room, Math.ceil(bytes / count) + 24));
    if (chunks.every((chunk) => utf8(chunk).length <= room)) return chunks;
  }
}

/** Whole characters as a reader sees them; a chunk ends after a line or sentence where one is near its end. */
function chunksOf(text: string, limit: number): string[] {
  const chunks: string[] = [];
  let chunk = '';
  let size = 0;
  let stop = 0;
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)) {
    for (const piece of utf8(segment).length > limit ? segment : [segment]) {
      const added = utf8(piece).length;
      if (size + added > limit && chunk !== '') {
        const end = stop > chunk.length * 0.6 ? stop : chunk.length;
        chunks.push(chunk.slice(0, end));
        chunk = chunk.slice(end);
        size = utf8(chunk).length;
        stop = 0;
      }
      chunk += piece;
      size += added;
      if (/[\n。；！？]$/.test(chunk)) stop = chunk.length;
    }
  }
  return [...chunks, chunk].filter((part) => part !== '');
}

/** The highest error level that costs no larger code. */
function draw(text: string): Pick<QrPart, 'modules' | 'level'> {
  const encode = (ecc: QrLevel) => encodeQR(text, 'raw', { ecc, encoding: 'byte', border: 1 });
  let level: QrLevel = 'medium';
  let framed = encode(level);
  if (framed.length - 2 > 17 + 4 * MAX_VERSION) throw new RangeError('text for one code is too long');
  for (const higher of ['quartile', 'high'] as const) {
    const stronger = tried(() => encode(higher));
    if (!stronger || stronger.length > framed.length) break;
    framed = stronger;
    level = higher;
  }
  return { level, modules: framed.slice(1, -1).map((row) => row.slice(1, -1)) };
}

function tried<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
