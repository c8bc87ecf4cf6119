import type { Failure } from '../../evidence/facts.ts';
import type { Rect } from '../../evidence/geometry.ts';
import { oncePerPage } from '../../page/once-per-page.ts';
import {
  ancestorsOf,
  countSegments,
  isInside,
  type Page,
  type Segment,
  segmentsIn,
} from '../../page/page-model.ts';
import { isButton } from './controls.ts';
import { bareCode, readErrorCode } from './error-codes.ts';
import { type Place, readPlace } from './failure-place.ts';
import { readFailureWording, readSlotWording, type Wording } from './failure-wording.ts';
import { hasButton } from './headings.ts';
import type { Pair } from './pairs.ts';
import { asksForElse, isShortAnswer, talksAboutCodes } from './redeem-page.ts';
import { countsFailures, isResultRow, namesSubmitted, submittedCodes } from './result-rows.ts';
import { sentencesOf } from './sentences.ts';
import { readSuccessWording } from './success-wording.ts';
import { hasBuyWords } from './trade-gate.ts';
import { typedValues } from './tried-secrets.ts';

export interface FailureReading {
  failure: Failure;
  box: Rect;
  /** Stands where errors are shown, so that it outweighs a success elsewhere on the page. */
  marked: boolean;
  /** Names the card and reports so plainly that the page is one that uses codes up. */
  certain: boolean;
}

interface Candidate {
  segment: Segment;
  text: string;
  wording: Wording;
  place: Place;
  score: number;
}

/** Longer than this a line is hardly the answer itself: Han characters (the quoted code counts nothing), or letters. */
const SHORT = 36;
const SHORT_LATIN = 90;

/** The failure that this page reports, null where it only explains what could fail. */
export function readFailure(
  page: Page,
  pairs: readonly Pair[],
  isRedeemPage: boolean,
): FailureReading | null {
  if (asksForElse(page)) return null;
  const context = {
    redeems: isRedeemPage,
    talks: talksAboutCodes(page),
    short: isShortAnswer(page),
    buys: hasBuyWords(page),
  };
  const silent = new Set<string>();
  const candidates = page.segments
    .flatMap((segment) => {
      if (
        page.budget.isSpent() ||
        !segment.words ||
        segment.folded.length > 600 ||
        silent.has(segment.folded)
      )
        return [];
      const found = candidatesOf(page, segment, context);
      if (found.length === 0) silent.add(segment.folded);
      return found;
    })
    .concat(labelledReasons(page, pairs, isRedeemPage));
  const best = candidates.sort((a, b) => b.score - a.score)[0];
  if (!best) return null;
  const marked = best.place.strong || best.place.tone === 'bad';
  return {
    failure: { kind: best.wording.kind, code: codeNear(page, best, pairs), text: best.text },
    box: best.segment.box,
    marked,
    certain: best.wording.explicit && best.wording.kind !== 'network' && (marked || context.short),
  };
}

interface Context {
  redeems: boolean;
  talks: boolean;
  short: boolean;
  buys: boolean;
}

function candidatesOf(page: Page, segment: Segment, context: Context): Candidate[] {
  if (segment.field) return [];
  const readings = sentencesOf(segment).flatMap((sentence) => {
    const wording = readFailureWording(sentence.folded);
    return wording ? [{ ...sentence, wording }] : [];
  });
  const isFilled = context.redeems && hasTypedCode(page);
  if ((readings.length === 0 && !isFilled) || isButton(page, segment)) return [];
  const place = readPlace(page, segment);
  if (readings.length === 0) {
    const isBad = place.tone === 'bad';
    const isSlot = (place.strong || place.red) && (isBad || place.tone === null) && !isTitle(page, segment);
    // Red paints warnings, too: there the words may be no hint.
    const wording = isSlot ? readSlotWording(segment.folded.trim(), isBad && !place.red, place.red) : null;
    if (!wording) return [];
    readings.push({ text: segment.text.trim(), folded: segment.folded, wording });
  }
  if (!reports(page, segment, place, context)) return [];
  return readings
    .filter(({ wording }) => wording.kind !== 'expired' || place.strong || !offersRenewal(page))
    .filter(({ wording }) => !wording.weak || isFilled || !place.red)
    .filter(({ text, wording }) => isBelieved(wording, place, context, isLine(segment, text)))
    .map(({ text, wording }) => ({ segment, text, wording, place, score: scoreOf(text, wording, place) }));
}

function reports(page: Page, segment: Segment, place: Place, context: Context): boolean {
  const isAlert = place.strong && place.tone !== 'good' && place.tone !== 'neutral';
  if (place.explains || place.tone === 'good' || isOption(page, segment)) return false;
  if (place.isList) {
    if (!context.redeems || !isResultRow(page, segment)) return false;
    return !context.talks;
  }
  if (context.talks && !(isAlert && context.redeems)) return false;
  if (!isAlert && !namesSubmitted(page, segment) && isAmongMany(page, segment)) return false;
  return !standsBesideSuccess(page, segment, place);
}

const hasTypedCode = oncePerPage((page) => typedValues(page).length > 0);
function isTitle(page: Page, segment: Segment): boolean {
  return /^(?:label|legend|h[1-6]|a|th|dt)$/.test(page.elements[segment.element]?.tag ?? '');
}

const RENEW = /^(?:去|立即|马上|点击)?(?:续费|续订|续期|开通)|^renew\b/iu;
/** What ran out is something owned, not a card that was tried. */
const offersRenewal = oncePerPage((page) => hasButton(page, RENEW));

function isBelieved(
  wording: Wording,
  place: Place,
  { redeems, short, buys }: Context,
  line: boolean,
): boolean {
  const isMarked = place.strong || place.tone === 'bad';
  if (wording.weak && place.tone !== 'bad' && !(place.strong && place.tone === null)) return false;
  if (!wording.explicit && !place.alert && !isMarked && !(redeems && line && wording.kind !== 'used'))
    return false;
  if (redeems) return true;
  // Off a redeem page only the words themselves can say that a card failed.
  if (wording.kind === 'network' || wording.kind === 'rate-limited') return false;
  const isAnswer = short && !wording.weak && line;
  return wording.names ? (place.strong && !buys) || isAnswer : wording.failed && isAnswer;
}

/** A server's answer in JSON is as long as its message. */
function isLine(segment: Segment, sentence: string): boolean {
  const folded = segment.folded.startsWith('{') ? sentence : segment.folded;
  const han = folded.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > 0 ? han <= SHORT : folded.length <= SHORT_LATIN;
}

function scoreOf(text: string, wording: Wording, place: Place): number {
  return (
    (wording.kind === 'other' ? 0 : 4) +
    (wording.explicit ? 2 : 0) +
    (place.strong ? 3 : place.alert ? 2 : 0) +
    (place.tone === 'bad' ? 1 : 0) -
    (wording.weak ? 1 : 0) -
    // 兑换失败 is the title of the box that says why.
    (text.length <= 6 ? 1 : 0)
  );
}

/** 失败原因：该卡密已被使用 in a block of results. */
function labelledReasons(page: Page, pairs: readonly Pair[], isRedeemPage: boolean): Candidate[] {
  if (!isRedeemPage) return [];
  return pairs.flatMap((pair) => {
    const line = pair.lines[0];
    const segment = page.segments[pair.segments[0] ?? -1];
    if (pair.label.kind !== 'reason' || !line || !segment) return [];
    const wording = readFailureWording(line.folded);
    const place = readPlace(page, segment);
    if (!wording || place.explains || (place.isList && !isResultRow(page, segment))) return [];
    const score = wording.kind === 'other' ? 4 : 11;
    return [{ segment, text: line.text.trim(), wording, place, score }];
  });
}

/** A reason to choose in a form of the buyer's. */
function isOption(page: Page, segment: Segment): boolean {
  for (const at of ancestorsOf(page, segment.element)) {
    if (page.elements[at]?.tag !== 'label') continue;
    return page.snapshot.fields.some(
      ({ type, element }) => /^(?:radio|checkbox)$/.test(type) && isInside(page, element, at),
    );
  }
  return false;
}

/** 激活成功 above, 激活码不可再次使用 below: the box reports a success. */
function standsBesideSuccess(page: Page, segment: Segment, place: Place): boolean {
  let level = 0;
  for (const at of ancestorsOf(page, segment.element)) {
    const tag = page.elements[at]?.tag ?? '';
    if (level++ > 4 || tag === 'body' || countSegments(page, at) > 8) return false;
    const near = segmentsIn(page, at).filter((other) => other !== segment && !other.field);
    if (near.some(({ folded }) => countsFailures(folded))) return false;
    if (near.some(({ folded }) => readSuccessWording(folded))) return place.tone !== 'bad';
    if (tag === 'tr' || tag === 'li') return false;
  }
  return false;
}

/** Three sentences about failing close together explain; one reports. */
function isAmongMany(page: Page, segment: Segment): boolean {
  let level = 0;
  for (const container of ancestorsOf(page, segment.element)) {
    const count = countSegments(page, container);
    if (level++ > 4 || count > 30) return false;
    if (count < 3) continue;
    const failing = segmentsIn(page, container).filter((other) => readFailureWording(other.folded) !== null);
    if (new Set(failing.map((other) => other.folded)).size >= 3) return true;
  }
  return false;
}

/** The code may stand in the sentence, beside it, or in a row of its own inside the same box. */
function codeNear(page: Page, { segment, place }: Candidate, pairs: readonly Pair[]): string | null {
  const typed = new Set(submittedCodes(page));
  const isCode = (code: string | null | undefined): code is string => !!code && !typed.has(code);
  const own = readErrorCode(segment.folded);
  if (isCode(own)) return own;
  let level = 0;
  for (const container of ancestorsOf(page, segment.element)) {
    const tag = page.elements[container]?.tag ?? '';
    if (level++ > 4 || countSegments(page, container) > 14) return null;
    for (const other of segmentsIn(page, container)) {
      if (other === segment || other.field) continue;
      const code = labelledCode(other, pairs) ?? unlabelledCode(other, pairs);
      if (isCode(code)) return code;
    }
    if (place.isList && (tag === 'tr' || tag === 'li')) return null;
  }
  return null;
}

/** A card's own number looks like a code, too. */
function unlabelledCode(segment: Segment, pairs: readonly Pair[]): string | null {
  const isCard = pairs.some(
    ({ label, segments }) => label.kind === 'card' && segments.includes(segment.index),
  );
  return isCard ? null : bareCode(segment.folded);
}

function labelledCode(segment: Segment, pairs: readonly Pair[]): string | null {
  const labelled = pairs.find((pair) => pair.label.kind === 'code' && pair.segments.includes(segment.index));
  if (!labelled) return readErrorCode(segment.folded);
  return /[\w.-]*\d[\w.-]*|[A-Z]+(?:_[A-Z0-9]+)+/.exec(labelled.lines[0]?.folded ?? '')?.[0] ?? null;
}
