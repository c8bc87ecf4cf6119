// For the police: what happened, the money, who the other side may be. Only after the buyer has confirmed the facts of it.
import { type Block, block } from '../assemble.ts';
import { companySentences } from '../company-sentences.ts';
import type { Sentence } from '../complaint.ts';
import type { Draft } from '../draft.ts';
import { exhibitList } from '../exhibit-list.ts';
import { formatAmount, plausibleNumber } from '../format-facts.ts';
import { citeAll } from '../law-sentences.ts';
import { purchase, shopWords } from '../order-sentences.ts';
import { evasionSentences, promiseSentences } from '../promise-sentences.ts';
import { ruleSentences } from '../rule-sentences.ts';
import { timelineSentences } from '../timeline-sentences.ts';
import { troubleSentences } from '../trouble-sentences.ts';

const MOST_PAYMENTS = 8;

/** 2026-11-22 14:02 29.80元，微信转账，收款方…，交易号…（证据2） */
function payments(draft: Draft): Sentence[] {
  const { order, payments: paid } = draft.input;
  const own = {
    at: order.paidAt ?? order.createdAt,
    amount: order.amount,
    way: order.payChannel,
    // Who sold is not who was paid: only a bill shows that.
    payee: null,
    tradeNo: order.tradeNo,
    exhibit: order.exhibit,
  };
  const all = paid.length > 1 ? formatAmount(draft.total) : null;
  const sum = all === null ? [] : [draft.say('own', `以上合计${all}。`)];
  const lines = (paid.length > 0 ? paid : [own]).slice(0, MOST_PAYMENTS).flatMap((payment) => {
    const amount = formatAmount(payment.amount);
    const [way, payee] = [draft.line(payment.way, 20), draft.line(payment.payee, 30)];
    const trade = plausibleNumber(payment.tradeNo);
    const words = [
      [draft.at(payment.at), amount].filter(Boolean).join(' '),
      way,
      payee && `收款方${payee}`,
      trade && `交易号${trade}`,
    ].filter((part) => part);
    if (amount === null || words.length === 0) return [];
    return [draft.fact([payment.exhibit], (see) => `${words.join('，')}（${see}）`)];
  });
  return lines.length > 1 && paid.length <= MOST_PAYMENTS ? [...lines, ...sum] : lines;
}

function traces(draft: Draft): Sentence[] {
  const { order, companies } = draft.input;
  const words = [
    (order.shopName ?? order.shopHost) === null ? '' : `网站${shopWords(draft)}`,
    order.merchant !== order.shopName &&
      draft.line(order.merchant, 30) &&
      `对方名称${draft.line(order.merchant, 30)}`,
  ].filter((part) => part);
  const site =
    words.length > 0 ? [draft.fact([order.exhibit], (see) => `${words.join('，')}（${see}）。`)] : [];
  return [...site, ...(companies.length > 0 ? companySentences(draft, '登记信息') : [])];
}

export function policeOutline(draft: Draft): Block[] {
  const crimes = draft.input.statutes.filter(({ id }) => /^(?:xfa|za|zpj|fz)-/.test(id)).slice(0, 3);
  const cited = crimes.length === 0 ? '' : `（${citeAll(crimes)}）`;
  return [
    block('事实', [
      ...purchase(draft, shopWords(draft)),
      ...troubleSentences(draft),
      ...promiseSentences(draft),
      ...evasionSentences(draft),
      ...ruleSentences(draft),
    ]),
    block('经过', timelineSentences(draft), draft.detail.timeline === 'lines' ? '\n' : '；'),
    block('资金', payments(draft), '\n'),
    block('对方线索', traces(draft)),
    block('请求', [draft.say('demand', `对方上述行为涉嫌诈骗${cited}，请依法受理并调查处理。`)]),
    block(
      '证据',
      [...exhibitList(draft), draft.say('own', '原始设备和文件由本人保存，可当面出示')],
      draft.detail.titles === 'full' ? '\n' : '；',
    ),
  ];
}
