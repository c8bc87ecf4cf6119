// What an authority sent, checked before it is kept: is it a token at all, for these bytes, for this request?
// The signature is checked by whoever verifies the bundle; a kept token that fails there harms nobody but proves nothing.
import { bytesToHex, equalBytes } from '../evidence/bytes.ts';
import { type Element, elementsOf } from './der.ts';

export type ReceiptProblem =
  | 'timestamp-malformed'
  | 'timestamp-refused'
  | 'timestamp-for-other-bytes'
  | 'timestamp-replayed';

export type Receipt = { ok: true; genTime: number } | { ok: false; problem: ReceiptProblem };

/** Tokens have 4–7 kB; with long certificate chains less than 20. */
export const LARGEST_TOKEN = 65_536;
const SIGNED_DATA = '2a864886f70d010702';
const TST_INFO = '2a864886f70d0109100104';
const SHA256 = '608648016503040201';
const SEQUENCE = 0x30;
const INTEGER = 0x02;
const GENERALIZED_TIME = 0x18;

/** @returns the time that the token names, epoch ms */
export function readReceipt(response: Uint8Array, digest: Uint8Array, nonce: Uint8Array): Receipt {
  const refused = (problem: ReceiptProblem): Receipt => ({ ok: false, problem });
  if (response.length > LARGEST_TOKEN) return refused('timestamp-malformed');
  const top = elementsOf(response);
  const [status, token] = inside(top?.length === 1 ? top[0] : undefined);
  const granted = inside(status)[0]?.content;
  if (granted?.length !== 1) return refused('timestamp-malformed');
  if ((granted[0] ?? 2) > 1) return refused('timestamp-refused');
  const info = tstInfo(token);
  if (!info) return refused('timestamp-malformed');
  const [algorithm, imprint] = inside(info[2]);
  const isSha256 = bytesToHex(inside(algorithm)[0]?.content ?? new Uint8Array()) === SHA256;
  if (!isSha256 || !imprint || !equalBytes(imprint.content, digest))
    return refused('timestamp-for-other-bytes');
  const sent = info.slice(5).find(({ tag }) => tag === INTEGER);
  if (!sent || !equalBytes(sent.content, nonce)) return refused('timestamp-replayed');
  const genTime = info[4]?.tag === GENERALIZED_TIME ? timeOf(info[4].content) : null;
  return genTime === null ? refused('timestamp-malformed') : { ok: true, genTime };
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

function inside(element: Element | undefined): Element[] {
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
