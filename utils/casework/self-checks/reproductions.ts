// Every try of the same thing, kept or noted: one failure may be a slip, three in two browsers are not.
import type { Reproduction } from '../../evidence/case-choices.ts';
import type { TriagePage } from '../triage.ts';

export interface Attempted {
  /** ISO 8601 UTC. */
  at: string;
  /** Null for a page that was kept: it does not say which browser else was tried. */
  where: Reproduction['where'] | null;
  result: Reproduction['result'];
  /** Null where it was only noted. */
  exhibit: number | null;
}

export interface ReproductionLog {
  attempts: Attempted[];
  /** Attempts that failed, in how many different places: enough against 操作不当 from two on. */
  failed: number;
  places: number;
  /** One of them worked: then nothing may be said of a card that does not. */
  worked: boolean;
}

/** Kept failures and noted tries in the order of time; a note that names a kept item is that item's. */
export function reproductionLog(
  pages: readonly TriagePage[],
  noted: readonly Reproduction[],
): ReproductionLog {
  const exhibits = new Map(pages.map(({ itemId, exhibit }) => [itemId, exhibit]));
  const named = new Set(noted.flatMap(({ itemId }) => itemId ?? []));
  const kept = pages.flatMap(({ facts, capturedAt, exhibit, itemId, kind }): Attempted[] => {
    if (named.has(itemId) || kind === 'order') return [];
    if (facts?.failure) return [{ at: capturedAt, where: null, result: 'same-failure', exhibit }];
    return facts?.success ? [{ at: capturedAt, where: null, result: 'worked', exhibit }] : [];
  });
  const told = noted.map(
    ({ at, where, result, itemId }): Attempted => ({
      at,
      where,
      result,
      exhibit: itemId ? (exhibits.get(itemId) ?? null) : null,
    }),
  );
  const attempts = [...kept, ...told].sort((a, b) => a.at.localeCompare(b.at));
  const failed = attempts.filter(({ result }) => result !== 'worked');
  return {
    attempts,
    failed: failed.length,
    places: new Set(failed.map(({ where }) => where ?? 'same-browser')).size,
    worked: attempts.some(({ result }) => result === 'worked'),
  };
}
