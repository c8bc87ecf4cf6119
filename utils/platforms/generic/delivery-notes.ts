// Shops that deliver in sentences: `提货成功`, and under it `您购买的「…」已出库，单据编号 88012；成交价 31.6 元`.

import { isChatTitle } from '../../chats/chat-context.ts';
import { readMoment } from '../../page/moments.ts';
import type { Page, Segment } from '../../page/page-model.ts';
import { isBareAmount } from './amounts.ts';
import { TROUBLE } from './label-places.ts';
import { type Label, wholeLabel } from './labels.ts';
import type { Pair } from './pairs.ts';
import { readStatus } from './statuses.ts';
import { isBareToken } from './value-tokens.ts';

const THANKS = /感谢(?:您的?)?(?:惠顾|购买|光临)|[货卡]已(?:经)?发出|(?:购买|下单|提卡)成功/u;
const LONGEST = 600;
const HEADLINE = 24;
const CLAUSE = /(?:[^,;。!()\n:]|:(?=\d)){4,80}/gu;
const TO_BUYER = /[您你亲]/u;
/** 单据编号 88012, 实付为 25.9 元 */
const STATED =
  /^\s?([\p{Script=Han}]{2,8}?)(?:为|是)?\s?[:：]?\s?([¥#A-Za-z\d][^\p{Script=Han}]{0,40}(?:元|块)?)\s?$/u;
const BOUGHT =
  /(?:购买|拍下|订购|选购)的\s?(?:[「『【《"“]([^「」『』【】《》"“”]{2,60})[」』】》"”]|([^,;。「」【】]{2,50}?)\s([一两三\d]{1,3}(?:份|件|张|个|套))(?=[,;。已]|$))/u;
const WHEN =
  /(?:您|你)(?:已)?[于在]\s?(\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?(?:\s\d{1,2}:\d{2}(?::\d{2})?)?)/u;

/** What the sentences under such a headline say; nothing where they name fewer than two facts. */
export function readDeliveryNotes(page: Page): Pair[] {
  if (TROUBLE.test(page.title) || isChatTitle(page)) return [];
  const head = page.segments.find(isHeadline);
  if (!head) return [];
  const notes = page.segments.filter(
    ({ index, field, folded }) => index > head.index && !field && folded.length <= LONGEST,
  );
  const stated = notes.flatMap((segment) => {
    const pairs = [...notePairs(segment), ...boughtPairs(segment), ...timePairs(segment)];
    return new Set(pairs.map(({ label }) => label.kind)).size >= 2 && isNumbered(pairs) ? pairs : [];
  });
  const isNamed = stated.some(({ label }) => label.kind === 'product');
  // The name often stands in the sentence before: 您购买的【…】已发货。
  return stated.length === 0 || isNamed ? stated : stated.concat(notes.flatMap(boughtPairs));
}

const isNumbered = (pairs: readonly Pair[]): boolean => pairs.some(({ label }) => label.kind === 'orderNo');

function isHeadline({ folded, field }: Segment): boolean {
  return !field && folded.length <= HEADLINE && (readStatus(folded) === 'done' || THANKS.test(folded));
}

function notePairs(segment: Segment): Pair[] {
  const { folded } = segment;
  const pairs = [...folded.matchAll(CLAUSE)].flatMap(({ 0: clause, index }) => {
    const [, words = '', value = ''] = STATED.exec(clause) ?? [];
    const label = words === '' ? null : wholeLabel(words);
    const start = index + clause.lastIndexOf(value);
    return label && fits(label, value) ? [pairAt(segment, label, start, value.trimEnd())] : [];
  });
  // What is told of somebody else is an article.
  const saysLittleElse = pairs.length * 2 >= (folded.match(CLAUSE)?.length ?? 0);
  return TO_BUYER.test(folded) || saysLittleElse ? pairs : [];
}

function timePairs(segment: Segment): Pair[] {
  const { folded } = segment;
  const time = WHEN.exec(folded);
  if (!time?.[1]) return [];
  return [pairAt(segment, { kind: 'createdAt', rank: 2 }, folded.indexOf(time[1], time.index), time[1])];
}

function boughtPairs(segment: Segment): Pair[] {
  const { folded } = segment;
  const pairs: Pair[] = [];
  const bought = BOUGHT.exec(folded);
  const name = bought?.[1] ?? bought?.[2];
  if (bought && name)
    pairs.push(pairAt(segment, { kind: 'product', rank: 2 }, folded.indexOf(name, bought.index), name));
  if (bought?.[3])
    pairs.push(
      pairAt(segment, { kind: 'quantity', rank: 2 }, folded.indexOf(bought[3], bought.index), bought[3]),
    );
  return pairs;
}

function fits({ kind }: Label, value: string): boolean {
  if (kind === 'orderNo') return isBareToken(value);
  if (kind === 'amount') return isBareAmount(value);
  return (kind === 'createdAt' || kind === 'paidAt') && readMoment(value, new Date(0)) !== null;
}

function pairAt(segment: Segment, label: Label, start: number, folded: string): Pair {
  const text = segment.text.slice(start, start + folded.length);
  return {
    label,
    element: segment.element,
    lines: [{ text, folded }],
    box: segment.box,
    segments: [segment.index],
  };
}
