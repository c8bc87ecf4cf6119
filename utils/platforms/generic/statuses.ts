import type { OrderStatus } from '../../evidence/facts.ts';

const WORDS: Record<OrderStatus, string> = {
  unpaid:
    '待支付|待付款|未付款|未支付|等待支付|等待付款|等待买家付款|待买家付款|订单未支付|订单未付款|订单待支付|订单待付款|支付中|unpaid|pending payment|awaiting payment|waiting for payment|payment pending|not paid',
  paid: '已支付|已付款|支付成功|付款成功|待处理|未发货|待发货|等待发货|等待中|等待处理|待发卡|买家已付款|部分付款|已支付待发货|排队中|paid|payment received|payment successful|payment succeeded|payment completed|awaiting delivery|awaiting fulfillment|unfulfilled',
  processing:
    '处理中|正在处理|进行中|部分交付|部分发货|发货中|出库中|备货中|充值中|交付中|正在充值|提交中|待补充|processing|in progress|partially delivered|partially fulfilled|pending|preparing',
  done: '已完成|已交付|已发货|已处理|完成付款|订单完成|交易完成|交易成功|充值成功|发货成功|已发卡|提取成功|已成功|已到账|已收货|成功|完成|已提取|completed|complete|done|delivered|fulfilled|success|successful|finished|shipped',
  failed:
    '失败|处理失败|已失败|发货失败|充值失败|支付失败|交易失败|异常|状态异常|订单异常|异常待人工|已冻结|failed|failure|error|delivery failed|declined|on hold',
  closed:
    '已过期|已超时|已取消|已关闭|订单已关闭|订单已取消|订单已过期|交易关闭|已作废|支付超时|超时关闭|未付款已关闭|expired|cancelled|canceled|closed|timed out|voided',
  refunded:
    '已退款|已退单|部分退款|订单已退款|退款成功|全额退款|已全额退款|已部分退款|退款完成|refunded|partially refunded|partial refund',
};

const DELIVERED =
  '发货|发卡|发出|寄出|送出|发送|出货|出卡|提货|提卡|取货|取卡|发放|交付|到账|到帐|开通|充值|下发|派发|送达|兑换|领取|提取|收货|签收|结单|归还|成交|完结|结束|生效|激活|交货|出券|出票|发券|出码|发码|上车|入账';
const WORKED = `${DELIVERED}|租赁|合租|处理|代练|代充|租用|出租|使用|备货|配货|制作|审核|受理|执行|办理|服务|进行|排单|冲值|配送`;
const WHO = '(?:卖家|商家|店家|店主|平台|系统|客服|人工|对方|管理员|上游|接口)?';
const OF = '(?:您的|本|该)?(?:订单|交易|商品|货品|卡密|充值|业务|单据)?(?:状态)?(?:为)?';

/** How Chinese shops build a status: who, how far, what. Order matters: 待发货 is no 发货. */
const GRAMMAR: readonly (readonly [OrderStatus, RegExp])[] = (
  [
    ['refunded', `${WHO}(?:已|部分|全额|已部分|已全额)?(?:退款|退单|退费|返款)(?:成功|完成)?`],
    [
      'failed',
      `(?:${WORKED}|支付|付款|下单|自动发货|订单|交易)(?:失败|异常|出错|错误)|(?:已|订单)?(?:失败|异常|冻结)`,
    ],
    [
      'closed',
      '(?:已|自动|超时|系统|超时自动|未付款|未支付|超时未支付|超时未付款)?(?:已)?(?:关闭|取消|作废|失效|撤销|撤单|超时|过期)',
    ],
    ['unpaid', '(?:等待|待|未|尚未|还未|需|请)(?:买家|您|用户|顾客|客户)?(?:支付|付款|缴费|确认付款)'],
    [
      'paid',
      `(?!(?:尚|还)?未(?:使用|兑换|激活|领取|核销))(?:等待|待|未|尚未|还未)${WHO}(?:${WORKED}|接单|确认|派单|排队|核单)|(?:买家|您|用户)?(?:已(?:支付|付款)(?:成功|完成)?|(?:支付|付款)(?:成功|完成))(?:,?(?:等待|待)${WHO}(?:${WORKED}|接单|确认))?|已下单|排队中?|已接单`,
    ],
    [
      'processing',
      `(?:正在|系统|卖家|商家)?(?:正在)?(?:${WORKED})(?:中|当中)|正在(?:${WORKED})|部分(?:${DELIVERED})`,
    ],
    [
      'done',
      `(?:已|自动|已自动|系统已)?(?:${DELIVERED}|处理|完成|代练|代充)(?:成功|完成|完毕|结束)|全部(?:${DELIVERED})|${WHO}(?:全部|均|都)?已(?:经)?(?:全部|自动|为您)?(?:${DELIVERED}|处理|完成|使用|成功|确认收货)|(?:交易|订单)?(?:成功|完成|结束)`,
    ],
  ] as const
).map(([status, words]) => [status, new RegExp(`^${OF}(?:${words})$`, 'u')]);
// What was only asked for or is still a wish says nothing yet.
const UNCERTAIN = /^(?:确认|申请|立即|去|我要|取消|删除)/u;

const BY_WORD = new Map<string, OrderStatus>();
for (const [status, words] of Object.entries(WORDS)) {
  for (const word of words.split('|')) BY_WORD.set(word, status as OrderStatus);
}
const SENDING = new Set(['发货中', '出库中', '备货中']);
const LONGEST = 40;

function statusWord(words: string): OrderStatus | undefined {
  const known = BY_WORD.get(words);
  if (known || words.length < 2 || words.length > 16 || UNCERTAIN.test(words)) return known;
  return GRAMMAR.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Meaning of a text that is a status and nothing else (`已支付 · 发货中` is the later of its two). */
export function readStatus(folded: string): OrderStatus | null {
  if (folded.length > LONGEST) return null;
  const bare = folded.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const whole = statusWord(bare);
  if (whole) return whole;
  const parts = bare.split(/[\s·•|/,()、。!-]+/u).filter(Boolean);
  const meanings = parts.map(statusWord);
  if (parts.length < 2 || meanings.some((meaning) => meaning === undefined)) return null;
  // 已支付 · 发货中: nothing has been handed over yet.
  if (meanings[0] === 'paid' && parts.slice(1).every((part) => SENDING.has(part))) return 'paid';
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
    const status = statusWord(words.slice(0, length));
    if (status) return status;
  }
  return null;
}

/** An order that was paid and delivered separately names two statuses; the one that decides comes back. */
export function decisive<T extends { status: OrderStatus }>(pay: T | null, delivery: T | null): T | null {
  if (!pay || !delivery) return delivery ?? pay;
  return ['unpaid', 'closed', 'refunded', 'failed'].includes(pay.status) ? pay : delivery;
}
