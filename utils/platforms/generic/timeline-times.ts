// The steps of an order with their times: `提交订单` above `2026-11-22 10:02:30`, one small block each.

import type { OrderStatus } from '../../evidence/facts.ts';
import { readMoment } from '../../page/moments.ts';
import {
  countSegments,
  type Page,
  parentOf,
  type Segment,
  sameRow,
  segmentsIn,
} from '../../page/page-model.ts';
import type { LabelKind } from './labels.ts';
import type { Pair } from './pairs.ts';
import { readLeadingStatus, readStatus } from './statuses.ts';

const STEPS: readonly (readonly [LabelKind, RegExp])[] = [
  [
    'createdAt',
    /^(?:您)?(?:已)?(?:提交|创建|生成)(?:了)?订单(?:成功)?$|^订单(?:已)?(?:提交|创建|生成)(?:成功)?$|^(?:买家)?(?:已)?(?:下单|拍下)(?:成功)?$/u,
  ],
  ['paidAt', /^(?:买家|您|订单)?(?:已)?(?:支付|付款)(?:成功|完成)$|^(?:买家|您)?(?:已|完成)(?:支付|付款)$/u],
];
const TIME = /^(?:\d{4}\s?[-/.年]\s?)?\d{1,2}\s?[-/.月]\s?\d{1,2}日?[\sT]\d{1,2}:\d{2}(?::\d{2})?$/u;
const LONGEST = 12;
/** Only whether words are a time is asked; the year is found later. */
const SOME_DAY = new Date(Date.UTC(2020, 11, 31));
const ENDS = new Set<OrderStatus>(['done', 'failed', 'closed', 'refunded']);

export function readTimeline(page: Page): Pair[] {
  const pairs = timesOf(page);
  const last = pairs.length > 0 ? (lastStep(page) ?? reachedStep(page, pairs)) : null;
  return last ? [...pairs, pairOf('status', last)] : pairs;
}

/** Steps still to come are dressed otherwise than those with a time: the last one dressed like them is where it stands. */
function reachedStep(page: Page, timed: readonly Pair[]): Segment | null {
  const { element } = timed.at(-1) ?? { element: -1 };
  const cls = page.elements[element]?.cls ?? '';
  const parent = parentOf(page, element);
  if (cls === '' || parent < 0 || countSegments(page, parent) > 12) return null;
  const steps = segmentsIn(page, parent).filter((step) => parentOf(page, step.element) === parent);
  const reached = steps.filter((step) => page.elements[step.element]?.cls === cls);
  const last = reached.at(-1);
  if (!last || reached.length === steps.length || TIMED.test(last.folded.trim())) return null;
  return readLeadingStatus(last.folded) ? last : null;
}

/** The latest step where it ends the order: the others only lead there. */
function lastStep(page: Page): Segment | null {
  const steps = page.segments.flatMap((step) => {
    const time = step.field || step.folded.length > LONGEST ? undefined : timeBeside(page, step);
    return time ? [{ step, at: Date.parse(readMoment(time.folded, SOME_DAY)?.iso ?? '') }] : [];
  });
  const last = steps.reduce<(typeof steps)[number] | null>(
    (latest, step) => (latest && latest.at >= step.at ? latest : step),
    null,
  );
  const status = last ? readStatus(last.step.folded) : null;
  if (!last || status === null) return null;
  const leadsOn = steps.length >= 2 && last.step === steps.at(-1)?.step && hasStepAhead(page, last.step);
  return ENDS.has(status) || leadsOn ? last.step : null;
}

/** The next step stands beside the last one reached and has no time yet. */
function hasStepAhead(page: Page, last: Segment): boolean {
  const next = page.segments[last.index + 2];
  const after = page.segments[last.index + 3];
  if (!next || readStatus(next.folded) === null || !sameRow(last.box, next.box)) return false;
  return after === undefined || !TIME.test(after.folded.trim());
}

/** `11月20日 12:19 订单已提交` */
const TIMED =
  /^((?:\d{4}\s?[-/.年]\s?)?\d{1,2}\s?[-/.月]\s?\d{1,2}日?\s\d{1,2}:\d{2}(?::\d{2})?)\s{1,3}(\S.{1,11})$/u;

function timesOf(page: Page): Pair[] {
  return page.segments.flatMap((step) => {
    const words = step.folded.trim();
    const kind = words.length > LONGEST ? undefined : stepKind(words);
    const time = kind && !step.field ? timeBeside(page, step) : undefined;
    return kind && time ? [pairOf(kind, time)] : timedStep(step);
  });
}

function stepKind(words: string): LabelKind | undefined {
  return STEPS.find(([, pattern]) => pattern.test(words))?.[0];
}

function timedStep(step: Segment): Pair[] {
  const [, time = '', words = ''] = TIMED.exec(step.folded.trim()) ?? [];
  const kind = time === '' ? undefined : stepKind(words);
  if (!kind) return [];
  const at = step.folded.indexOf(time);
  const lines = [{ text: step.text.slice(at, at + time.length), folded: time }];
  return [{ ...pairOf(kind, step), lines }];
}

/** The only other words of the step's block. */
function timeBeside(page: Page, step: Segment): Segment | undefined {
  for (const at of [step.element, parentOf(page, step.element)]) {
    if (at < 0 || countSegments(page, at) !== 2) continue;
    return segmentsIn(page, at).find(
      ({ folded }) => TIME.test(folded.trim()) && readMoment(folded, SOME_DAY),
    );
  }
  return undefined;
}

function pairOf(kind: LabelKind, { element, text, folded, box, index }: Segment): Pair {
  return { label: { kind, rank: 1 }, element, lines: [{ text, folded }], box, segments: [index] };
}
