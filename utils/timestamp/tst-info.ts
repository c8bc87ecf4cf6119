// The stamped text of a token (TSTInfo, RFC 3161 §2.4.2), read from its DER and from nothing that guesses.
import { type Element, elementsOf } from './der.ts';

export const SEQUENCE = 0x30;
export const INTEGER = 0x02;
const GENERALIZED_TIME = 0x18;
const EXTENSIONS = 0xa1;

export interface TstInfo {
  /** SEQUENCE of algorithm and digest. */
  imprint: Element;
  /** Epoch ms. */
  genTime: number;
  /** Everything after the time. */
  rest: Element[];
}

export function inside(element: Element | undefined): Element[] {
  return (element && elementsOf(element.content)) ?? [];
}

/** @returns null for another version, a time in any form but UTC, a time that never was, extensions that we do not know */
export function readTstInfo(der: Uint8Array): TstInfo | null {
  const [info, ...more] = elementsOf(der) ?? [];
  if (info?.tag !== SEQUENCE || more.length > 0) return null;
  const [version, policy, imprint, serial, time, ...rest] = inside(info);
  const isFirst = version?.tag === INTEGER && version.content.length === 1 && version.content[0] === 1;
  const genTime = time?.tag === GENERALIZED_TIME ? timeOf(time.content) : null;
  if (!isFirst || !policy || imprint?.tag !== SEQUENCE || serial?.tag !== INTEGER || genTime === null)
    return null;
  return rest.some(({ tag }) => tag === EXTENSIONS) ? null : { imprint, genTime, rest };
}

/** GeneralizedTime in UTC, fractions of a second allowed. */
function timeOf(content: Uint8Array): number | null {
  const text = String.fromCharCode(...content.subarray(0, 40));
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,9}))?Z$/.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day, hours, minutes, seconds] = match.slice(1, 7).map(Number);
  const ms = Number(`${match[7] ?? ''}000`.slice(0, 3));
  const time = Date.UTC(year, month - 1, day, hours, minutes, seconds, ms);
  const again = new Date(time).toISOString().replace(/[-:T]/g, '').slice(0, 14);
  return again === match.slice(1, 7).join('') ? time : null;
}
