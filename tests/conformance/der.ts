// A few lines of DER (X.690), enough to write certificates and tokens that no honest tool would write.
import { concatBytes, utf8 } from '../../utils/evidence/bytes.ts';

export type Der = Uint8Array<ArrayBuffer>;

export function tlv(tag: number, ...parts: readonly Uint8Array[]): Der {
  const content = concatBytes(...parts);
  return concatBytes(Uint8Array.of(tag, ...lengthOf(content.length)), content);
}

function lengthOf(length: number): number[] {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 | bytes.length, ...bytes];
}

/** The same content in BER's open-ended form. */
export function indefinite(element: Uint8Array): Der {
  const first = element[1] ?? 0;
  const start = first < 0x80 ? 2 : 2 + (first & 0x7f);
  return concatBytes(Uint8Array.of(element[0] ?? 0, 0x80), element.subarray(start), Uint8Array.of(0, 0));
}

export const sequence = (...parts: readonly Uint8Array[]): Der => tlv(0x30, ...parts);
export const set = (...parts: readonly Uint8Array[]): Der => tlv(0x31, ...parts);
export const octets = (bytes: Uint8Array): Der => tlv(0x04, bytes);
export const bits = (bytes: Uint8Array): Der => tlv(0x03, Uint8Array.of(0), bytes);
export const context = (number: number, ...parts: readonly Uint8Array[]): Der => tlv(0xa0 | number, ...parts);
export const TRUE: Der = Uint8Array.of(1, 1, 0xff);

export function integer(value: number): Der {
  const bytes: number[] = [];
  let rest = value;
  do {
    bytes.unshift(rest % 256);
    rest = Math.floor(rest / 256);
  } while (rest > 0);
  if ((bytes[0] ?? 0) >= 0x80) bytes.unshift(0);
  return tlv(0x02, Uint8Array.from(bytes));
}

export function oid(dotted: string): Der {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tlv(0x06, Uint8Array.from([40 * first + second, ...rest.flatMap(base128)]));
}

function base128(value: number): number[] {
  const out = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128))
    out.unshift(0x80 | (rest % 128));
  return out;
}

/** `YYYYMMDDhhmmssZ` */
export function generalizedTime(date: Date | string): Der {
  const text = typeof date === 'string' ? date : `${date.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`;
  return tlv(0x18, utf8(text));
}

export const commonName = (name: string): Der =>
  sequence(set(sequence(oid('2.5.4.3'), tlv(0x0c, utf8(name)))));
