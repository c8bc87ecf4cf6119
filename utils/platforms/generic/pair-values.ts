// Does a text fit the label beside it?

import { readMoment } from '../../page/moments.ts';
import type { Segment } from '../../page/page-model.ts';
import { isBareAmount } from './amounts.ts';
import { secretsOfLine } from './card-text.ts';
import type { LabelHit } from './label-hits.ts';
import { wholeLabel } from './labels.ts';
import { readLeadingStatus, readStatus } from './statuses.ts';
import { isBareToken, readToken } from './value-tokens.ts';

/** Without a label of its own only a bare code continues a list of cards. */
export function isCardLine(folded: string): boolean {
  return (
    secretsOfLine(folded).length > 0 &&
    (!/\p{Script=Han}/u.test(folded) || /^[\s\d.]*(?:卡号|卡密|密码|激活码|兑换码|序列号)/u.test(folded))
  );
}

/** 支付方式 | 余额, 商品 | 礼品卡: words that are labels elsewhere. */
export function isLabelLikeValue(hit: LabelHit, next: Segment): boolean {
  const { kind } = hit.label;
  const words = next.folded.trim();
  if (kind === 'payChannel')
    return /^(?:余额|账户余额|微信|qq|点卡|充值卡|礼品卡|卡密|优惠券|balance|voucher|gift card)$/iu.test(
      words,
    );
  if (kind === 'product')
    return /^(?:点卡|礼品卡|激活码|兑换码|卡密|充值卡|序列号|cdk|会员|套餐|license key|gift card|voucher)$/iu.test(
      words,
    );
  return false;
}

/** `订单号 <b>T2026…</b> <i>已支付</i>`: the number is an element, more follows on the line. */
function isTokenOfItsOwn(hit: LabelHit, folded: string): boolean {
  const { segment, valueStart, label } = hit;
  const next = segment.spans.find(({ end }) => end > valueStart);
  const words = next ? segment.folded.slice(Math.max(next.start, valueStart), next.end).trim() : '';
  return (
    (label.rank > 1 || hit.start === 0) &&
    words.length >= 10 &&
    folded.startsWith(words) &&
    isBareToken(words)
  );
}

/** 订单【2026…】发货成功 */
function isBracketed(folded: string): boolean {
  const token = /^[【[]\s?([^】\]]{6,64})[】\]]/u.exec(folded)?.[1];
  return token !== undefined && isBareToken(token);
}

/** Order no. KS/2026/0931 • Nov 21 */
function isBeforeBar(folded: string): boolean {
  const first = /^(\S{5,40})\s[•·・|]\s/u.exec(folded)?.[1];
  return first !== undefined && readToken(first) === first;
}

/** Behind the time of a row the number comes first and the shop's name may follow. */
function isNumberFirst(folded: string): boolean {
  const first = /^\S+/u.exec(folded)?.[0] ?? '';
  return isBareToken(first) && (first.match(/\d/g)?.length ?? 0) >= 4;
}

/** Does the value alone prove that the words before it were its label? */
export function isStrictValue(hit: LabelHit, folded: string): boolean {
  switch (hit.label.kind) {
    case 'orderNo':
    case 'merchantOrderNo':
    case 'tradeNo':
      return (
        isBracketed(folded) ||
        (hit.label.rank > 1 && isBeforeBar(folded)) ||
        (isBareToken(folded) && (hit.label.rank > 1 || hit.separated || folded.length > 5)) ||
        isTokenOfItsOwn(hit, folded) ||
        (hit.start > 2 && folded.length <= 60 && isNumberFirst(folded))
      );
    case 'amount':
      // A remark in brackets may follow the sum.
      return isBareAmount(folded.replace(/\s?\([^()]{1,30}\)$/u, ''));
    case 'createdAt':
    case 'paidAt':
      return (
        (folded.length < 30 && readMoment(folded, new Date(0)) !== null) ||
        (hit.label.kind === 'paidAt' && hit.label.rank === 1 && isBareAmount(folded))
      );
    case 'status':
    case 'payStatus':
    case 'deliveryStatus':
      return readStatus(folded) !== null || (hit.separated && readLeadingStatus(folded) !== null);
    case 'quantity':
      return /^[x×]?\s?\d{1,6}\s?[件张个份]?$/iu.test(folded);
    case 'card':
    case 'cardPassword':
    case 'queryPassword':
      return hit.separated && /^[\x21-\x7e]{4,}$/.test(folded);
    default:
      return hit.separated && hit.segment.folded.length <= 80 && wholeLabel(hit.segment.folded) === null;
  }
}
