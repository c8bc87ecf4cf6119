// Who is asked for the time: two hosts of different owners, and nothing that the buyer types.

export interface Authority {
  /** Short name in file names: `[a-z0-9-]{1,20}`. */
  id: string;
  name: string;
  /** RFC 3161 over HTTP (§3.4). A token is signed, so the way it comes needs no secrecy of its own. */
  url: string;
}

const SHIPPED: readonly Authority[] = [
  { id: 'sectigo', name: 'Sectigo (qualified)', url: 'http://timestamp.sectigo.com/qualified' },
  { id: 'digicert', name: 'DigiCert', url: 'http://timestamp.digicert.com/' },
];

/** @param extra address of a further authority, given when the extension is built (demo and tests: one on loopback) */
export function authorities(extra: string | undefined): readonly Authority[] {
  if (!extra) return SHIPPED;
  return [{ id: 'local', name: 'Local', url: new URL(extra).href }];
}

/** What the content security policy must allow. */
export function authorityOrigins(extra: string | undefined): string[] {
  return [...SHIPPED, ...(extra ? authorities(extra) : [])].map(({ url }) => new URL(url).origin);
}
