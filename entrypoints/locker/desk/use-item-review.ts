// One item of the review at a time: what is selected in it, and what each action does to the decisions.
import { useState } from 'react';
import type { RedactionReviewProps } from '../../../components/redaction/redaction-review.tsx';
import {
  isDrawn,
  isOpen,
  meantBy,
  nextOpen,
  type Spot,
  spotsOf,
} from '../../../components/redaction/spot.ts';
import type { RedactionPlan } from '../../../utils/evidence/redaction-plan.ts';
import {
  type Reviews,
  reviewedPlan,
  type Verdict,
  withBox,
  withoutBox,
  withRect,
  withSeen,
  withVerdict,
} from '../../../utils/evidence/redaction-review.ts';
import type { ReviewDesk } from './use-reviews.ts';

export interface ItemReviewState {
  items: { itemId: string; open: number; seen: boolean }[];
  current: string;
  spots: Spot[];
  selected: string | null;
  solid: boolean;
  actions: RedactionReviewProps['actions'];
}

export function useItemReview(desk: ReviewDesk, found: RedactionPlan, onFinish: () => void): ItemReviewState {
  const { reviews, change } = desk;
  const [picked, setPicked] = useState<string | null>(null);
  const [selected, select] = useState<string | null>(null);
  const [solid, setSolid] = useState(false);
  const items = reviewedPlan(found, reviews).items.map(({ itemId, proposals }) => ({
    itemId,
    open: spotsOf(proposals).filter(isOpen).length,
    seen: reviews.get(itemId)?.seen === true,
  }));
  const firstLeft = items.find(({ seen }) => !seen) ?? items[0];
  const current = picked ?? firstLeft?.itemId ?? '';
  const go = (itemId: string) => {
    setPicked(itemId);
    select(null);
    setSolid(false);
  };
  const decide = (decided: readonly Spot[], verdict: Verdict) => {
    const ids = decided.flatMap((spot) => meantBy(spot, verdict));
    const next = withVerdict(found, reviews, ids, verdict);
    // What the buyer drew is hidden anyway: there is nothing to keep.
    if (!decided.every(isDrawn)) change(next);
    const last = decided.at(-1)?.id ?? null;
    select(nextOpen(spotsIn(found, next, current), last) ?? last);
  };
  const finish = () => {
    change(withSeen(reviews, current));
    const next = items.find(({ itemId, seen }) => !seen && itemId !== current);
    go(next?.itemId ?? current);
    if (!next) onFinish();
  };
  return {
    items,
    current,
    spots: spotsIn(found, reviews, current),
    selected,
    solid,
    actions: {
      select,
      decide,
      go,
      finish,
      change: (spot, rect) => change(withRect(found, reviews, current, spot.id, rect)),
      draw: (file, rect) => {
        const drawn = withBox(reviews, current, file, rect);
        change(drawn.reviews);
        select(drawn.id);
      },
      remove: (spot) => {
        if (isDrawn(spot)) change(withoutBox(reviews, current, spot.id));
        else decide([spot], 'dismissed');
      },
      solid: setSolid,
      undo: desk.undo,
      redo: desk.redo,
    },
  };
}

function spotsIn(found: RedactionPlan, reviews: Reviews, itemId: string): Spot[] {
  const item = reviewedPlan(found, reviews).items.find((known) => known.itemId === itemId);
  return spotsOf(item?.proposals ?? []);
}
