// Digest algorithms by their OID, as the DER content in hex.
export const SHA256 = '608648016503040201';

const NAMES: Readonly<Record<string, string>> = {
  '2b0e03021a': 'SHA-1',
  '2a864886f70d0205': 'MD5',
  [SHA256]: 'SHA-256',
  '608648016503040202': 'SHA-384',
  '608648016503040203': 'SHA-512',
  '2a811ccf55018311': 'SM3',
};

/** Null for one that we have no name for. */
export const digestName = (oid: string): string | null => NAMES[oid] ?? null;
