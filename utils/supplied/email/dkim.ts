// DKIM (RFC 6376) without the net: the digest that the signature states of the body can be recomputed, the signature
// itself cannot be checked, because its key lies in the DNS of the sender.
import { toBase64 } from '../../evidence/bytes.ts';
import { sha256 } from '../../evidence/commitments.ts';
import type { RawMessage } from './raw-message.ts';

const CR = 13;
const LF = 10;
const SPACE = 32;
const TAB = 9;

/**
 * matches, differs: recomputed · partly: matches, but only the first `l=` bytes are covered ·
 * unsupported: another digest or a tag that cannot be read.
 */
export type BodyHash = 'matches' | 'partly' | 'differs' | 'unsupported';

export interface DkimSignature {
  /** `d=`, who claims responsibility. */
  domain: string;
  selector: string;
  /** `h=`, lower case. */
  signedFields: string[];
  /** `t=` as the signer wrote it, ISO; null where absent. */
  signedAt: string | null;
  body: BodyHash;
}

/** `a=b; c=d` → tags; the first of a name counts. */
export function parseTags(value: string): Map<string, string> {
  const tags = new Map<string, string>();
  for (const part of value.split(';')) {
    const equals = part.indexOf('=');
    if (equals < 0) continue;
    const name = part.slice(0, equals).trim();
    if (!tags.has(name)) tags.set(name, part.slice(equals + 1).trim());
  }
  return tags;
}

const MAX_SIGNATURES = 20;

export async function dkimSignatures({ fields, body }: RawMessage): Promise<DkimSignature[]> {
  const found = fields.filter(({ name }) => name === 'dkim-signature').slice(0, MAX_SIGNATURES);
  return Promise.all(
    found.map(async ({ value }) => {
      const tags = parseTags(value);
      return {
        domain: tags.get('d') ?? '',
        selector: tags.get('s') ?? '',
        signedFields: (tags.get('h') ?? '')
          .toLowerCase()
          .split(/\s*:\s*/)
          .filter(Boolean),
        signedAt: unixTime(tags.get('t')),
        body: await checkBody(tags, body),
      };
    }),
  );
}

function unixTime(seconds: string | undefined): string | null {
  if (!seconds || !/^\d{1,10}$/.test(seconds)) return null;
  return new Date(Number(seconds) * 1000).toISOString();
}

async function checkBody(
  tags: ReadonlyMap<string, string>,
  body: Uint8Array<ArrayBuffer>,
): Promise<BodyHash> {
  const stated = tags.get('bh')?.replace(/\s+/g, '');
  const length = tags.get('l');
  if (!stated || !/^(?:rsa|ed25519)-sha256$/.test(tags.get('a') ?? '')) return 'unsupported';
  if (length !== undefined && !/^\d{1,15}$/.test(length)) return 'unsupported';
  const relaxed = (tags.get('c') ?? 'simple/simple').split('/')[1] === 'relaxed';
  const canonical = relaxed ? relaxedBody(body) : simpleBody(body);
  const limit = length === undefined ? canonical.length : Number(length);
  if (limit > canonical.length) return 'differs';
  if (toBase64(await sha256(canonical.slice(0, limit))) !== stated) return 'differs';
  return limit < canonical.length ? 'partly' : 'matches';
}

/** RFC 6376 §3.4.3: empty lines at the end go, one CRLF stays. */
export function simpleBody(body: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  let end = body.length;
  while (end >= 2 && body[end - 1] === LF && body[end - 2] === CR) end -= 2;
  const out = new Uint8Array(end + 2);
  out.set(body.subarray(0, end));
  out.set([CR, LF], end);
  return out;
}

/** RFC 6376 §3.4.4: runs of blanks become one, those at line ends and empty lines at the end go. */
export function relaxedBody(body: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(body.length + 2);
  let at = 0;
  let blank = false;
  let kept = 0;
  for (let i = 0; i < body.length; i++) {
    const byte = body[i] ?? 0;
    if (byte === SPACE || byte === TAB) {
      blank = true;
      continue;
    }
    const lineEnd = byte === CR && body[i + 1] === LF;
    if (blank && !lineEnd) out[at++] = SPACE;
    blank = false;
    out[at++] = byte;
    if (lineEnd) out[at++] = body[++i] ?? LF;
    else kept = at;
  }
  if (kept === 0) return new Uint8Array();
  out.set([CR, LF], kept);
  return out.slice(0, kept + 2);
}
