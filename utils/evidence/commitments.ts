// Salted commitments: prove a value later without giving it away now (integrity: never a bare digest of a secret).
import canonicalize from 'canonicalize';
import { bytesToHex, concatBytes, toBase64Url, utf8 } from './bytes.ts';
import type { PageClaims } from './item.ts';

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** RFC 8785 text of a JSON value. Lone surrogates become U+FFFD first: JCS has no form for them. */
export function canonicalJson(value: unknown): string {
  const wellFormed = JSON.parse(JSON.stringify(value), (_key, part) =>
    typeof part === 'string' ? part.toWellFormed() : part,
  );
  const text = canonicalize(wellFormed);
  if (text === undefined) throw new TypeError('value has no JSON form');
  return text;
}

/** 32 random bytes. */
export function newFileSalt(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(32));
}

/** Hex of SHA-256(salt32 ‖ bytes). */
export async function fileCommitment(
  salt: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string> {
  return bytesToHex(await sha256(concatBytes(salt, bytes)));
}

export interface Disclosure {
  /** base64url(JCS [salt, name, value]), RFC 9901 §4.2. */
  disclosure: string;
  /** base64url(SHA-256(ASCII(disclosure))). */
  digest: string;
}

export async function discloseField(name: string, value: unknown): Promise<Disclosure> {
  const salt = toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
  const disclosure = toBase64Url(utf8(canonicalJson([salt, name, value])));
  return { disclosure, digest: await disclosureDigest(disclosure) };
}

export async function disclosureDigest(disclosure: string): Promise<string> {
  return toBase64Url(await sha256(utf8(disclosure)));
}

/** Digests are sorted so that their order says nothing about the fields. */
export async function commitPageClaims(
  claims: PageClaims,
): Promise<{ digests: string[]; disclosures: Record<string, string> }> {
  const digests: string[] = [];
  const disclosures: Record<string, string> = {};
  for (const [name, value] of Object.entries(claims)) {
    const field = await discloseField(name, value);
    digests.push(field.digest);
    disclosures[name] = field.disclosure;
  }
  return { digests: digests.sort(), disclosures };
}
