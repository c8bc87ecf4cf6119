// Chats are told oldest first, also where the page lists the newest on top.
import type { Message } from '../evidence/facts.ts';

/** Turned round only where the printed times fall throughout; equal or absent times keep the order of the page. */
export function inReadingOrder<Row extends { message: Message }>(rows: readonly Row[]): Row[] {
  const times = rows.flatMap(({ message }) => (message.at === null ? [] : [Date.parse(message.at)]));
  let falls = 0;
  let rises = 0;
  times.forEach((time, i) => {
    const before = times[i - 1];
    if (before === undefined || time === before) return;
    if (time < before) falls++;
    else rises++;
  });
  return falls > 0 && rises <= falls * 0.2 ? rows.toReversed() : [...rows];
}
