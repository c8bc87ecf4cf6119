// Which kept pages fill which slot of the checklist. What nobody can tell from a page, the buyer points at.
import type { SlotCode } from '../evidence/evidence-slot.ts';
import type { ProblemCode } from '../evidence/problem-types.ts';
import { PATIENCE_MS } from './propose/from-orders.ts';
import type { ProblemProposal } from './propose/proposal.ts';
import type { SeenPage } from './seen-page.ts';

export interface FillContext {
  pages: readonly SeenPage[];
  proposals: readonly ProblemProposal[];
}

type Fills = (page: SeenPage, context: FillContext) => boolean;

const isKind =
  (...kinds: SeenPage['kind'][]): Fills =>
  ({ kind, facts }) =>
    kinds.includes(kind) || (facts !== null && kinds.some((wanted) => wanted === facts.pageKind));

/** On pages that belong to the buyer's own affairs: terms, product pages and chats speak of them to everybody. */
const says =
  (words: RegExp): Fills =>
  (page) =>
    !['terms', 'product', 'chat'].includes(page.kind) && words.test(page.words.slice(0, 20_000));

/** The exhibits of a proposal's reasons show what the slot asks for. */
const reasonOf =
  (problem: ProblemCode, ...reasons: ProblemProposal['reasons'][number]['code'][]): Fills =>
  ({ exhibit }, { proposals }) =>
    proposals.some(
      ({ code, reasons: why }) =>
        code === problem && why.some((reason) => reason.exhibit === exhibit && reasons.includes(reason.code)),
    );

const anyOf =
  (...fills: readonly Fills[]): Fills =>
  (page, context) =>
    fills.some((fill) => fill(page, context));

const isBill: Fills = ({ facts }) => facts?.platform === 'alipay' || facts?.platform === 'wechat-pay';

const isPaid: Fills = ({ kind, facts }) =>
  (facts?.orders ?? []).some(
    ({ tradeNo, status }) =>
      tradeNo !== null ||
      (kind === 'payment' && status !== null && status !== 'unpaid' && status !== 'closed'),
  );

const isWaiting: Fills = ({ capturedAt, facts }) =>
  (facts?.orders ?? []).some(({ status, cardSecrets, paidAt, createdAt }) => {
    const since = Date.parse(capturedAt) - Date.parse(paidAt ?? createdAt ?? '');
    return (
      (status === 'paid' || status === 'processing' || status === 'failed') &&
      cardSecrets.length === 0 &&
      !(since < PATIENCE_MS)
    );
  });

const later =
  (is: Fills): Fills =>
  (page, context) =>
    is(page, context) &&
    context.pages.some(
      (other) => other.capturedAt < page.capturedAt && other.words !== page.words && is(other, context),
    );

const PRICE = /[¥￥$]\s?\d|\d\s?元/u;
const OFTEN_LIMITED =
  /(?:绑定|设备|次数|激活)[^。\n]{0,12}(?:上限|限制|已达|超出|已绑定)|已绑定|(?:device|activation) limit/iu;
const never: Fills = () => false;

const FILLS: Readonly<Record<SlotCode, Fills>> = {
  order: ({ kind, facts }) =>
    kind === 'order' ||
    (kind !== 'product' && (facts?.orders.some(({ orderNo }) => orderNo !== null) ?? false)),
  product: isKind('product'),
  payment: anyOf(isBill, isPaid),
  chat: ({ kind, facts }) => kind === 'chat' || (facts?.transcript.length ?? 0) > 0,
  terms: isKind('terms'),
  promise: ({ facts }) =>
    facts !== null &&
    (facts.promises.length > 0 || facts.statements.some(({ kind }) => kind === 'undertaking')),
  failure: ({ facts }) => facts !== null && facts.failure !== null,
  'activation-recording': ({ kind }) => kind === 'recording',
  'official-result': anyOf(
    says(/(?:激活|兑换|使用|充值)(?:时间|日期)[:：\s]*\d{4}|查询结果|官方(?:回复|答复|核实)/u),
    ({ facts }) => /\d{4}[-/.年]\d{1,2}/.test(facts?.failure?.text ?? ''),
  ),
  'own-history': says(/(?:充值|兑换|购买|激活|使用)(?:记录|历史)|purchase history|redemption history/iu),
  'balance-change': says(/(?:账户|账号|当前|我的|可用)余额|余额[:：]|account balance|wallet balance/iu),
  'order-form': isKind('checkout'),
  'waiting-page': isWaiting,
  'limit-notice': anyOf(({ facts }) => facts?.failure?.kind === 'bound', says(OFTEN_LIMITED)),
  'recall-notice': reasonOf('P06', 'page-says', 'failure-page'),
  'account-lost': anyOf(
    reasonOf('P12', 'page-says'),
    says(/登录失败|密码错误|账号(?:已被|异常)|incorrect password/iu),
  ),
  'rights-now': later(isKind('product')),
  'shop-silent': reasonOf('P14', 'no-answer', 'shop-gone', 'system-says', 'page-says'),
  'merchant-identity': ({ words }) =>
    /统一社会信用代码|营业执照|ICP\s?备|ICP\s?证|有限(?:责任)?公司/u.test(words.slice(0, 40_000)),
  'platform-answer': anyOf(
    reasonOf('P15', 'platform-says', 'page-says'),
    ({ facts }) => facts?.transcript.some(({ sender }) => sender === 'platform') ?? false,
  ),
  'refund-requests': reasonOf('P19', 'refund-asked-again'),
  'price-shown': ({ kind, words, facts }) =>
    kind === 'product' &&
    (PRICE.test(words) || (facts?.orders.some(({ amount }) => amount !== null) ?? false)),
  'price-charged': ({ kind, facts, words }) =>
    (kind !== 'product' && (facts?.orders.some(({ amount }) => amount !== null) ?? false)) ||
    (['checkout', 'payment'].includes(kind) && PRICE.test(words)),
  'off-platform-request': reasonOf('P17', 'merchant-says', 'platform-says'),
  'off-platform-payment': isBill,
  counterparty: never,
  reviews: anyOf(reasonOf('P18', 'page-says', 'merchant-says'), ({ words }) =>
    /好评率|(?:全部|商品|累计)评价\s?[（(]?\d/u.test(words),
  ),
  'review-posted': says(/我的评价|我发表的评价|评价成功|my reviews?/iu),
  'review-gone': reasonOf('P26', 'page-says', 'platform-says'),
  'renewal-page': (page) =>
    ['checkout', 'product', 'payment'].includes(page.kind) &&
    /自动续费|连续包|到期自动|auto.?renew/iu.test(page.words),
  deductions: anyOf(reasonOf('P21', 'page-says'), says(/扣(?:费|款)(?:记录|成功|时间)/u)),
  'data-asked': (page) => page.kind === 'checkout' && /身份证|人脸|手持|银行卡号/u.test(page.words),
  'data-leak': never,
  'rules-before': isKind('terms'),
  'rules-now': later(isKind('terms')),
  'balance-page': says(/(?:账户|我的|可用|当前)余额|我的钱包|余额[:：]/u),
  preticked: (page) => page.kind === 'checkout' && /默认(?:勾选|选中)|已勾选/u.test(page.words),
  loss: never,
};

/** Exhibits that fill the slot, in their order. */
export function fillsOf(slot: SlotCode, context: FillContext): number[] {
  return context.pages.filter((page) => FILLS[slot](page, context)).map(({ exhibit }) => exhibit);
}
