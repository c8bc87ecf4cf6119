// Decisions for one recipient as the page holds them: every step is kept at once and can be taken back.
import { useEffect, useRef, useState } from 'react';
import type { ErrorCode } from '../../../utils/errors.ts';
import type { Audience } from '../../../utils/evidence/audience.ts';
import { type PageWords, withBoxWords } from '../../../utils/evidence/box-words.ts';
import type { RedactionPlan } from '../../../utils/evidence/redaction-plan.ts';
import type { Reviews } from '../../../utils/evidence/redaction-review.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { keepReviews, readReviews } from '../../../utils/locker/redactions.ts';
import { codeOf } from './use-supply.ts';

interface Steps {
  past: readonly Reviews[];
  now: Reviews;
  future: readonly Reviews[];
}

export interface ReviewDesk {
  /** As found, nothing decided, with the words under drawn boxes; null while it is searched. */
  found: RedactionPlan | null;
  reviews: Reviews;
  error: ErrorCode | 'bug' | null;
  change(reviews: Reviews): void;
  /** null where there is nothing to take back. */
  undo: (() => void) | null;
  redo: (() => void) | null;
}

export function useReviews(locker: Locker, caseId: string, audience: Audience): ReviewDesk {
  const [found, setFound] = useState<RedactionPlan | null>(null);
  const [steps, setSteps] = useState<Steps>({ past: [], now: new Map(), future: [] });
  const [error, setError] = useState<ErrorCode | 'bug' | null>(null);
  // One after the other, or an older step could overtake a newer one.
  const writing = useRef<Promise<void>>(Promise.resolve());

  useEffect(() => {
    let current = true;
    open(locker, caseId, audience).then(
      ({ plan, reviews }) => {
        if (!current) return;
        setSteps({ past: [], now: reviews, future: [] });
        setFound(plan);
      },
      (failure) => current && setError(codeOf(failure)),
    );
    return () => {
      current = false;
    };
  }, [locker, caseId, audience]);

  const go = (next: Steps) => {
    const before = steps.now;
    setSteps(next);
    writing.current = writing.current
      .then(() => keepReviews(locker, caseId, audience, before, next.now))
      .then(
        () => setError(null),
        (failure) => setError(codeOf(failure)),
      );
  };
  const { past, now, future } = steps;
  const pages = usePages(locker, now);
  const [previous] = past.slice(-1);
  const [next] = future;
  return {
    found: found && withBoxWords(found, now, pages),
    reviews: now,
    error,
    change: (reviews) => go({ past: [...past, now], now: reviews, future: [] }),
    undo: previous ? () => go({ past: past.slice(0, -1), now: previous, future: [now, ...future] }) : null,
    redo: next ? () => go({ past: [...past, now], now: next, future: future.slice(1) }) : null,
  };
}

/** Words under boxes that the buyer drew, read once such a box is there. */
function usePages(locker: Locker, reviews: Reviews): ReadonlyMap<string, PageWords> {
  const [pages, setPages] = useState<ReadonlyMap<string, PageWords>>(new Map());
  const missing = [...reviews].filter(([id, { drawn }]) => drawn.length > 0 && !pages.has(id));
  const [wanted] = missing.map(([id]) => id);
  useEffect(() => {
    if (!wanted) return;
    const keep = (page: PageWords) => setPages((known) => new Map(known).set(wanted, page));
    // An item that cannot be read is packed by nobody either: the export says so.
    readWords(locker, wanted).then(keep, () => keep({ lines: [], texts: new Map(), values: [] }));
  }, [locker, wanted]);
  return pages;
}

async function readWords(locker: Locker, itemId: string): Promise<PageWords> {
  const { readItemWords } = await import('../../../utils/delivery/find-redactions.ts');
  return readItemWords(locker, itemId);
}

async function open(
  locker: Locker,
  caseId: string,
  audience: Audience,
): Promise<{ plan: RedactionPlan; reviews: Reviews }> {
  const { findRedactions } = await import('../../../utils/delivery/find-redactions.ts');
  const plan = await findRedactions(locker, caseId, audience);
  return { plan, reviews: await readReviews(locker, caseId, audience) };
}
