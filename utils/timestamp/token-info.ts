// What a TimeStampResp says of itself, before anybody checks its signature.
import { bytesToHex } from '../evidence/bytes.ts';
import { type Element, elementsOf } from './der.ts';

export interface TokenInfo {
  /** PKIStatus: 0 and 1 are granted. */
  status: number;
  /** Null where the response carries no token. */
  stamp: {
    /** OID of the digest, hex of its DER content. */
    algorithm: string;
    imprint: Uint8Array;
    nonce: Uint8Array | null;
    /** Epoch ms, null where it cannot be read. */
    genTime: number | null;
  } | null;
}

/** Tokens have 4–7 kB; with long certificate chains less than 20. */
export const LARGEST_TOKEN = 65_536;
export const SIGNED_DATA = '2a864886f70d010702';
const TST_INFO = '2a864886f70d0109100104';
const SEQUENCE = 0x30;
const INTEGER = 0x02;
const GENERALIZED_TIME = 0x18;

/** @returns null for anything but one whole TimeStampResp */
export function tokenInfo(response: Uint8Array): TokenInfo | null {
  if (response.length > LARGEST_TOKEN) return null;
  const top = elementsOf(response);
  const [status, token] = inside(top?.length === 1 ? top[0] : undefined);
  const granted = inside(status)[0]?.content;
  if (granted?.length !== 1) return null;
  const info = tstInfo(token);
  const [algorithm, imprint] = inside(info?.[2]);
  const oid = inside(algorithm)[0];
  if (!info || !imprint || !oid) return { status: granted[0] ?? 2, stamp: null };
  return {
    status: granted[0] ?? 2,
    stamp: {
      algorithm: bytesToHex(oid.content),
      imprint: imprint.content,
      nonce: info.slice(5).find(({ tag }) => tag === INTEGER)?.content ?? null,
      genTime: info[4]?.tag === GENERALIZED_TIME ? timeOf(info[4].content) : null,
    },
  };
}

/** Fields of the TSTInfo inside a SignedData, null where it is anything else. */
function tstInfo(token: Element | undefined): Element[] | null {
  const [type, wrapped] = inside(token);
  if (!type || bytesToHex(type.content) !== SIGNED_DATA) return null;
  const signed = inside(inside(wrapped)[0]);
  const [contentType, content] = inside(signed[2]);
  if (!contentType || bytesToHex(contentType.content) !== TST_INFO) return null;
  const octets = inside(content)[0];
  const info = octets ? elementsOf(octets.content)?.[0] : undefined;
  return info?.tag === SEQUENCE ? inside(info) : null;
}

export function inside(element: Element | undefined): Element[] {
  return (element && elementsOf(element.content)) ?? [];
}

/** RFC 3161 §2.4.2: GeneralizedTime in UTC, fractions of a second allowed. */
function timeOf(content: Uint8Array): number | null {
  const text = String.fromCharCode(...content.subarray(0, 40));
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,9}))?Z$/.exec(text);
  if (!match) return null;
  const [year, month, day, hours, minutes, seconds] = match.slice(1, 7).map(Number);
  const ms = Number(`${match[7] ?? ''}000`.slice(0, 3));
  return Date.UTC(year ?? 0, (month ?? 0) - 1, day, hours, minutes, seconds, ms);
}
