import { describe, expect, it } from 'vitest';
import {
  type RedactionPlan,
  type RedactionProposal,
  type RedactionTarget,
  redactionPlanSchema,
  treatmentOf,
} from '../../../utils/evidence/redaction-plan.ts';
import {
  EMPTY_REVIEW,
  isReviewed,
  type Reviews,
  reviewedPlan,
  withBox,
  withoutBox,
  withRect,
  withSeen,
  withVerdict,
} from '../../../utils/evidence/redaction-review.ts';

const ORDER = 'it_00000000000000000000000001';
const CHAT = 'it_00000000000000000000000002';
const OTHER = 'it_00000000000000000000000003';
const NOTHING: Reviews = new Map();

function proposal(id: string, group: string, target: RedactionTarget): RedactionProposal {
  const about = { kind: 'phone', owner: 'buyer', source: 'pattern', words: '13800138000' } as const;
  return { id, group, ...about, target, suggested: 'hide', decision: 'proposed' };
}

const box = (x: number): RedactionTarget => ({
  in: 'picture',
  file: '1-screenshot.png',
  rect: [x, 10, 80, 16],
});

const found: RedactionPlan = {
  v: 1,
  audience: 'community',
  items: [
    {
      itemId: ORDER,
      proposals: [
        proposal('p1', 'phone', box(10)),
        proposal('p2', 'phone', { in: 'text', file: '2-text.txt', start: 5, end: 16 }),
        proposal('p3', 'mail', box(300)),
      ],
    },
    { itemId: CHAT, proposals: [proposal('p4', 'phone', { in: 'field', name: 'title' })] },
  ],
};

const decisions = (reviews: Reviews, plan = found): Record<string, string> =>
  Object.fromEntries(
    reviewedPlan(plan, reviews).items.flatMap(({ proposals }) =>
      proposals.map(({ id, decision }) => [id, decision]),
    ),
  );

describe('what the buyer says about a place', () => {
  it('is nothing as long as nobody looked', () => {
    expect(reviewedPlan(found, NOTHING)).toEqual(found);
  });

  it('hides a box alone: another box still wants a look, words of the same value do not', () => {
    const twice = {
      ...found,
      items: [...found.items, { itemId: OTHER, proposals: [proposal('p5', 'phone', box(10))] }],
    };
    expect(decisions(withVerdict(twice, NOTHING, ['p1'], 'confirmed'), twice)).toEqual({
      p1: 'confirmed',
      p2: 'confirmed',
      p3: 'proposed',
      p4: 'confirmed',
      p5: 'proposed',
    });
  });

  it('is complete once every place is decided and every item was gone through', () => {
    const decided = withVerdict(found, NOTHING, ['p1', 'p3'], 'confirmed');
    expect(isReviewed(reviewedPlan(found, decided), decided)).toBe(false);
    const one = withSeen(decided, ORDER);
    expect(isReviewed(reviewedPlan(found, one), one)).toBe(false);
    const both = withSeen(one, CHAT);
    expect(isReviewed(reviewedPlan(found, both), both)).toBe(true);
    const undecided = withSeen(withSeen(NOTHING, ORDER), CHAT);
    expect(isReviewed(reviewedPlan(found, undecided), undecided)).toBe(false);
  });

  it('leaves a value at all its places, in other items too, because one hidden place would hide them all', () => {
    expect(decisions(withVerdict(found, NOTHING, ['p2'], 'dismissed'))).toEqual({
      p1: 'dismissed',
      p2: 'dismissed',
      p3: 'proposed',
      p4: 'dismissed',
    });
  });

  it('hides a value again at all its places once one of them is hidden', () => {
    const left = withVerdict(found, NOTHING, ['p1'], 'dismissed');
    expect(decisions(withVerdict(found, left, ['p4'], 'confirmed'))).toMatchObject({
      p1: 'confirmed',
      p2: 'confirmed',
      p4: 'confirmed',
    });
  });

  it('holds for proposals that are made anew under other ids', () => {
    const reviews = withVerdict(found, NOTHING, ['p3'], 'dismissed');
    const again = {
      ...found,
      items: found.items.map((item) => ({
        ...item,
        proposals: item.proposals.map((known) => ({ ...known, id: `again-${known.id}` })).toReversed(),
      })),
    };
    expect(decisions(reviews, again)).toEqual({
      'again-p1': 'proposed',
      'again-p2': 'proposed',
      'again-p3': 'dismissed',
      'again-p4': 'proposed',
    });
  });

  it('names places and none of the hidden words', () => {
    const reviews = withVerdict(found, NOTHING, ['p1', 'p2', 'p3', 'p4'], 'confirmed');
    expect(JSON.stringify([...reviews])).not.toContain('13800138000');
  });
});

describe('a box', () => {
  it('that was moved is hidden where it lies now, and counts as looked at', () => {
    const plan = reviewedPlan(found, withRect(found, NOTHING, ORDER, 'p1', [40, 50, 60, 20]));
    expect(plan.items[0]?.proposals[0]).toMatchObject({
      id: 'p1',
      decision: 'confirmed',
      target: { in: 'picture', rect: [40, 50, 60, 20] },
    });
  });

  it('that the buyer draws is part of the plan, is moved and taken away', () => {
    const first = withBox(NOTHING, ORDER, '1-screenshot.png', [1, 2, 30, 40]);
    const second = withBox(first.reviews, ORDER, '1-screenshot.png', [5, 6, 30, 40]);
    const moved = withRect(found, second.reviews, ORDER, first.id, [9, 9, 30, 40]);
    const plan = reviewedPlan(found, moved);
    expect(redactionPlanSchema.safeParse(plan).success).toBe(true);
    const drawn = plan.items[0]?.proposals.slice(3) ?? [];
    expect(drawn.map(({ target }) => target.in === 'picture' && target.rect)).toEqual([
      [9, 9, 30, 40],
      [5, 6, 30, 40],
    ]);
    expect(drawn.map((one) => [one.source, one.kind, treatmentOf(one)])).toEqual([
      ['manual', 'by-hand', 'hide'],
      ['manual', 'by-hand', 'hide'],
    ]);
    expect(new Set(drawn.map(({ id }) => id)).size).toBe(2);
    expect(reviewedPlan(found, withoutBox(moved, ORDER, first.id)).items[0]?.proposals).toHaveLength(4);
  });

  it('that was moved before its proposal went away still hides what it lies on', () => {
    const reviews = withRect(found, NOTHING, ORDER, 'p1', [40, 50, 60, 20]);
    const without = { ...found, items: [{ itemId: ORDER, proposals: [] }] };
    const [left] = reviewedPlan(without, reviews).items[0]?.proposals ?? [];
    expect(left).toMatchObject({
      source: 'manual',
      target: { rect: [40, 50, 60, 20] },
      decision: 'confirmed',
    });
    const again = withRect(without, reviews, ORDER, left?.id ?? '', [41, 50, 60, 20]);
    expect(reviewedPlan(without, again).items[0]?.proposals).toMatchObject([
      { target: { rect: [41, 50, 60, 20] } },
    ]);
    expect(reviewedPlan(without, withoutBox(again, ORDER, left?.id ?? '')).items[0]?.proposals).toEqual([]);
  });

  it('changes nothing of what was there before', () => {
    const before: Reviews = new Map([[ORDER, EMPTY_REVIEW]]);
    withBox(before, ORDER, '1-screenshot.png', [1, 2, 30, 40]);
    withVerdict(found, before, ['p1'], 'confirmed');
    expect(before.get(ORDER)).toBe(EMPTY_REVIEW);
  });
});
