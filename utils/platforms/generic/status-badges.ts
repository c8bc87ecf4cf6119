// Statuses without a label: a badge, the words of a heading, a sentence about the order. A row of them is a way or a filter.

import type { OrderStatus } from '../../evidence/facts.ts';
import {
  ancestorsOf,
  countSegments,
  type Page,
  type Segment,
  sameRow,
  segmentsIn,
} from '../../page/page-model.ts';
import { isBareAmount } from './amounts.ts';
import { isButton } from './controls.ts';
import { TROUBLE } from './label-places.ts';
import { wholeLabel } from './labels.ts';
import type { Found, StatusWords } from './order-values.ts';
import { readStatus } from './statuses.ts';

/** A status word standing alone; a row of them is a filter. */
export function badge(page: Page, segments: readonly Segment[]): Found<StatusWords> | null {
  // A ticket has a status of its own.
  if (segments === page.segments && TROUBLE.test(page.title)) return null;
  if (segments.length > 300) return null;
  const steps = stepSegments(page, segments);
  const badges = segments.flatMap((segment) =>
    segment.field ||
    isButton(page, segment) ||
    steps.has(segment.index) ||
    isOfOther(page, segment) ||
    namesAmount(page, segment)
      ? []
      : statusesOf(segment),
  );
  const kinds = new Set(badges.map((found) => found.status));
  if (kinds.size > 2 || badges.length > 3) return null;
  const pay = badges.find((found) => found.status === 'paid' || found.status === 'unpaid');
  const chosen = pay?.status === 'unpaid' ? pay : (badges.find((found) => found !== pay) ?? pay);
  return chosen ? foundStatus(chosen) : statedStatus(page, segments);
}

/** 投诉状态 | 已处理, 剩余时间 | 已结束: the state of something else. */
function isOfOther(page: Page, segment: Segment): boolean {
  const before = page.segments[segment.index - 1];
  return before !== undefined && !before.field && wholeLabel(before.folded)?.kind === 'trap';
}

/** 需付款 | ¥623.10: the label of what is beside it. */
function namesAmount(page: Page, segment: Segment): boolean {
  const next = page.segments[segment.index + 1];
  return next !== undefined && isBareAmount(next.folded.trim()) && sameRow(segment.box, next.box);
}

interface Badge {
  segment: Segment;
  status: OrderStatus;
  text: string;
}

function foundStatus({ segment, status, text }: Badge): Found<StatusWords> {
  // A time or a count may stand before it.
  const words = text.replace(/^[^\p{L}]+|[^\p{L}\p{N}]+$/gu, '');
  return { value: { status, text: words }, raw: segment.text, box: segment.box };
}

/** The whole text, or a piece of it that an element of its own wrote. */
function statusesOf(segment: Segment): Badge[] {
  const whole = readStatus(segment.folded);
  if (whole) return [{ segment, status: whole, text: segment.text }];
  const found =
    segment.spans.length < 2
      ? []
      : segment.spans.flatMap(({ start, end }) => {
          const words = segment.folded.slice(start, end);
          // 需支付： names the amount behind it.
          const named = /^([^:]{2,12}):/u.exec(segment.folded.slice(0, start))?.[1] ?? '';
          const isLabel =
            /:\s*$/.test(words) ||
            /^\s*[:¥$\d]/.test(segment.folded.slice(end)) ||
            wholeLabel(named)?.kind === 'trap';
          const status = isLabel ? null : readStatus(words);
          return status ? [{ segment, status, text: segment.text.slice(start, end).trim() }] : [];
        });
  // Two of them on one line are a filter.
  return found.length === 1 ? found : [];
}

const STEP = 8;

/** 提交订单 › 付款成功 › 商家发货 › 交易完成: short words in a row, several of them statuses, show a way and not a state. */
function stepSegments(page: Page, segments: readonly Segment[]): Set<number> {
  const steps = new Set<number>();
  for (const segment of segments) {
    if (steps.has(segment.index) || readStatus(segment.folded) === null) continue;
    for (const at of ancestorsOf(page, segment.element)) {
      const count = countSegments(page, at);
      if (count > 16) break;
      if (count < 3) continue;
      const near = segmentsIn(page, at);
      const words = near.filter((other) => /\p{L}/u.test(other.folded));
      const isWay =
        words.length >= 3 &&
        words.every(
          (other) => other.folded.replace(/^[\d.\s]+/u, '').length <= STEP && !/[:¥]/.test(other.folded),
        ) &&
        words.filter((other) => readStatus(other.folded) !== null).length >= 2;
      if (isWay) for (const other of near) steps.add(other.index);
      break;
    }
  }
  return steps;
}

const STATED =
  /(?:您的|您[^,。!]{0,50}购买的|该|本)(?:订单|商品|卡密|货品)?(?:[「【《“][^」】》”]{1,60}[」】》”])?((?:已经?|正在|尚未|还未|等待|部分)[^,。!;:]{2,8}?)(?=[,。!;:]|$)|,现?(已(?:发货|发卡|完成))(?=[,。]|$)|your order (?:has been|have been|is now|is|was) (?:successfully )?([a-z]{4,12})/iu;

const ASIDE = /\([^()]{0,40}\)/gu;

/** 您的订单已发货。 */
function statedStatus(page: Page, segments: readonly Segment[]): Found<StatusWords> | null {
  for (const segment of segments) {
    const match = segment.folded.length <= 160 ? STATED.exec(segment.folded.replace(ASIDE, '')) : null;
    const text = match?.[1] ?? match?.[2] ?? match?.[3] ?? NUMBERED.exec(segment.folded)?.[1];
    const status = text ? readStatus(text) : null;
    if (text && status) return foundStatus({ segment, status, text });
  }
  return numberedStatus(segments) ?? openingStatus(page, segments);
}

/** 订单【2026…】发货成功 */
const NUMBERED =
  /^(?:您的)?订单号?\s?:?\s?[【[(#]?\s?[A-Za-z\d][\w-]{5,63}[】\])]?\s?,?(\p{Script=Han}{2,8})[!。]?$/u;

const NUMBERED_EN =
  /^(?:your )?order #?(?=[\w-]*\d)[\w-]{4,40} (?:is|was|has been|have been)\b[^.]{0,40}?\b(delivered|completed|cancell?ed|refunded|shipped|paid|processing)\b/iu;

/** Order SH-14 is confirmed and has been delivered. */
function numberedStatus(segments: readonly Segment[]): Found<StatusWords> | null {
  for (const segment of segments) {
    const text = segment.folded.length <= 120 ? NUMBERED_EN.exec(segment.folded)?.[1] : undefined;
    const status = text ? readStatus(text) : null;
    if (text && status) return foundStatus({ segment, status, text });
  }
  return null;
}

/** 已发货，请尽快使用 as a line of its own; 订单处理异常，等待人工核实 as a heading. */
function openingStatus(page: Page, segments: readonly Segment[]): Found<StatusWords> | null {
  for (const segment of segments) {
    const isHeading = /^h[1-4]$/.test(page.elements[segment.element]?.tag ?? '');
    const opening = isHeading
      ? /^(\p{Script=Han}{3,10})[,。!]\p{Script=Han}/u
      : /^(已\p{Script=Han}{2,3})[,。!]\p{Script=Han}/u;
    const text = segment.folded.length <= 24 ? opening.exec(segment.folded)?.[1] : null;
    const status = text && !segment.field ? readStatus(text) : null;
    if (text && status) return foundStatus({ segment, status, text });
  }
  return null;
}
