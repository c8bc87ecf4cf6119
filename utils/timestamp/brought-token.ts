// A time-stamp that the buyer fetched by hand: whatever an authority's site hands out, or something else by mistake.
import { bytesToHex, concatBytes, fromBase64 } from '../evidence/bytes.ts';
import { elementsOf } from './der.ts';
import { digestName, SHA256 } from './digest-names.ts';
import { LARGEST_TOKEN, SIGNED_DATA, tokenInfo } from './token-info.ts';
import { INTEGER, inside, SEQUENCE } from './tst-info.ts';

export type BroughtProblem =
  | 'token-web-page'
  | 'token-pdf'
  | 'token-query'
  | 'token-refused'
  | 'token-digest'
  | 'token-unreadable';

export type BroughtToken =
  | {
      ok: true;
      /** A whole TimeStampResp in DER; what was signed is byte for byte what came. */
      response: Uint8Array<ArrayBuffer>;
      /** SHA-256 of what was stamped. */
      imprint: Uint8Array;
      /** Epoch ms. */
      genTime: number;
    }
  | {
      ok: false;
      problem: BroughtProblem;
      /** Name of the digest where that is the problem. */
      detail: string;
    };

/** PKIStatusInfo { granted } */
const GRANTED = Uint8Array.of(SEQUENCE, 3, INTEGER, 1, 0);
/** Base64 and line feeds take a third more. */
const LARGEST_FILE = 2 * LARGEST_TOKEN;

/** Takes .tsr, .tst and .tsa: a response or a bare token, in DER or base64, with or without PEM lines. */
export function readBroughtToken(file: Uint8Array<ArrayBuffer>): BroughtToken {
  const wrong = (problem: BroughtProblem, detail = ''): BroughtToken => ({ ok: false, problem, detail });
  const begins = new TextDecoder('latin1').decode(file.subarray(0, 64));
  if (/^(?:\u00ef\u00bb\u00bf)?\s*</.test(begins)) return wrong('token-web-page');
  if (begins.startsWith('%PDF')) return wrong('token-pdf');
  if (file.length > LARGEST_FILE) return wrong('token-unreadable');
  const der = fromText(file) ?? file;
  const response = asResponse(der);
  const info = tokenInfo(response);
  if (!info) return wrong(isQuery(der) ? 'token-query' : 'token-unreadable');
  if (info.status > 1) return wrong('token-refused');
  const { stamp } = info;
  if (!stamp) return wrong('token-unreadable');
  if (stamp.algorithm !== SHA256) return wrong('token-digest', digestName(stamp.algorithm) ?? '');
  return { ok: true, response, imprint: stamp.imprint, genTime: stamp.genTime };
}

function fromText(file: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const text = new TextDecoder('latin1').decode(file).replace(/-----[A-Z0-9 ]{1,40}-----|\s/g, '');
  if (text === '' || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return null;
  return fromBase64(text);
}

/** A bare token lacks only the envelope that says “granted”. */
function asResponse(der: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const [top, ...others] = elementsOf(der) ?? [];
  const [type] = inside(top);
  const isBare = others.length === 0 && type && bytesToHex(type.content) === SIGNED_DATA;
  if (!isBare) return der;
  return concatBytes(header(SEQUENCE, GRANTED.length + der.length), GRANTED, der);
}

/** DER wants the shortest length; a token is below 2^24. */
function header(tag: number, length: number): Uint8Array<ArrayBuffer> {
  if (length < 0x80) return Uint8Array.of(tag, length);
  const octets = [length >> 16, (length >> 8) & 0xff, length & 0xff];
  const first = octets.findIndex((octet) => octet > 0);
  return Uint8Array.of(tag, 0x80 | (3 - first), ...octets.slice(first));
}

/** TimeStampReq begins with its version; a response begins with a status. */
function isQuery(der: Uint8Array): boolean {
  const [version, imprint] = inside(elementsOf(der)?.[0]);
  return version?.tag === INTEGER && imprint?.tag === SEQUENCE;
}
