import type { Success } from '../../evidence/facts.ts';
import type { Rect } from '../../evidence/geometry.ts';
import type { Page, Segment } from '../../page/page-model.ts';
import { isButton } from './controls.ts';
import { readErrorCode } from './error-codes.ts';
import { type Place, readPlace } from './failure-place.ts';
import { talksAboutCodes } from './redeem-page.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { readSuccessWording } from './success-wording.ts';

export interface SuccessReading {
  success: Success;
  box: Rect;
  /** Stands in a heading, a toast or a dialog. */
  marked: boolean;
}

interface Candidate extends Sentence {
  segment: Segment;
  score: number;
  marked: boolean;
}

const NONE_TOOK = /成功\s?:?\s?0(?!\d)[^。]{0,8}失败\s?:?\s?[1-9]/u;

/** The page says that a code took; null off redeem pages, in articles, rules and lists. */
export function readSuccess(page: Page, isRedeemPage: boolean): SuccessReading | null {
  if (!isRedeemPage || talksAboutCodes(page)) return null;
  if (page.segments.some(({ folded }) => folded.length < 60 && NONE_TOOK.test(folded))) return null;
  const best = page.segments
    .flatMap((segment) => (segment.words && !page.budget.isSpent() ? candidatesOf(page, segment) : []))
    .sort((a, b) => b.score - a.score)[0];
  if (!best) return null;
  const code = readErrorCode(best.folded);
  return { success: { code, text: best.text }, box: best.segment.box, marked: best.marked };
}

function candidatesOf(page: Page, segment: Segment): Candidate[] {
  if (segment.field || segment.folded.length > 300 || isButton(page, segment)) return [];
  const sentence = sentencesOf(segment).find(({ folded }) => readSuccessWording(folded));
  if (!sentence) return [];
  const place = readPlace(page, segment);
  if (place.explains || place.isList || place.tone === 'bad') return [];
  const isHeading = /^h[1-4]$/.test(page.elements[segment.element]?.tag ?? '');
  return [{ ...sentence, segment, score: scoreOf(place, isHeading), marked: place.strong || isHeading }];
}

function scoreOf(place: Place, isHeading: boolean): number {
  return (place.tone === 'good' ? 2 : 0) + (place.strong ? 2 : place.alert ? 1 : 0) + (isHeading ? 1 : 0);
}
