// Which pictures go where only so many are taken: one of every exhibit before the second of any.
export interface NumberedPicture {
  /** 0 for 一图说清. */
  exhibit: number;
  /** From 1, of the pictures of its exhibit. */
  no: number;
}

/** @returns in the order of the exhibits */
export function choosePictures<T extends NumberedPicture>(
  pictures: readonly T[],
  most: number,
): { chosen: T[]; left: T[] } {
  const byUse = [...pictures].sort((a, b) => a.no - b.no || a.exhibit - b.exhibit);
  const kept = new Set(byUse.slice(0, most));
  return {
    chosen: pictures.filter((picture) => kept.has(picture)),
    left: pictures.filter((picture) => !kept.has(picture)),
  };
}
