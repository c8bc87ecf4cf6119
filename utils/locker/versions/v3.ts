export const v3 = {
  /** Chunks of a recording that runs or was cut off; gone once the item has them as a file. */
  chunks: '[itemId+n], itemId',
  /** What the buyer decided to hide of an item from one recipient. */
  redactions: '[caseId+audience+itemId], itemId',
  /** Rows of a restore that waits for its switch. */
  staging: '++n, table',
  /** Logs of lockers whose items were merged into this one. */
  archives: '++n, locker',
  /** Bundles that others made. */
  foreign: 'id, importedAt',
  /** What belongs to this computer alone and is in no backup. */
  local: 'key',
  /** `sealedBy` tells rows under a passphrase apart: counting what is left to seal costs nothing. */
  items: 'id, caseId, capturedAt, state, pageKey, sealedBy',
  files: '[itemId+name], itemId, sealedBy',
  facts: '++n, itemId, sealedBy',
  sealKeys: 'id, scope',
};
