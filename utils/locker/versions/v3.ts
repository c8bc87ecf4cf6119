export const v3 = {
  /** Chunks of a recording that runs or was cut off; gone once the item has them as a file. */
  chunks: '[itemId+n], itemId',
  /** What the buyer decided to hide of an item from one recipient. */
  redactions: '[caseId+audience+itemId], itemId',
};
