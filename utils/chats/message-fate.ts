// What became of messages that a later capture no longer shows where they stood.
import type { Message } from '../evidence/facts.ts';
import type { HistoryMessage } from './chat-history.ts';
import { isRecallLine, recalledSide } from './recall-words.ts';

/** Pairs of an older message and the newer one with its changed words, rising on both sides. */
export function editsIn(
  history: readonly HistoryMessage[],
  older: readonly number[],
  messages: readonly Message[],
  newer: readonly number[],
): [older: number, newer: number][] {
  const edits: [number, number][] = [];
  let last = -1;
  for (const j of newer) {
    const i = older.find((at) => at > last && isEdit(history[at], messages[j]));
    if (i === undefined) continue;
    edits.push([i, j]);
    last = i;
  }
  return edits;
}

/** Index into `lost` of the message that a recall line took back, -1 where none of them can be meant. */
export function recalledBy(line: Message, lost: readonly HistoryMessage[]): number {
  const side = recalledSide(line);
  return lost.findIndex(
    ({ sender, gone, text }) =>
      gone === null &&
      sender !== 'system' &&
      !isRecallLine(text) &&
      (side === null || sender === 'unknown' || (sender === 'buyer') === (side === 'buyer')),
  );
}

/** The same sender at the same printed second, or most of the words the same. */
function isEdit(before: HistoryMessage | undefined, after: Message | undefined): boolean {
  if (!before || !after || before.gone !== null || before.sender !== after.sender) return false;
  if (before.sender === 'system' || isRecallLine(after.text)) return false;
  if (before.at !== null && after.at !== null && before.at !== after.at) return false;
  const isSameSecond = before.at !== null && before.at === after.at && !/:00[+Z]/u.test(before.at);
  return isSameSecond || likeness(before.text, after.text) >= 0.6;
}

/** Share of letter pairs that two texts have in common, 0 … 1. */
function likeness(a: string, b: string): number {
  const left = pairsOf(a.slice(0, 2000));
  const right = pairsOf(b.slice(0, 2000));
  if (left.length === 0 || right.length === 0) return 0;
  const open = new Map<string, number>();
  for (const pair of left) open.set(pair, (open.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of right) {
    const count = open.get(pair) ?? 0;
    if (count > 0) common++;
    open.set(pair, count - 1);
  }
  return (2 * common) / (left.length + right.length);
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
}
