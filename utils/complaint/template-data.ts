// The facts a buyer's own template can name. Each is cleaned and masked as in our own papers; what is unknown is empty.
import type { ComplaintInput } from './complaint-input.ts';
import { demandWords } from './demand-words.ts';
import { Draft } from './draft.ts';
import { EXHIBIT_NAMES } from './format-facts.ts';
import { ladderOf } from './ladder.ts';
import { quoteClause } from './quote-clause.ts';
import type { TemplateData } from './template.ts';

/** Names as a buyer writes them, Chinese like the papers. */
export function templateData(input: ComplaintInput): TemplateData {
  const [full] = ladderOf(input.paper);
  if (!full) return {};
  const draft = new Draft(input, full);
  const { order, failure } = input;
  return {
    订单号: draft.orderNo ?? '',
    商品: draft.line(order.product),
    金额: draft.amount ?? '',
    下单时间: draft.at(order.createdAt) ?? '',
    付款时间: draft.at(order.paidAt) ?? '',
    支付方式: draft.line(order.payChannel),
    交易号: draft.tradeNo ?? '',
    商家: draft.line(order.merchant),
    店铺: draft.line(order.shopName),
    网址: draft.line(order.shopHost),
    问题: draft.words.label,
    提示: draft.line(failure?.text ?? null),
    错误代码: draft.line(failure?.code ?? null),
    提示时间: draft.at(failure?.at ?? null) ?? '',
    诉求: demandWords(draft).join('；'),
    期限: draft.at(input.replyBy) ?? '',
    今天: (draft.at(input.now) ?? '').slice(0, 10),
    承诺: input.promises.map(({ text, exhibit }) => ({
      原文: draft.line(text),
      证据: exhibit === null ? '' : `证据${exhibit}`,
    })),
    条款: input.clauses.map((cited) => ({
      原文: quoteClause(cited, { max: 400, nameMax: 40, isQuoted: true }, draft.hide).text,
      证据: cited.exhibit === null ? '' : `证据${cited.exhibit}`,
    })),
    证据: input.exhibits.map(({ no, kind, title }) => ({
      编号: `证据${no}`,
      名称: EXHIBIT_NAMES[kind],
      标题: draft.line(title, 40),
    })),
  };
}
