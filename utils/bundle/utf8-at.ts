/** One code point of UTF-8 at `at`, or one value as it is where the bytes are something else. */
export function utf8At(bytes: ArrayLike<number>, at: number, end: number): { point: number; length: number } {
  const lead = bytes[at] ?? 0;
  const length = lead > 0xf4 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
  if (length === 1 || at + length > end) return { point: lead, length: 1 };
  let point = lead & (0x7f >> length);
  for (let i = at + 1; i < at + length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte >> 6 !== 2) return { point: lead, length: 1 };
    point = point * 64 + (byte & 63);
  }
  return point > 0x10ffff ? { point: lead, length: 1 } : { point, length };
}
