// A merchant's quotable undertakings, sentence by sentence, in the page's own words.
import type { MerchantPromise } from '../../evidence/facts.ts';
import type { Rect } from '../../evidence/geometry.ts';
import { ancestorsOf, isInside, type Page, type Segment, segmentsIn } from '../../page/page-model.ts';
import { isButton } from './controls.ts';
import { promisesIn } from './promise-wording.ts';

const MAX_PROMISES = 60;
/** Where buyers and advertisers speak. */
const FOREIGN_BLOCK =
  /(?:^|[\s_-])(?:comments?|reviews?|evaluat\w*|pingjia|feedbacks?|testimonials?|ads?|advert\w*|sponsor\w*|friend-?links?)(?:[\s_-]|$)/i;
const REVIEWS_HEADING =
  /^(?:全部|买家|用户|客户|顾客|商品|最新)?(?:评价|评论|晒单|留言|口碑)(?:\s?\(\d+\))?$|^(?:customer |user |buyer )?(?:reviews|comments|testimonials)\b/iu;
const ADVERT = /^(?:广告|推广|赞助|友情链接|ad|sponsored)\s?[::|·]/iu;

export interface PromiseReading {
  promise: MerchantPromise;
  box: Rect;
}

/** `others` are elements whose words are not the merchant's: what a buyer says in a chat promises nothing. */
export function readPromises(page: Page, others: readonly number[] = []): PromiseReading[] {
  const found = new Map<string, PromiseReading>();
  const foreign = foreignSegments(page);
  // A list of goods says the same of each.
  const read = new Map<string, MerchantPromise[]>();
  for (const segment of page.segments) {
    if (found.size >= MAX_PROMISES || page.budget.isSpent()) break;
    if (segment.field || !segment.words || foreign.has(segment.index)) continue;
    const badges = isBadges(segment);
    const key = `${badges ? segment.index : ''} ${segment.text}`;
    const sentences = read.get(key) ?? undertakingsOf(segment, badges);
    read.set(key, sentences);
    if (sentences.length === 0 || !isStatement(page, segment, badges, others)) continue;
    for (const { kind, text, within } of sentences) {
      const name = `${kind} ${text}`;
      if (!found.has(name)) found.set(name, { promise: { kind, text, within }, box: segment.box });
    }
  }
  return [...found.values()];
}

function undertakingsOf(segment: Segment, badges: boolean): MerchantPromise[] {
  return (badges ? badgesOf(segment) : sentencesOf(segment)).flatMap(({ text, folded }) =>
    promisesIn(folded).map(({ kind, within }) => ({ kind, text, within: asPrinted(within, text, folded) })),
  );
}

/** The page's own characters; `folded` is as long as `text`. */
function asPrinted(within: string | null, text: string, folded: string): string | null {
  const at = within === null ? -1 : folded.indexOf(within);
  return within === null || at < 0 ? within : text.slice(at, at + within.length);
}

function isStatement(page: Page, segment: Segment, badges: boolean, others: readonly number[]): boolean {
  if (isDoor(page, segment) || (isHeading(page, segment) && !badges) || warns(page, segment)) return false;
  return !others.some((row) => isInside(page, segment.element, row));
}

/** Segments that buyers and advertisers wrote: marked as such, or below the heading of the reviews. */
function foreignSegments(page: Page): Set<number> {
  const blocks = page.elements.flatMap(({ cls }, i) => (FOREIGN_BLOCK.test(cls) ? [i] : []));
  const foreign = new Set<number>();
  for (const block of blocks) for (const { index } of segmentsIn(page, block)) foreign.add(index);
  let isReview = false;
  for (const segment of page.segments) {
    if (/^h[1-6]$/.test(page.elements[segment.element]?.tag ?? ''))
      isReview = REVIEWS_HEADING.test(segment.folded.trim());
    if (isReview || ADVERT.test(segment.folded)) foreign.add(segment.index);
  }
  return foreign;
}

const WARNING = /防骗|被骗|受骗|骗子|谨防|诈骗|警惕|beware|scam/iu;

/** What swindlers say, quoted in a warning, is nobody's undertaking. */
function warns(page: Page, segment: Segment): boolean {
  for (let i = segment.index; i > segment.index - 4; i--) {
    const line = page.segments[i];
    if (!line || line.element !== segment.element) return false;
    if (WARNING.test(line.folded)) return true;
  }
  return false;
}

/** A row of badges is no sentence: each badge speaks for itself. */
function isBadges(segment: Segment): boolean {
  return segment.spans.length > 1 && segment.folded.length <= 60 && !/[。;；!！,，]/u.test(segment.folded);
}

function badgesOf(segment: Segment): { text: string; folded: string }[] {
  return segment.spans.map(({ start, end }) => ({
    text: segment.text.slice(start, end).trim(),
    folded: segment.folded.slice(start, end).trim(),
  }));
}

function sentencesOf(segment: Segment): { text: string; folded: string }[] {
  if (segment.folded.length > 8000) return [];
  const sentences: { text: string; folded: string }[] = [];
  for (const match of segment.folded.matchAll(/[^。;；!！\n]+[。;；!！]*/gu)) {
    if (match[0].length > 200) continue;
    const text = segment.text.slice(match.index, match.index + match[0].length).trim();
    if (text.length >= 2) sentences.push({ text, folded: match[0].trim() });
  }
  return sentences;
}

function isHeading(page: Page, segment: Segment): boolean {
  return /^h[1-6]$/.test(page.elements[segment.element]?.tag ?? '') && !/\d|[。!！]/.test(segment.folded);
}

/** 申请售后 on a button is a door, not a promise. */
function isDoor(page: Page, segment: Segment): boolean {
  if (isButton(page, segment)) return true;
  if (segment.folded.length > 12) return false;
  for (const at of ancestorsOf(page, segment.element)) {
    const tag = page.elements[at]?.tag;
    if (tag === 'a' || tag === 'nav' || tag === 'button') return true;
  }
  return segment.spans.some((span) => page.elements[span.run.element]?.tag === 'a');
}
