// When two captures show the same message. Words decide; times only where both are printed.
import type { Message } from '../evidence/facts.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What a message is known by: its words and the addresses of its pictures without their tokens. */
export function keyOf(message: Message): string {
  const words = message.text.replace(/\s+/gu, ' ').trim();
  return [words, ...message.images.map((url) => url.split(/[?#]/u)[0])].join('\n');
}

export function mayBeSame(a: Message, readA: string, b: Message, readB: string): boolean {
  const isOneSide = a.sender === b.sender || a.sender === 'unknown' || b.sender === 'unknown';
  return isOneSide && timesMeet(a.at, readA, b.at, readB);
}

/** Times printed to the second or minute that are the same say more than words. */
export function isSameMoment(a: Message, b: Message): boolean {
  return a.at !== null && a.at === b.at && !/T00:00:00/u.test(a.at);
}

/** How much an agreement says: `在吗` is sent many times, a sentence once. */
export function weightOf(message: Message): number {
  const length = message.text.length;
  return length >= 6 || message.images.length > 0 ? 1 : length >= 3 ? 0.6 : 0.4;
}

function timesMeet(a: string | null, readA: string, b: string | null, readB: string): boolean {
  if (a === null || b === null || a === b) return true;
  const [fromA, toA] = span(a, readA);
  const [fromB, toB] = span(b, readB);
  return fromA <= toB && fromB <= toA;
}

/** First and last instant that a printed time may mean: `2026-11-20` is a day, `3小时前` an hour. */
function span(at: string, readAt: string): [from: number, to: number] {
  const ms = Date.parse(at);
  if (/T00:00:00/u.test(at)) return [ms, ms + DAY - 1];
  const ago = Date.parse(readAt) - ms;
  if (ago >= 0 && ago % MINUTE < 1000) return agoSpan(ms, ago);
  return [ms, ms + (/:00[+Z]/u.test(at) ? MINUTE - 1 : 0)];
}

/** A distance in whole minutes from the moment of reading was printed in words (`5分钟前`). */
function agoSpan(ms: number, ago: number): [number, number] {
  const unit = ago >= DAY && ago % DAY < 1000 ? DAY : ago >= HOUR && ago % HOUR < 1000 ? HOUR : MINUTE;
  return [ms - unit, ms + MINUTE];
}
