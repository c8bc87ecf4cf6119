/** Chunks of a recording that runs or was cut off; gone once the item has them as a file. */
export const v3 = { chunks: '[itemId+n], itemId' };
