// What the buyer decided about the proposals for one recipient. It names places and no words, changes no original, and
// what it does not mention is treated as suggested.
import type { Rect } from './geometry.ts';
import type { PixelRect } from './picture-rects.ts';
import type { RedactionPlan, RedactionProposal, RedactionTarget } from './redaction-plan.ts';

export type Verdict = Exclude<RedactionProposal['decision'], 'proposed'>;

export interface DrawnBox {
  /** `b1`, `b2` …: proposals of ours are called otherwise. */
  id: string;
  file: string;
  rect: Rect;
}

export interface ItemReview {
  /** By `keyOf` the proposal as it was found. */
  decisions: Readonly<Record<string, Verdict>>;
  /** Boxes that the buyer moved or resized, in image px, by `placeOf` their target as it was found. */
  moved: Readonly<Record<string, Rect>>;
  drawn: readonly DrawnBox[];
  /** The buyer went through the whole item and on to the next. */
  seen: boolean;
}

/** By item id. */
export type Reviews = ReadonlyMap<string, ItemReview>;

export const EMPTY_REVIEW: ItemReview = { decisions: {}, moved: {}, drawn: [], seen: false };

/** A place by where it is, never by what stands there: found again when proposals are made anew. */
export function placeOf(target: RedactionTarget): string {
  switch (target.in) {
    case 'picture':
      return `picture:${target.file}:${target.rect.join()}`;
    case 'text':
      return `text:${target.file}:${target.start}-${target.end}`;
    case 'field':
      return `field:${target.name}`;
  }
}

/** Several values may share a place, and only one of them be hidden. */
const keyOf = ({ target, kind, owner }: RedactionProposal): string => `${placeOf(target)}|${kind}|${owner}`;

/** The plan as found with the buyer's decisions in it. A box whose proposal is gone stays as one of the buyer's own. */
export function reviewedPlan(found: RedactionPlan, reviews: Reviews): RedactionPlan {
  const items = found.items.map(({ itemId, proposals }) => {
    const review = reviews.get(itemId) ?? EMPTY_REVIEW;
    return {
      itemId,
      proposals: [...proposals.map((known) => reviewed(known, review)), ...own(itemId, proposals, review)],
    };
  });
  return { ...found, items };
}

function reviewed(proposal: RedactionProposal, { decisions, moved }: ItemReview): RedactionProposal {
  const place = placeOf(proposal.target);
  const decision = decisions[keyOf(proposal)] ?? proposal.decision;
  const rect = moved[place];
  if (proposal.target.in !== 'picture' || !rect) return { ...proposal, decision };
  return { ...proposal, decision, target: { ...proposal.target, rect } };
}

function own(
  itemId: string,
  proposals: readonly RedactionProposal[],
  review: ItemReview,
): RedactionProposal[] {
  const known = new Set(proposals.map(({ target }) => placeOf(target)));
  const left = Object.entries(review.moved).flatMap(([place, rect]) => {
    const file = /^picture:(.+):[\d,]+$/.exec(place)?.[1];
    return file && !known.has(place) ? [{ id: place, file, rect }] : [];
  });
  return [...review.drawn, ...left].map((box) => ownBox(itemId, box));
}

function ownBox(itemId: string, { id, file, rect }: DrawnBox): RedactionProposal {
  const unique = `${itemId}-${id}`;
  return {
    id: unique,
    group: unique,
    kind: 'by-hand',
    owner: 'unknown',
    source: 'manual',
    words: null,
    target: { in: 'picture', file, rect },
    suggested: 'hide',
    decision: 'confirmed',
  };
}

/**
 * Says one thing about several proposals. A value stays only where all its places do: dismissing one dismisses its
 * group, and hiding one hides what was dismissed of its group. Words are hidden to the letter, so that they need no look
 * of their own once the value was judged; every box on a picture does.
 */
export function withVerdict(
  found: RedactionPlan,
  reviews: Reviews,
  ids: readonly string[],
  verdict: Verdict,
): Reviews {
  const wanted = new Set(ids);
  const all = found.items.flatMap(({ proposals }) => proposals);
  const groups = new Set(all.filter(({ id }) => wanted.has(id)).map(({ group }) => group));
  const changed = new Map(reviews);
  for (const { itemId, proposals } of found.items) {
    const review = reviews.get(itemId) ?? EMPTY_REVIEW;
    const decided = proposals.filter(
      (known) =>
        wanted.has(known.id) ||
        (groups.has(known.group) &&
          (verdict === 'dismissed' ||
            known.target.in !== 'picture' ||
            review.decisions[keyOf(known)] === 'dismissed')),
    );
    if (decided.length === 0) continue;
    const decisions = Object.fromEntries(decided.map((known) => [keyOf(known), verdict]));
    changed.set(itemId, { ...review, decisions: { ...review.decisions, ...decisions } });
  }
  return changed;
}

/** Moves or resizes a box; who moves one that was found has looked at it. */
export function withRect(
  found: RedactionPlan,
  reviews: Reviews,
  itemId: string,
  id: string,
  [x, y, w, h]: PixelRect,
): Reviews {
  const review = reviews.get(itemId) ?? EMPTY_REVIEW;
  const rect: Rect = [x, y, w, h];
  const drawn = review.drawn.map((box) => (`${itemId}-${box.id}` === id ? { ...box, rect } : box));
  const proposal = found.items
    .find((item) => item.itemId === itemId)
    ?.proposals.find((known) => known.id === id);
  const place = proposal ? placeOf(proposal.target) : leftPlace(review, itemId, id);
  if (!place) return new Map(reviews).set(itemId, { ...review, drawn });
  const decisions = { ...(proposal ? { [keyOf(proposal)]: 'confirmed' as const } : {}), ...review.decisions };
  return new Map(reviews).set(itemId, {
    ...review,
    decisions,
    drawn,
    moved: { ...review.moved, [place]: rect },
  });
}

/** A moved box whose proposal is gone is named by the place it was found at. */
function leftPlace(review: ItemReview, itemId: string, id: string): string | null {
  const place = id.slice(itemId.length + 1);
  return place in review.moved ? place : null;
}

/** @returns the reviews and the id of the new box in the reviewed plan */
export function withBox(
  reviews: Reviews,
  itemId: string,
  file: string,
  rect: PixelRect,
): { reviews: Reviews; id: string } {
  const review = reviews.get(itemId) ?? EMPTY_REVIEW;
  const highest = Math.max(0, ...review.drawn.map(({ id }) => Number(id.slice(1))));
  const id = `b${highest + 1}`;
  const [x, y, w, h] = rect;
  const drawn = [...review.drawn, { id, file, rect: [x, y, w, h] satisfies Rect }];
  return { reviews: new Map(reviews).set(itemId, { ...review, drawn }), id: `${itemId}-${id}` };
}

/** Takes a box of the buyer's away. */
export function withoutBox(reviews: Reviews, itemId: string, id: string): Reviews {
  const review = reviews.get(itemId) ?? EMPTY_REVIEW;
  const drawn = review.drawn.filter((box) => `${itemId}-${box.id}` !== id);
  const place = leftPlace(review, itemId, id);
  const moved = Object.fromEntries(Object.entries(review.moved).filter(([known]) => known !== place));
  return new Map(reviews).set(itemId, { ...review, drawn, moved });
}

export function withSeen(reviews: Reviews, itemId: string): Reviews {
  const review = reviews.get(itemId) ?? EMPTY_REVIEW;
  return review.seen ? reviews : new Map(reviews).set(itemId, { ...review, seen: true });
}

/** Still to be looked at. What this recipient gets anyway needs no look. */
export const isOpen = ({ decision, suggested }: RedactionProposal): boolean =>
  decision === 'proposed' && suggested !== 'keep';

/** @returns true where the buyer has been through every item and every proposal of a plan with the decisions in it */
export function isReviewed(plan: RedactionPlan, reviews: Reviews): boolean {
  return plan.items.every(
    ({ itemId, proposals }) => reviews.get(itemId)?.seen === true && !proposals.some(isOpen),
  );
}
