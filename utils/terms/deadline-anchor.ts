// The event a deadline runs from, in the clause's own words.
const EVENT =
  '收到|收货|付款|支付|购买|购卡|购入|下单|拍下|发货|发卡|发出|交易|订单|签收|到账|提交|申请|售出|出售|确认|激活|兑换|使用|领取|充值|投诉|提卡|取卡|查看|打开|反馈|受理|发起|注册|登录|通知|公告|公示|发布|发现|发生|审核|处理|完成|成功|交付|送达|获取|获得|出库|绑定|签订|生效|接到|联系|知道|退款|举报';
const FIRST_EVENT = new RegExp(EVENT);
const TRAILING =
  /(?:的|内|在|于|请|应当?|须|需|最迟|最晚|最长|最多|不超过|超过|超出|满|务必|必须|可以?|会|将|仅限|限|起|算|，|,|\s|[（(])$/;
const FROM_START = /(?:自|从)([^自从，。；;\n]{1,16}?)(?:之日|之时|时|日|后)?起算?计?算?$/;
const AFTER_EVENT =
  /([^，。；、：,;:\n]{1,16}?)(?:之日起|之时起|时起|日起|之后|以后|后|起|当天|当日|当晚|之日|时|即?日)$/;
const EARLIER_EVENT = new RegExp(
  `(?:${EVENT})[^，。；、：,;:\\n后起\\d]{0,8}(?=(?:之日起|之后|以后|后|起)[^。；;\\n]{0,16}$)`,
);
const STATED_LATER =
  /^\s?[（(，,]?\s?(?:均|以上)?(?:自|从|以)([^）)，。；;\n]{1,16}?)(?:之日|之时|时间|时|日|后)?(?:起|为准|开始|计)/;

function stripTrailing(words: string): string {
  let rest = words;
  for (let cut = TRAILING.exec(rest); cut !== null; cut = TRAILING.exec(rest))
    rest = rest.slice(0, cut.index);
  return rest;
}

function eventIn(words: string): string | null {
  // 自动发货商品应在付款成功后: the event is what stands last before the time.
  const last = words
    .split(/应当?(?:在|于)|[须需请将](?:在|于)|(?<!现|存|正|所)在(?!线|册|售)|(?<!由|关|属|对)于/)
    .findLast((part) => FIRST_EVENT.test(part));
  const found = last === undefined ? null : FIRST_EVENT.exec(last);
  return found === null
    ? null
    : (last ?? '')
        .slice(found.index)
        .replace(/(?:之日?|日)$/, '')
        .trim();
}

/** `at`, `end` bound the time words; null where the sentence names no event next to them. */
export function anchorOf(text: string, at: number, end: number): string | null {
  const sentence =
    text
      .slice(Math.max(0, at - 32), at)
      .split(/[。；;！？!?\n\r]/)
      .at(-1) ?? '';
  const before = stripTrailing(sentence);
  const since = /(?:自|从)/.test(sentence)
    ? FROM_START.exec(stripTrailing(sentence.replace(/[，,\s]+$/, '')) + startWord(sentence))
    : null;
  if (since?.[1]) return since[1].trim();
  const event = AFTER_EVENT.exec(before) ?? AFTER_EVENT.exec(before + startWord(sentence));
  if (event?.[1]) return eventIn(event[1]) ?? (/之日/.test(event[0]) ? afterDuty(event[1]) : null);
  if (/^(?:当天|当日|当晚|T)/.test(text.slice(at, end))) return eventIn(before.slice(-8));
  const stated = STATED_LATER.exec(text.slice(end, end + 24))?.[1] ?? EARLIER_EVENT.exec(sentence)?.[0];
  return stated?.replace(/之[日时]?$/, '').trim() ?? null;
}

/** 应在索取对账单 → 索取对账单 */
function afterDuty(words: string): string | null {
  return (
    words
      .split(/[在于自从须应]/)
      .at(-1)
      ?.trim() || null
  );
}

/** `之日起` loses its 起 with the trailing words; it is needed to tell the event's end. */
function startWord(sentence: string): string {
  return /起算?[^。]{0,8}$/.test(sentence) ? '起' : '';
}
