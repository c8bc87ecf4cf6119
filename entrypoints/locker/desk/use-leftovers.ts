// What the locker already knows about a purchase, while the buyer still types what is left of it.
import { useDeferredValue, useMemo } from 'react';
import {
  type CaseProposal,
  type ItemProposal,
  proposeCases,
  proposeItems,
} from '../../../utils/casework/rebuild-case.ts';
import { hasClues, readClues } from '../../../utils/casework/rebuild-clues.ts';
import { readKept } from '../../../utils/delivery/kept-items.ts';
import type { Case } from '../../../utils/evidence/case.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { useLive } from '../../../utils/locker/live.ts';

export interface Leftovers {
  /** Anything that can be looked for was named. */
  asked: boolean;
  cases: CaseProposal[];
  items: ItemProposal[];
  caseOf(id: string): Case | undefined;
}

const NONE: Leftovers = { asked: false, cases: [], items: [], caseOf: () => undefined };

/** @param texts the buyer's words, joined by line feeds */
export function useLeftovers(locker: Locker, texts: string): Leftovers {
  const kept = useLive(() => readKept(locker), []);
  const words = useDeferredValue(texts);
  return useMemo(() => {
    if (!kept) return NONE;
    const clues = readClues([words], new Date());
    const items = proposeItems(clues, kept.items);
    const cases = proposeCases(clues, kept.cases, items);
    return {
      asked: hasClues(clues),
      cases,
      items,
      caseOf: (id) => kept.cases.find((known) => known.id === id),
    };
  }, [kept, words]);
}
