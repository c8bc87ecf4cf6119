// What a TimeStampResp says of itself, before anybody checks its signature.
import { bytesToHex } from '../evidence/bytes.ts';
import { type Element, elementsOf } from './der.ts';
import { INTEGER, inside, readTstInfo, type TstInfo } from './tst-info.ts';

export interface TokenInfo {
  /** PKIStatus: 0 and 1 are granted. */
  status: number;
  /** Null where the response carries no token. */
  stamp: {
    /** OID of the digest, hex of its DER content. */
    algorithm: string;
    imprint: Uint8Array;
    nonce: Uint8Array | null;
    /** Epoch ms. */
    genTime: number;
  } | null;
}

/** Tokens have 4–7 kB; with long certificate chains less than 20. */
export const LARGEST_TOKEN = 65_536;
export const SIGNED_DATA = '2a864886f70d010702';
const TST_INFO = '2a864886f70d0109100104';

/** @returns null for anything but one whole TimeStampResp */
export function tokenInfo(response: Uint8Array): TokenInfo | null {
  if (response.length > LARGEST_TOKEN) return null;
  const top = elementsOf(response);
  const [status, token] = inside(top?.length === 1 ? top[0] : undefined);
  const granted = inside(status)[0]?.content;
  if (granted?.length !== 1) return null;
  const info = stampedText(token);
  const [algorithm, imprint] = inside(info?.imprint);
  const oid = inside(algorithm)[0];
  if (!info || !imprint || !oid) return { status: granted[0] ?? 2, stamp: null };
  return {
    status: granted[0] ?? 2,
    stamp: {
      algorithm: bytesToHex(oid.content),
      imprint: imprint.content,
      nonce: info.rest.find(({ tag }) => tag === INTEGER)?.content ?? null,
      genTime: info.genTime,
    },
  };
}

/** The stamped text inside a SignedData, null where it is anything else. */
function stampedText(token: Element | undefined): TstInfo | null {
  const [type, wrapped] = inside(token);
  if (!type || bytesToHex(type.content) !== SIGNED_DATA) return null;
  const signed = inside(inside(wrapped)[0]);
  const [contentType, content] = inside(signed[2]);
  if (!contentType || bytesToHex(contentType.content) !== TST_INFO) return null;
  const octets = inside(content)[0];
  return octets ? readTstInfo(octets.content) : null;
}
