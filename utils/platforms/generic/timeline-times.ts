// The steps of an order with their times: `提交订单` above `2026-11-22 10:02:30`, one small block each.

import { readMoment } from '../../page/moments.ts';
import { countSegments, type Page, parentOf, type Segment, segmentsIn } from '../../page/page-model.ts';
import type { LabelKind } from './labels.ts';
import type { Pair } from './pairs.ts';

const STEPS: readonly (readonly [LabelKind, RegExp])[] = [
  [
    'createdAt',
    /^(?:您)?(?:已)?(?:提交|创建|生成)(?:了)?订单(?:成功)?$|^订单(?:已)?(?:提交|创建|生成)(?:成功)?$|^(?:买家)?(?:已)?(?:下单|拍下)(?:成功)?$/u,
  ],
  ['paidAt', /^(?:买家|您|订单)?(?:已)?(?:支付|付款)(?:成功|完成)$|^(?:买家|您)?(?:已|完成)(?:支付|付款)$/u],
];
const TIME = /^\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?[\sT]\d{1,2}:\d{2}(?::\d{2})?$/u;
const LONGEST = 12;

export function readTimeline(page: Page): Pair[] {
  return page.segments.flatMap((step) => {
    const words = step.folded.trim();
    const kind = words.length > LONGEST ? undefined : STEPS.find(([, pattern]) => pattern.test(words))?.[0];
    const time = kind && !step.field ? timeBeside(page, step) : undefined;
    return kind && time ? [pairOf(kind, time)] : [];
  });
}

/** The only other words of the step's block. */
function timeBeside(page: Page, step: Segment): Segment | undefined {
  for (const at of [step.element, parentOf(page, step.element)]) {
    if (at < 0 || countSegments(page, at) !== 2) continue;
    return segmentsIn(page, at).find(
      ({ folded }) => TIME.test(folded.trim()) && readMoment(folded, new Date(0)),
    );
  }
  return undefined;
}

function pairOf(kind: LabelKind, { element, text, folded, box, index }: Segment): Pair {
  return { label: { kind, rank: 1 }, element, lines: [{ text, folded }], box, segments: [index] };
}
