// What was shown before paying, and what was said after: the two columns in which a contradiction is seen at a glance.
// Nothing is judged; what cannot be placed in time stays apart.
import { isOfCase, type StoryItem, type StoryMaterial } from './story-material.ts';

/** Who says it. page: the shop's own page. */
export type Voice = 'page' | 'merchant' | 'platform' | 'redeem-page';

export interface Said {
  voice: Voice;
  text: string;
  /** ISO 8601; null where neither page nor capture tells. */
  at: string | null;
  exhibit: number;
  /** Stands on a page that was kept after paying: it may not have stood there before. */
  keptLater: boolean;
}

export interface TwoSides {
  /** When the money went, as a page shows it, ISO 8601; null where none does. */
  paidAt: string | null;
  before: Said[];
  after: Said[];
  /** Words of a chat whose time nothing shows. */
  undated: Said[];
}

const PAGES_BEFORE: ReadonlySet<string> = new Set(['product', 'checkout', 'payment', 'terms', 'page']);
const MOST = 12;

const time = (at: string | null): number => Date.parse(at ?? '');
const isAfter = (at: string | null, mark: string | null): boolean => time(at) > time(mark);

/** Promises stand on pages; when such a page was kept is not when its words were first shown. */
function promised({ items }: StoryMaterial, paidAt: string | null): Said[] {
  return items
    .filter(({ kind }) => PAGES_BEFORE.has(kind))
    .flatMap(({ facts, exhibit, capturedAt, kind }) =>
      (kind === 'terms' ? [] : (facts?.promises ?? [])).map(
        ({ text }): Said => ({
          voice: 'page',
          text,
          at: capturedAt,
          exhibit,
          keptLater: paidAt === null || isAfter(capturedAt, paidAt),
        }),
      ),
    );
}

/** What merchant and platform say that counts: undertakings, admissions, evasions as the reader found them. */
function chatted({ items }: StoryMaterial): Said[] {
  return items.flatMap(({ facts, exhibit }) =>
    (facts?.statements ?? []).flatMap(({ text, message }): Said[] => {
      const { sender, at = null } = facts?.transcript[message] ?? {};
      if (sender !== 'merchant' && sender !== 'platform') return [];
      return [{ voice: sender, text, at, exhibit, keptLater: false }];
    }),
  );
}

function refused({ items }: StoryMaterial): Said[] {
  return items.flatMap(({ facts, exhibit, capturedAt, kind }) => {
    if (!facts?.failure) return [];
    const text = [facts.failure.code, facts.failure.text].filter(Boolean).join(' ');
    const at = facts.noticed.find((notice) => notice.text === facts.failure?.text)?.appearedAt ?? capturedAt;
    const voice = kind === 'redeem' ? 'redeem-page' : 'page';
    return [{ voice, text, at, exhibit, keptLater: false } as const];
  });
}

const states = (item: StoryItem, { bought }: StoryMaterial): Said[] =>
  (item.facts?.orders ?? [])
    .filter((order) => isOfCase(order, bought.orderNo))
    .flatMap(({ statusText }): Said[] =>
      statusText
        ? [{ voice: 'page', text: statusText, at: item.capturedAt, exhibit: item.exhibit, keptLater: false }]
        : [],
    );

/** The same words of the same voice once, at their first. */
function once(said: readonly Said[]): Said[] {
  const found = new Map<string, Said>();
  for (const one of said.toSorted((a, b) => (time(a.at) || 0) - (time(b.at) || 0))) {
    const key = `${one.voice} ${one.text}`;
    const known = found.get(key);
    if (!known || (known.keptLater && !one.keptLater)) found.set(key, one);
  }
  return [...found.values()].slice(0, MOST);
}

export function twoSides(material: StoryMaterial): TwoSides {
  const paidAt = material.bought.paidAt ?? material.bought.orderedAt;
  const chat = chatted(material);
  const dated = chat.filter(({ at }) => paidAt !== null && !Number.isNaN(time(at)));
  return {
    paidAt,
    before: once([...promised(material, paidAt), ...dated.filter(({ at }) => !isAfter(at, paidAt))]),
    after: once([
      ...dated.filter(({ at }) => isAfter(at, paidAt)),
      ...refused(material),
      ...material.items.flatMap((item) => states(item, material)),
    ]),
    undated: once(chat.filter((one) => !dated.includes(one))),
  };
}
