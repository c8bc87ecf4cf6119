// Just enough DER (X.690) to look into a token before it is kept.

export interface Element {
  tag: number;
  content: Uint8Array;
}

/** @returns the elements that fill the bytes exactly, or null where they do not */
export function elementsOf(bytes: Uint8Array): Element[] | null {
  const found: Element[] = [];
  for (let at = 0; at < bytes.length; ) {
    const header = headerAt(bytes, at);
    if (!header || header.end > bytes.length) return null;
    found.push({ tag: bytes[at] ?? 0, content: bytes.subarray(header.start, header.end) });
    at = header.end;
  }
  return found;
}

function headerAt(bytes: Uint8Array, at: number): { start: number; end: number } | null {
  const first = bytes[at + 1];
  if (first === undefined) return null;
  if (first < 0x80) return { start: at + 2, end: at + 2 + first };
  const count = first & 0x7f;
  if (count === 0 || count > 3) return null;
  let length = 0;
  for (let i = 0; i < count; i++) length = length * 256 + (bytes[at + 2 + i] ?? 0);
  return { start: at + 2 + count, end: at + 2 + count + length };
}

const DEEPEST = 32;
const CONSTRUCTED = 0x20;
const LONG_TAG = 0x1f;
/** Strings in pieces: BER only. */
const IN_PIECES: readonly number[] = [0x23, 0x24];

/** One element that fills the bytes, every length in its shortest form: what two readers cannot read differently. */
export function isDer(bytes: Uint8Array, depth = 0): boolean {
  if (depth > DEEPEST) return false;
  const found = elementsOf(bytes);
  if (!found || (depth === 0 && found.length !== 1)) return false;
  let at = 0;
  for (const { tag, content } of found) {
    const headLength =
      2 + (content.length < 0x80 ? 0 : content.length < 0x100 ? 1 : content.length < 0x10000 ? 2 : 3);
    at += headLength + content.length;
    if ((tag & LONG_TAG) === LONG_TAG || IN_PIECES.includes(tag)) return false;
    if ((tag & CONSTRUCTED) !== 0 && !isDer(content, depth + 1)) return false;
  }
  return at === bytes.length;
}
