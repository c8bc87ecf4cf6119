// Numbers of the attacks that the format was designed against. Their files are committed as test vectors; what we thought
// of later is built by the test.
const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  1: ['pixel'],
  2: ['pixel-relisted'],
  4: ['pixel-other-key'],
  5: ['report-other-key', 'remade-whole', 'remade-whole-believed', 'pixel-resealed'],
  6: ['item-deleted', 'file-deleted'],
  7: ['manifest-omits'],
  8: ['extra-payload'],
  9: ['extra-tag'],
  10: ['extra-in-seal'],
  11: ['zip-second-top'],
  12: ['zip-doubled-entry'],
  13: ['zip-case-twin'],
  14: ['zip-local-name'],
  15: ['zip-prepended'],
  16: ['zip-appended'],
  17: ['zip-comment'],
  18: ['zip-gap'],
  19: ['zip-symlink'],
  20: ['zip-slip'],
  21: ['zip-drive', 'zip-backslash'],
  22: ['zip-device-name'],
  23: ['zip-bomb'],
  24: ['zip-size-lie'],
  25: ['zip-bidi'],
  26: ['manifest-twice'],
  27: ['manifest-traversal'],
  28: ['fetch'],
  29: ['manifest-crlf'],
  30: ['token-other-data'],
  31: ['token-evil-root'],
  32: ['token-expired'],
  33: ['token-gentime-edited'],
  34: ['token-tail'],
  35: ['token-seal-stripped', 'token-all-stripped', 'all-stripped'],
  36: ['log-record-edited', 'log-record-edited-resealed'],
  37: ['log-records-swapped', 'log-records-swapped-resealed'],
  38: ['log-record-removed', 'log-record-removed-resealed'],
  39: ['log-key-twice', 'log-key-twice-resealed'],
  40: ['log-not-canonical', 'log-not-canonical-resealed'],
  41: ['log-float', 'log-float-resealed'],
  42: ['log-proof-edited', 'log-proof-edited-resealed'],
  43: ['log-proof-dropped', 'log-proof-dropped-resealed', 'log-lower-dropped-resealed'],
  44: ['log-checkpoint-swapped', 'log-checkpoint-swapped-resealed'],
  45: ['item-swapped'],
  46: ['item-edited'],
  47: ['item-doubled', 'locker-item-twice'],
  48: ['log-deep-json', 'log-deep-json-resealed', 'item-deep'],
  49: ['log-salt-short', 'log-salt-short-resealed'],
  50: ['key-p384'],
  51: ['locker-backdated'],
  52: ['locker-postdated'],
  53: ['locker-all-backdated'],
  54: ['locker-item-left-out', 'locker-item-denied', 'item-left-out'],
  55: ['locker-forked'],
  56: ['token-no-usage'],
  57: ['token-no-ess'],
  58: ['token-of-checkpoint'],
  59: ['log-record-and-proof-removed-resealed'],
};

const BY_ID: ReadonlyMap<string, number> = new Map(
  Object.entries(NUMBERS).flatMap(([no, ids]) => ids.map((id) => [id, Number(no)] as const)),
);

/** @returns the number in the list, null for one that we thought of later */
export const listedNumber = (id: string): number | null => BY_ID.get(id) ?? null;

export const LISTED_IDS: readonly string[] = [...BY_ID.keys()];

/** Not in that list, and worth having as files: the ways in which a redaction can lie. */
export const ALSO_COMMITTED: readonly string[] = [
  'copy-pixel',
  'copy-hidden-pixel',
  'copy-seed',
  'copy-word',
  'copy-unproven',
];
