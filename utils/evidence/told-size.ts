// How large a file is said to be. The exact size of what stays behind would tell how long a hidden word is, and would let
// guesses at a hidden corner of a picture be painted, compressed and compared.

const LEAST_STEP = 256;

/** Rounded up to one of sixteen to thirty-two sizes per doubling, never by less than 256 bytes. */
export function toldSize(bytes: number): number {
  const step = Math.max(LEAST_STEP, 2 ** (Math.floor(Math.log2(Math.max(bytes, 1))) - 4));
  return Math.max(1, Math.ceil(bytes / step)) * step;
}

/** Captures from before the first release tell the exact size. */
export const isToldSize = (told: number, bytes: number): boolean =>
  told === bytes || told === toldSize(bytes);
