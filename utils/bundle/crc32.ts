// CRC-32 of ISO 3309, as zip uses it, eight bytes at a step (Kounavis and Berry 2005).

/** Row k: what a byte contributes when k more bytes follow it. */
const TABLES = (() => {
  const tables = Array.from({ length: 8 }, () => new Uint32Array(256));
  const [first = new Uint32Array(256)] = tables;
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
    first[byte] = crc;
  }
  for (const [k, table] of tables.entries()) {
    const shorter = tables[k - 1];
    if (!shorter) continue;
    for (let byte = 0; byte < 256; byte++) {
      const crc = shorter[byte] ?? 0;
      table[byte] = (first[crc & 0xff] ?? 0) ^ (crc >>> 8);
    }
  }
  return tables.flatMap((table) => [...table]);
})();
const T = Uint32Array.from(TABLES);

const at = (row: number, byte: number): number => T[(row << 8) | (byte & 0xff)] ?? 0;

/** @param before CRC-32 of the bytes that come before these */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  let i = 0;
  for (const end = bytes.length - 8; i <= end; i += 8) {
    const low =
      crc ^
      ((bytes[i] ?? 0) |
        ((bytes[i + 1] ?? 0) << 8) |
        ((bytes[i + 2] ?? 0) << 16) |
        ((bytes[i + 3] ?? 0) << 24));
    crc =
      at(7, low) ^
      at(6, low >>> 8) ^
      at(5, low >>> 16) ^
      at(4, low >>> 24) ^
      at(3, bytes[i + 4] ?? 0) ^
      at(2, bytes[i + 5] ?? 0) ^
      at(1, bytes[i + 6] ?? 0) ^
      at(0, bytes[i + 7] ?? 0);
  }
  for (; i < bytes.length; i++) crc = at(0, crc ^ (bytes[i] ?? 0)) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
