// The shortening ladder: what goes first when a complaint is too long. Order and clause numbers are never on it.
import type { ComplaintChannel } from './complaint-input.ts';

/** How much is said. Numbers are counts or characters. */
export interface Detail {
  greeting: boolean;
  /** Lines, one line, or only the times inside the other sentences. */
  timeline: 'lines' | 'merged' | 'inline';
  events: number;
  titles: 'full' | 'kind' | 'range';
  /** Payment channel, shop, merchant and state beside the order's core. */
  extras: boolean;
  /** Page and card of the failed activation. */
  place: boolean;
  clauses: number;
  clauseMax: number;
  nameMax: number;
  promises: number;
  chat: number;
  product: number;
  words: number;
}

export interface Ladder {
  /** What the reader likes; only the form is changed to get there. */
  soft: number;
  /** What the channel takes; content is dropped to get there. */
  hard: number;
  /** Steps that change the form, then steps that drop content; each builds on the one before. */
  form: readonly Partial<Detail>[];
  content: readonly Partial<Detail>[];
}

export const FULL_DETAIL: Detail = {
  greeting: true,
  timeline: 'lines',
  events: 12,
  titles: 'full',
  extras: true,
  place: true,
  clauses: 3,
  clauseMax: 300,
  nameMax: 40,
  promises: 3,
  chat: 3,
  product: 60,
  words: 120,
};

const CONTENT: readonly Partial<Detail>[] = [
  { greeting: false },
  { titles: 'range' },
  { promises: 2, chat: 2, events: 4 },
  { clauses: 2, clauseMax: 200 },
  { words: 80 },
  { clauses: 1, clauseMax: 140, product: 40 },
  { promises: 1, chat: 1, words: 60, extras: false, place: false },
  { timeline: 'inline', nameMax: 24, product: 24 },
  { clauseMax: 90, words: 36 },
  { promises: 1, chat: 0, words: 24 },
  { promises: 0, clauseMax: 60, nameMax: 12, product: 12 },
];

export const LADDERS: Readonly<Record<ComplaintChannel, Ladder>> = {
  merchant: {
    soft: 200,
    hard: 400,
    // 您好 and 谢谢 stay: nine characters decide the tone of a first letter.
    form: [{ timeline: 'merged', titles: 'kind', events: 5 }, { timeline: 'inline' }, { place: false }],
    content: CONTENT,
  },
  platform: {
    soft: 800,
    hard: 800,
    form: [{ greeting: false }, { timeline: 'merged', events: 6 }, { titles: 'kind' }],
    content: CONTENT,
  },
};
