// How much is on each row of a picture: rows of one colour are where a long page may be cut.

/** Steps between neighbours that are no line of a letter (of 3 × 255). */
const FAINT = 24;
/** Every so many px are looked at: letters are wider than that. */
const STEP = 2;

/** @param data RGBA */
export function rowInk(data: Uint8ClampedArray, width: number, height: number): Uint32Array {
  const ink = new Uint32Array(height);
  for (let y = 0; y < height; y++) {
    let count = 0;
    const row = y * width * 4;
    for (let x = STEP; x < width; x += STEP) {
      const here = row + x * 4;
      const left = here - STEP * 4;
      const change =
        Math.abs((data[here] ?? 0) - (data[left] ?? 0)) +
        Math.abs((data[here + 1] ?? 0) - (data[left + 1] ?? 0)) +
        Math.abs((data[here + 2] ?? 0) - (data[left + 2] ?? 0));
      if (change > FAINT) count++;
    }
    ink[y] = count;
  }
  return ink;
}
