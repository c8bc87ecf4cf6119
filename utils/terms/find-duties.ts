// Who must do what by when, as far as a clause sets a time. Nothing is filled in: a person not named is null.
import type { ClauseDeadline } from './clause.ts';
import { type PlacedDeadline, placedDeadlines } from './find-deadlines.ts';
import { asPrinted, simplified } from './plain-characters.ts';

export type DutyHolder = 'buyer' | 'merchant' | 'platform';
export type DutyAct = 'claim' | 'handle' | 'reissue' | 'refund' | 'deliver' | 'settle' | 'use';

export interface Duty {
  /** Null where the sentence names nobody. */
  who: DutyHolder | null;
  act: DutyAct | null;
  deadline: ClauseDeadline;
  /** The sentence that sets it, word for word. */
  text: string;
}

const HOLDERS: readonly [DutyHolder, RegExp][] = [
  ['merchant', /(?:商家|卖家|商户|供货商|店家|店铺|店主|卖方|本店|我店|甲方|发卡商|the seller|merchant)/gi],
  [
    'platform',
    /(?:平台|本站|本商城|本公司|我司|我们|客服|工作人员|网站|系统|审核|专员|the platform|\bwe\b)/gi,
  ],
  [
    'buyer',
    /(?:买家|用户|客户|顾客|您|你|购买者|购买人|消费者|乙方|会员(?!类|卡|权益|商品|充值|服务)|买方|buyer|customer|\byou\b)/gi,
  ],
];
const ACTS: readonly [DutyAct, RegExp][] = [
  ['settle', /结算|打款给|提现/],
  [
    'claim',
    /投诉|申请(?:售后|退|换|补|介入)|售后申请|提出|反馈|报告|上报|联系|提交|举报|报错|验卡|核对|申诉|异议|claim|complain|report/i,
  ],
  ['reissue', /补发|更换|换新|换卡|换货|重发|补足|补差|补充|replac/i],
  ['refund', /退款|退还|退回|返还|原路|refund/i],
  [
    'handle',
    /处理|答复|回复|回应|答覆|解决|审核|核实|受理|介入|裁决|裁定|结论|跟进|respond|reply|process|review/i,
  ],
  ['deliver', /发货|发卡|到账|交付|出卡|提取|送达|展示|下发|发送|充值|deliver|sent/i],
  ['use', /(?:激活|使用|兑换|绑定|充入)(?!记录|页|码|情况|截图|失败)|activate|redeem/i],
];

/** What is asked for first after the time; before it where nothing follows. */
function actOf(before: string, after: string): DutyAct | null {
  const first = (words: string): DutyAct | null => {
    const found = ACTS.map(([act, pattern]) => ({ act, at: words.search(pattern) })).filter(
      ({ at }) => at >= 0,
    );
    return found.sort((a, b) => a.at - b.at)[0]?.act ?? null;
  };
  return first(after.slice(0, 32)) ?? first(before.slice(-24));
}

/** The person named last before the time, unless as somebody who is told, paid or waited for. */
function holderOf(before: string): DutyHolder | null {
  let nearest: { who: DutyHolder; at: number } | null = null;
  for (const [who, pattern] of HOLDERS) {
    for (const match of before.matchAll(pattern)) {
      const led = before.slice(Math.max(0, match.index - 4), match.index);
      const next = before.slice(match.index + match[0].length);
      if (/[向给对为由与和被]$|收到$|联系$|通知$|接到$|自$/.test(led) && !/由$/.test(led)) continue;
      if (
        /^(?:的)?(?:投诉|通知|反馈|申请|付款|确认|提交|发起|订单|下单)[^，,]{0,8}(?:后|之日|起|之后)/.test(
          next,
        )
      )
        continue;
      if (nearest === null || match.index > nearest.at) nearest = { who, at: match.index };
    }
  }
  return nearest?.who ?? null;
}

/** Terms of one line may have no full stop for megabytes. */
const WIDEST = 300;
const STOP = /[。；;！!？?\n\r]/;

function bounds(text: string, { at, end }: PlacedDeadline): [number, number] {
  let from = at;
  let to = end;
  while (from > 0 && at - from < WIDEST && !STOP.test(text[from - 1] ?? '')) from--;
  while (to < text.length && to - end < WIDEST && !STOP.test(text[to] ?? '')) to++;
  return [from, Math.min(to + 1, text.length)];
}

/** 满2小时未到账, 质保30天: a case or a term of warranty, nothing somebody has to do. */
function isCondition(before: string, after: string): boolean {
  return (
    /(?:满|超过|超出|质保期?|有效期|达)(?:为|[：:])?$/.test(before) || /^(?:仍|还)?(?:未|没|不)/.test(after)
  );
}

/** One per time the clause sets for somebody, in the order of the text. */
export function findDuties(text: string): Duty[] {
  const plain = simplified(text);
  return placedDeadlines(plain).flatMap((placed) => {
    const [from, to] = bounds(plain, placed);
    const before = plain.slice(from, placed.at);
    if (isCondition(before, plain.slice(placed.end, to))) return [];
    const { deadline } = placed;
    const who =
      holderOf(before) ??
      (/^\s*(?:请|须|应|务必|仅限)|(?:(?<!申)请|务必)[^。，,；;]{0,12}$/.test(before)
        ? ('buyer' as const)
        : null);
    return {
      who,
      act: actOf(before, plain.slice(placed.end, to)),
      deadline: {
        ...deadline,
        from: deadline.from === null ? null : asPrinted(deadline.from, plain, text),
        text: text.slice(placed.at, placed.end).includes(deadline.text)
          ? deadline.text
          : asPrinted(deadline.text, plain, text, placed.at),
      },
      text: text.slice(from, to).trim(),
    };
  });
}
