// CRC-32 of ISO 3309, as zip uses it, sixteen bytes at a step (Kounavis and Berry 2005).

const STEP = 16;

/** Row k: what a byte contributes when k more bytes follow it. */
const T = (() => {
  const tables = new Uint32Array(STEP * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
    tables[byte] = crc;
  }
  for (let i = 256; i < tables.length; i++) {
    const shorter = tables[i - 256] ?? 0;
    tables[i] = (tables[shorter & 0xff] ?? 0) ^ (shorter >>> 8);
  }
  return tables;
})();

/** What four bytes contribute, read as the little-endian word that every browser's processor reads, before `row` more words. */
const four = (word: number, row: number): number =>
  (T[row + 768 + (word & 0xff)] ?? 0) ^
  (T[row + 512 + ((word >>> 8) & 0xff)] ?? 0) ^
  (T[row + 256 + ((word >>> 16) & 0xff)] ?? 0) ^
  (T[row + (word >>> 24)] ?? 0);

/** @param before CRC-32 of the bytes that come before these */
export function crc32(bytes: Uint8Array, before = 0): number {
  if (bytes.length < 2 * STEP) return (byByte(bytes, ~before) ^ -1) >>> 0;
  const head = -bytes.byteOffset & 3;
  const steps = Math.floor((bytes.length - head) / STEP);
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + head, steps * 4);
  let crc = byByte(bytes.subarray(0, head), ~before);
  for (let i = 0; i < words.length; i += 4) {
    crc =
      four(crc ^ (words[i] ?? 0), 3072) ^
      four(words[i + 1] ?? 0, 2048) ^
      four(words[i + 2] ?? 0, 1024) ^
      four(words[i + 3] ?? 0, 0);
  }
  return (byByte(bytes.subarray(head + steps * STEP), crc) ^ -1) >>> 0;
}

function byByte(bytes: Uint8Array, before: number): number {
  let crc = before;
  for (const byte of bytes) crc = (T[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return crc;
}
