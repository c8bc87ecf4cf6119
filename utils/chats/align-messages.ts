// Which messages of two sequences are the same: the overlap with the most agreement and the fewest holes.
// A repeated short message is matched by its place among the others, never by its words alone.
import type { Message } from '../evidence/facts.ts';
import { isSameMoment, keyOf, mayBeSame, weightOf } from './same-message.ts';

export interface Sequence {
  messages: readonly Message[];
  /** When each message was read, ISO 8601: relative times are as vague as they were printed. */
  readAt: readonly string[];
}

export type Match = readonly [older: number, newer: number];

const HOLE = 0.25;
const SAME_MOMENT = 0.6;
/** One sentence, or several short messages. */
const ENOUGH = 1;
const MAX_CELLS = 40_000_000;
const SKIP_OLDER = 1;
const SKIP_NEWER = 2;
const TAKE = 3;

/** Pairs of indexes, rising on both sides; empty where the two do not overlap for certain. */
export function alignMessages(older: Sequence, newer: Sequence): Match[] {
  const rows = older.messages.length;
  const columns = newer.messages.length;
  if (rows * columns === 0 || rows * columns > MAX_CELLS) return [];
  const { steps, score } = fill(older, newer, rows, columns);
  const matches = trace(steps, rows, columns);
  const isWhole = matches.length === Math.min(rows, columns);
  const agreement = matches.reduce((sum, [i, j]) => sum + agree(older, i, newer, j), 0);
  return isWhole || (agreement >= ENOUGH && score > 0) ? matches : [];
}

/** Overlap alignment: what lies outside the other sequence costs nothing, a hole inside the overlap does. */
function fill(older: Sequence, newer: Sequence, rows: number, columns: number) {
  const steps = new Uint8Array((rows + 1) * (columns + 1));
  const [keysA, keysB] = numberKeys(older.messages, newer.messages);
  let above = new Float32Array(columns + 1);
  for (let i = 1; i <= rows; i++) {
    const row = new Float32Array(columns + 1);
    for (let j = 1; j <= columns; j++) {
      const up = (above[j] ?? 0) - (j === columns ? 0 : HOLE);
      const left = (row[j - 1] ?? 0) - (i === rows ? 0 : HOLE);
      let best = up >= left ? up : left;
      let step = up >= left ? SKIP_OLDER : SKIP_NEWER;
      const agreement = keysA[i - 1] === keysB[j - 1] ? agree(older, i - 1, newer, j - 1) : 0;
      const taken = (above[j - 1] ?? 0) + agreement;
      if (agreement > 0 && taken >= best) {
        best = taken;
        step = TAKE;
      }
      row[j] = best;
      steps[i * (columns + 1) + j] = step;
    }
    above = row;
  }
  return { steps, score: above[columns] ?? 0 };
}

function trace(steps: Uint8Array, rows: number, columns: number): Match[] {
  const matches: Match[] = [];
  let i = rows;
  let j = columns;
  while (i > 0 && j > 0) {
    const step = steps[i * (columns + 1) + j];
    if (step === TAKE) matches.push([--i, --j]);
    else if (step === SKIP_NEWER) j--;
    else i--;
  }
  return matches.reverse();
}

function agree(older: Sequence, i: number, newer: Sequence, j: number): number {
  const a = older.messages[i];
  const b = newer.messages[j];
  if (!a || !b || !mayBeSame(a, older.readAt[i] ?? '', b, newer.readAt[j] ?? '')) return 0;
  return weightOf(a) + (isSameMoment(a, b) ? SAME_MOMENT : 0);
}

function numberKeys(a: readonly Message[], b: readonly Message[]): [Int32Array, Int32Array] {
  const numbers = new Map<string, number>();
  const number = (message: Message) => {
    const key = keyOf(message);
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
  return [Int32Array.from(a, number), Int32Array.from(b, number)];
}
