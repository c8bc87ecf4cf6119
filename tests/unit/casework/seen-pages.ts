// Short ways to write down what a case has on its pages.

import type { SeenPage } from '../../../utils/casework/seen-page.ts';
import { readStatements } from '../../../utils/chats/statements.ts';
import {
  EMPTY_ORDER,
  emptyFacts,
  type Facts,
  type Failure,
  type FailureKind,
  type MerchantPromise,
  type Message,
  type OrderFacts,
  type Sender,
} from '../../../utils/evidence/facts.ts';
import type { ItemKind } from '../../../utils/evidence/item.ts';

export const NOW = Date.parse('2026-11-22T14:30:00+08:00');
const MINUTE = 60_000;

/** `-90` is an hour and a half before NOW. */
export const ago = (minutes: number): string => new Date(NOW - minutes * MINUTE).toISOString();

export interface PageSketch {
  kind: ItemKind;
  words: string;
  minutesAgo: number;
  host: string | null;
  incidents: string[];
  facts: Partial<Facts> | null;
}

const sketch = (kind: ItemKind, facts: Partial<Facts> | null, words: string, minutesAgo = 5): PageSketch => ({
  kind,
  words,
  minutesAgo,
  host: 'card.example',
  incidents: [],
  facts,
});

export const order = (known: Partial<OrderFacts>, words = '', minutesAgo = 5): PageSketch =>
  sketch(
    'order',
    { pageKind: 'order', orders: [{ ...EMPTY_ORDER, ...known }] },
    words || [known.product, known.statusText].filter(Boolean).join('\n'),
    minutesAgo,
  );

export const refused = (
  kind: FailureKind,
  text: string,
  code: string | null = null,
  minutesAgo = 5,
): PageSketch => ({
  ...sketch(
    'redeem',
    { pageKind: 'redeem', failure: { kind, code, text } satisfies Failure },
    text,
    minutesAgo,
  ),
  host: 'redeem.example',
});

const SENDERS: Readonly<Record<string, Sender>> = {
  b: 'buyer',
  m: 'merchant',
  p: 'platform',
  s: 'system',
  u: 'unknown',
};

/** `chat('b 你好', 'm 在的')`; a `@90` before the words is that many minutes before NOW. */
export const chat = (...lines: readonly string[]): PageSketch => {
  const transcript = lines.map((line): Message => {
    const [, who = 'u', , minutes, text = ''] = /^(\w)\s+(@(\d+)\s+)?([\s\S]*)$/.exec(line) ?? [];
    return {
      sender: SENDERS[who] ?? 'unknown',
      name: null,
      at: minutes ? ago(Number(minutes)) : null,
      text,
      images: [],
    };
  });
  const statements = readStatements(transcript);
  return sketch(
    'chat',
    { pageKind: 'chat', transcript, statements },
    lines.map((line) => line.slice(2)).join('\n'),
  );
};

export const product = (
  words: string,
  promises: readonly MerchantPromise[] = [],
  known: Partial<OrderFacts> | null = null,
): PageSketch =>
  sketch(
    'product',
    { pageKind: 'product', promises: [...promises], orders: known ? [{ ...EMPTY_ORDER, ...known }] : [] },
    words,
    300,
  );

export const page = (kind: ItemKind, words: string, facts: Partial<Facts> = {}, minutesAgo = 5): PageSketch =>
  sketch(
    kind,
    { pageKind: kind === 'terms' ? 'terms' : kind === 'checkout' ? 'checkout' : 'other', ...facts },
    words,
    minutesAgo,
  );

/** Something the buyer brought: nobody read it. */
export const brought = (words = ''): PageSketch => ({ ...sketch('file', null, words), host: null });

export const dead = (): PageSketch => ({ ...sketch('page', null, ''), incidents: ['page-did-not-load'] });

export const promise = (
  kind: MerchantPromise['kind'],
  text: string,
  within: string | null = null,
): MerchantPromise => ({ kind, text, within });

export function seenPages(sketches: readonly PageSketch[]): SeenPage[] {
  return sketches.map(({ kind, words, minutesAgo, host, incidents, facts }, i) => ({
    exhibit: i + 1,
    kind,
    host,
    capturedAt: ago(minutesAgo),
    incidents,
    facts: facts ? { ...emptyFacts('test/1'), confidence: 1, ...facts } : null,
    words,
  }));
}
