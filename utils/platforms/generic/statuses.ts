import type { OrderStatus } from '../../evidence/facts.ts';

const WORDS: Record<OrderStatus, string> = {
  unpaid:
    '待支付|待付款|未付款|未支付|等待支付|等待付款|等待买家付款|待买家付款|支付中|unpaid|pending payment|awaiting payment|waiting for payment|payment pending|not paid',
  paid: '已支付|已付款|支付成功|付款成功|待处理|未发货|待发货|等待发货|等待中|等待处理|待发卡|买家已付款|部分付款|已支付待发货|排队中|paid|payment received|awaiting delivery|awaiting fulfillment|unfulfilled',
  processing:
    '处理中|正在处理|进行中|部分交付|部分发货|发货中|充值中|交付中|正在充值|提交中|待补充|processing|in progress|partially delivered|partially fulfilled|pending|preparing',
  done: '已完成|已交付|已发货|已处理|完成付款|订单完成|交易完成|交易成功|充值成功|发货成功|已发卡|提取成功|已成功|已到账|已收货|成功|完成|已提取|completed|complete|done|delivered|fulfilled|success|successful|finished|shipped',
  failed:
    '失败|处理失败|已失败|发货失败|充值失败|支付失败|交易失败|异常|状态异常|订单异常|异常待人工|已冻结|failed|failure|error|delivery failed|declined|on hold',
  closed:
    '已过期|已超时|已取消|已关闭|订单已关闭|订单已取消|订单已过期|交易关闭|已作废|支付超时|超时关闭|未付款已关闭|expired|cancelled|canceled|closed|timed out|voided',
  refunded:
    '已退款|已退单|部分退款|订单已退款|退款成功|全额退款|已全额退款|已部分退款|退款完成|refunded|partially refunded|partial refund',
};

const BY_WORD = new Map<string, OrderStatus>();
for (const [status, words] of Object.entries(WORDS)) {
  for (const word of words.split('|')) BY_WORD.set(word, status as OrderStatus);
}
const LONGEST = 40;

/** Meaning of a text that is a status and nothing else (`已支付 · 发货中` is the later of its two). */
export function readStatus(folded: string): OrderStatus | null {
  if (folded.length > LONGEST) return null;
  const bare = folded.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const whole = BY_WORD.get(bare);
  if (whole) return whole;
  const parts = bare.split(/[\s·•|/,()、-]+/u).filter(Boolean);
  const meanings = parts.map((part) => BY_WORD.get(part));
  if (parts.length < 2 || meanings.some((meaning) => meaning === undefined)) return null;
  return meanings.find((meaning) => meaning === 'refunded') ?? meanings.at(-1) ?? null;
}

/** Status at the start of a labelled value that says more (`已完成 (自动发货)`). */
export function readLeadingStatus(folded: string): { status: OrderStatus; words: string } | null {
  const whole = readStatus(folded);
  if (whole) return { status: whole, words: folded.trim() };
  const first = /^[\s:]*([\p{Script=Han}]+|[a-z]+(?: [a-z]+)?)/iu.exec(folded.slice(0, LONGEST))?.[1] ?? '';
  const status = readStatus(first) ?? prefixStatus(first);
  return status ? { status, words: first } : null;
}

function prefixStatus(words: string): OrderStatus | null {
  for (let length = words.length; length >= 3; length--) {
    const status = BY_WORD.get(words.slice(0, length));
    if (status) return status;
  }
  return null;
}

/** An order that was paid and delivered separately names two statuses; the one that decides comes back. */
export function decisive<T extends { status: OrderStatus }>(pay: T | null, delivery: T | null): T | null {
  if (!pay || !delivery) return delivery ?? pay;
  return ['unpaid', 'closed', 'refunded', 'failed'].includes(pay.status) ? pay : delivery;
}
