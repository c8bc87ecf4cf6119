import { Notice } from '../../../components/frame/notice.tsx';
import { useText } from '../../../components/frame/text-context.tsx';
import { RedactionReview } from '../../../components/redaction/redaction-review.tsx';
import type { Spot } from '../../../components/redaction/spot.ts';
import { maskedValue } from '../../../utils/bundle/masks.ts';
import { TOLD } from '../../../utils/bundle/proposals/values-told.ts';
import { tileRects } from '../../../utils/bundle/tile-proof.ts';
import type { Recipient } from '../../../utils/evidence/audience.ts';
import type { PixelRect } from '../../../utils/evidence/picture-rects.ts';
import {
  type RedactionPlan,
  type RedactionProposal,
  treatmentOf,
} from '../../../utils/evidence/redaction-plan.ts';
import { type Reviews, reviewedPlan } from '../../../utils/evidence/redaction-review.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { useLive } from '../../../utils/locker/live.ts';
import { readCase } from '../../../utils/locker/queries.ts';
import { type ReadContent, useItemContent } from './use-item-content.ts';
import { useItemReview } from './use-item-review.ts';
import { type ReviewDesk, useReviews } from './use-reviews.ts';

interface RedactDeskProps {
  locker: Locker;
  caseId: string;
  audience: Recipient;
  /** The buyer is through with the last item. */
  onFinish(): void;
}

/** Looks at every item of the case before it leaves for one recipient. */
export function RedactDesk(props: RedactDeskProps) {
  const { redaction, errors } = useText();
  const desk = useReviews(props.locker, props.caseId, props.audience);
  return (
    <>
      <div role="status">
        {desk.error ? (
          <Notice tone="danger" what={errors[desk.error].what} next={errors[desk.error].next} />
        ) : desk.found === null ? (
          redaction.searching
        ) : null}
      </div>
      {desk.found ? <Review {...props} desk={desk} found={desk.found} /> : null}
    </>
  );
}

interface ReviewProps extends RedactDeskProps {
  desk: ReviewDesk;
  found: RedactionPlan;
}

function Review({ locker, caseId, audience, onFinish, desk, found }: ReviewProps) {
  const { redaction, kinds } = useText();
  const cards = useLive(() => readCase(locker, caseId), [caseId])?.items ?? [];
  const { items, current, spots, selected, solid, actions } = useItemReview(desk, found, onFinish);
  const content = useItemContent(locker, caseId, current, audience);
  const steps = items.map(({ itemId, open, seen }, i) => {
    if (itemId === TOLD) return { itemId, open, seen, label: redaction.told };
    const kind = cards.find(({ id }) => id === itemId)?.kind ?? 'page';
    return { itemId, open, seen, label: redaction.exhibit({ nth: i + 1, kind: kinds[kind] }) };
  });
  return (
    <RedactionReview
      steps={steps}
      current={current}
      content={content}
      spots={spots}
      selected={selected}
      solid={solid}
      maskOf={maskOf}
      blackOn={(file, hidden) =>
        blackOn(content, file, [...hidden, ...leftPlaces(found, desk.reviews, current, file)])
      }
      actions={actions}
    />
  );
}

/** As the export paints it: whole tiles, where the picture can be proven tile by tile. */
function blackOn(
  content: ReadContent | null,
  file: string,
  rects: readonly PixelRect[],
): readonly PixelRect[] {
  const root = content?.tiles.find((tiles) => tiles.file === file);
  const black = root ? tileRects(rects, root) : rects;
  return [...new Map(black.map((rect) => [rect.join(), rect])).values()];
}

/** Where boxes were found that the buyer has moved: what was found there is hidden there all the same. */
function leftPlaces(found: RedactionPlan, reviews: Reviews, itemId: string, file: string): PixelRect[] {
  const hidden = new Set(
    reviewedPlan(found, reviews)
      .items.flatMap(({ proposals }) => proposals)
      .filter((proposal) => treatmentOf(proposal) !== 'keep')
      .map(({ id }) => id),
  );
  const item = found.items.find((known) => known.itemId === itemId);
  return (item?.proposals ?? []).flatMap(({ id, target }) =>
    hidden.has(id) && target.in === 'picture' && target.file === file ? [target.rect] : [],
  );
}

/** What will stand in place of the words: of several values in one place the first that is hidden. */
function maskOf({ proposals }: Spot, words: string): string {
  const masks = proposals.map((proposal) => maskOfOne(proposal, words));
  return masks.find((mask) => mask !== words) ?? words;
}

function maskOfOne(proposal: RedactionProposal, words: string): string {
  const treatment = treatmentOf(proposal);
  return treatment === 'keep' ? words : (maskedValue(proposal.kind, words, treatment)[0]?.mask ?? words);
}
