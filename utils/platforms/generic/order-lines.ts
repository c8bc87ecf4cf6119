// `number · ￥amount · time` on one line: how tickets and lists name the order they are about.

import { readMoment } from '../../page/moments.ts';
import { ancestorsOf, countSegments, type Page, type Segment, segmentsIn } from '../../page/page-model.ts';
import { hasMarkedAmount, isBareAmount } from './amounts.ts';
import { labelOf, wholeLabel } from './labels.ts';
import type { Pair } from './pairs.ts';

const SEPARATOR = /\s*[·•|;]\s*|,\s+|\s+[-–—]\s+/u;
const NUMBER = /^#?((?=[\w-]*\d[\w-]*\d)[A-Za-z0-9][\w-]{9,63})$/;
const LABELLED_NUMBER = /^#?((?=[\w-]*\d[\w-]*\d)[A-Za-z0-9][\w-]{3,63})$/;
const TIME = /^(?:\d{4}[-/.年]\d|\d{1,2}月\d{1,2}日\s\d{1,2}:\d{2})/u;
const LONGEST = 160;

/** Pairs of every such line that is said to be an order or that shows number, price and time. */
export function readOrderLines(page: Page): Pair[] {
  return page.segments.flatMap((segment) => {
    if (page.budget.isSpent()) return [];
    if (segment.field || segment.folded.length > LONGEST) return [];
    const told = [...bracketedPairs(segment), ...tellingPairs(segment)];
    if (told.length > 0 || !SEPARATOR.test(segment.folded)) return told;
    return linePairs(page, segment);
  });
}

/** Only the shop itself says `您的订单 A1 已支付 39.90 元` to its reader. */
const TELLING =
  /^(?:\p{Script=Han}{2,6}[,!。]\s?)?(?:您|你)的订单号?\s?[:#]?\s?((?=[\w-]*\d)[A-Za-z0-9][\w-]{7,63})\s?(已\p{Script=Han}{2,4})[,:]?\s?(¥?\s?\d[\d,]{0,9}(?:\.\d{1,2})?\s?元|¥\s?\d[\d,]{0,9}(?:\.\d{1,2})?)/u;

/** `订单 D26… 于 2026-11-19 14:07:32 付款成功，金额 129.00 元` */
const TOLD_AT =
  /^(?:您的|本)?订单号?\s?[:#]?\s?((?=[\w-]*\d)[A-Za-z0-9][\w-]{5,63})\s?(?:已)?[于在]\s?(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s?(?:\d{1,2}:\d{2}(?::\d{2})?)?)\s?(下单|提交|创建|付款|支付|购买)(?:成功|完成)?/u;
/** 我们已收到您的付款（¥66.60），订单 M-2026 已自动发货。 */
const TOLD_DONE =
  /(?:您|你)的(?:付款|支付|款项|购买)[^。]{0,40}?订单号?\s?[:#]?\s?[【[「]?((?=[\w-]*\d)[A-Za-z0-9][\w-]{5,63})[】\]」]?\s?(已(?:自动|经|为您)?\p{Script=Han}{2,4})(?=[,。!]|$)/u;
const ONLY_SUM = /¥\s?\d[\d,]{0,9}(?:\.\d{1,2})?|\d[\d,]{0,9}(?:\.\d{1,2})?\s?元/gu;
/** 您购买的【月卡】已发货 */
const BOUGHT =
  /(?:您|你)(?:已?成功)?(?:购买|订购|选购|下单|拍下)(?:的|了)(?:商品|宝贝|产品)?[:]?\s?[【[「《"“]([^】\]」》"”]{2,60})[】\]」》"”]/u;

/** 您于2026-11-13 21:05:09在「店」购买的商品「名」 */
const BOUGHT_AT =
  /(?:您|你)[于在]\s?(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s?\d{1,2}:\d{2}(?::\d{2})?)?)[^。]{0,30}?(?:购买|订购|下单|拍下)(?:了|的)?(?:商品|宝贝|产品)?[:]?\s?(?:[【[「《"“]([^】\]」》"”]{2,60})[】\]」》"”])?/u;

const SUM =
  /(?:金额|实付|付款|支付|共计|合计|总价|花费|价格)(?:为|是|:)?\s?(¥\s?\d[\d,]{0,9}(?:\.\d{1,2})?|\d[\d,]{0,9}(?:\.\d{1,2})?\s?元)/u;

/** We've received your payment of €12.49 for Nebula Rush (Steam). */
const RECEIVED =
  /^(?:thanks?[^.!]{0,40}[.!] )?(?:we(?:'ve| have) received|thank you for) your payment of ([$€£¥]\s?\d[\d,]{0,9}(?:\.\d{1,2})?|\d[\d,]{0,9}\.\d{2}\s?[A-Z]{3}) for ([^.]{2,80}?)\.?$/iu;

function tellingPairs(segment: Segment): Pair[] {
  const [, told, time, act] = TOLD_AT.exec(segment.folded) ?? [];
  if (told && time && act) {
    const sum = SUM.exec(segment.folded)?.[1];
    return [
      pairOf(segment, 'orderNo', 3, told),
      pairOf(segment, /付/u.test(act) ? 'paidAt' : 'createdAt', 3, time.trim()),
      ...(sum ? [pairOf(segment, 'amount', 4, sum)] : []),
    ];
  }
  const [, done, state] = TOLD_DONE.exec(segment.folded) ?? [];
  if (done && state) {
    const sums = segment.folded.match(ONLY_SUM) ?? [];
    return [
      pairOf(segment, 'orderNo', 3, done),
      pairOf(segment, 'status', 2, state),
      ...(sums[0] && sums.length === 1 ? [pairOf(segment, 'amount', 4, sums[0])] : []),
    ];
  }
  const [, when, goods] = BOUGHT_AT.exec(segment.folded) ?? [];
  if (when && !segment.field)
    return [
      pairOf(segment, 'createdAt', 2, when),
      ...(goods ? [pairOf(segment, 'product', 2, goods.trim())] : []),
    ];
  const bought = BOUGHT.exec(segment.folded)?.[1];
  if (bought && !segment.field) return [pairOf(segment, 'product', 2, bought.trim())];
  const [, paid, name] = RECEIVED.exec(segment.folded) ?? [];
  if (paid && name) return [pairOf(segment, 'amount', 4, paid), pairOf(segment, 'product', 3, name.trim())];
  const [, number, status, amount] = TELLING.exec(segment.folded) ?? [];
  if (!number || !status || !amount) return [];
  return [
    pairOf(segment, 'orderNo', 3, number),
    pairOf(segment, 'status', 4, status),
    pairOf(segment, 'amount', 5, amount),
  ];
}

const IN_BRACKETS = /^订单号?\s?:?\s?#?((?=[\w-]*\d)[A-Za-z0-9][\w-]{4,63})\s?\(([^()]{6,120})\)$/u;

/** `订单：CM-88（充值卡30元 × 3，¥88.20，2026-11-18 07:30）` */
function bracketedPairs(segment: Segment): Pair[] {
  const [, number, inside] = IN_BRACKETS.exec(segment.folded.trim()) ?? [];
  if (!number || !inside) return [];
  const parts = inside.split(/\s*[,;|·]\s*/u);
  const amount = parts.find((part) => isBareAmount(part) && hasMarkedAmount(part));
  const time = parts.find((part) => TIME.test(part) && part.length <= 32);
  const name = parts.find(
    (part) => part !== amount && part !== time && /\p{L}{2}/u.test(part) && !/:/.test(part),
  );
  if (!amount && !time) return [];
  return [
    pairOf(segment, 'orderNo', 3, number),
    ...(amount ? [pairOf(segment, 'amount', 4, amount)] : []),
    ...(time ? [pairOf(segment, 'createdAt', 3, time)] : []),
    ...(name ? [pairOf(segment, 'product', 2, name)] : []),
  ];
}

function linePairs(page: Page, segment: Segment): Pair[] {
  const prefix = /^(?:([^:\d]{2,16}):\s*|([\p{Script=Han}]{2,8})\s(?=[A-Za-z\d]))/u.exec(segment.folded);
  const named = (prefix?.[1] ?? prefix?.[2] ?? '').trim();
  const label = named === '' ? null : labelOf(named);
  if (label && label.kind !== 'orderNo') return [];
  const parts = segment.folded.slice(label ? prefix?.[0].length : 0).split(SEPARATOR);
  const shape = label ? LABELLED_NUMBER : NUMBER;
  const number = parts.find((part) => shape.test(part) && readMoment(part, new Date(0)) === null);
  const amount = parts.find((part) => isBareAmount(part) && hasMarkedAmount(part));
  const time = parts.find((part) => TIME.test(part) && part.length <= 32);
  if (!number || (!amount && !time)) return [];
  const head = label ? null : labelBefore(page, segment);
  if (head?.isOther || (!label && !head?.isOrder && !(amount && time))) return [];
  const pairs = [pairOf(segment, 'orderNo', 3, number.replace(/^#/, ''))];
  if (amount) pairs.push(pairOf(segment, 'amount', 5, amount));
  if (time) pairs.push(pairOf(segment, 'createdAt', 4, time));
  const name = head?.between.find((other) => /\p{L}/u.test(other.folded) && !wholeLabel(other.folded));
  if (name) pairs.push(pairOf(name, 'product', 4, name.folded));
  return pairs;
}

interface Head {
  isOrder: boolean;
  /** Says that the line is about something else: a payment, a ticket. */
  isOther: boolean;
  between: Segment[];
}

/** The label that stands above the line in the same small block. */
function labelBefore(page: Page, segment: Segment): Head | null {
  for (const at of ancestorsOf(page, segment.element)) {
    if (countSegments(page, at) > 6) return null;
    const near = segmentsIn(page, at).filter((other) => other.index < segment.index);
    const found = near.findLast((other) => wholeLabel(other.folded) !== null);
    if (!found) continue;
    const isOrder = wholeLabel(found.folded)?.kind === 'orderNo';
    return { isOrder, isOther: !isOrder, between: near.filter((other) => other.index > found.index) };
  }
  return null;
}

function pairOf(segment: Segment, kind: Pair['label']['kind'], rank: number, folded: string): Pair {
  const at = segment.folded.indexOf(folded);
  const text = segment.text.slice(at, at + folded.length);
  return {
    label: { kind, rank },
    element: segment.element,
    lines: [{ text, folded }],
    box: segment.box,
    segments: [segment.index],
  };
}
