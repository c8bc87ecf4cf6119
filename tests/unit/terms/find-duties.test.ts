import { describe, expect, it } from 'vitest';
import { findContradictions } from '../../../utils/terms/find-contradictions.ts';
import { findDuties } from '../../../utils/terms/find-duties.ts';
import { parseClauses } from '../../../utils/terms/parse-clauses.ts';

const duties = (text: string): string[] =>
  findDuties(text).map(({ who, act, deadline }) => `${who} ${act} ${deadline.text}`);
const contradictions = (text: string): string[] =>
  findContradictions(parseClauses(text)).map(
    ({ kind, first, second }) => `${kind} ${first + 1}-${second + 1}`,
  );

describe('findDuties', () => {
  it.each([
    ['卖家应在24小时内补发或退款。', ['merchant reissue 24小时内']],
    ['买家须在购买后24小时内投诉。', ['buyer claim 24小时内']],
    ['请在当日22:00前反馈。', ['buyer claim 当日22:00前']],
    ['卖家收到投诉后12小时内处理。', ['merchant handle 12小时内']],
    ['买家付款后10分钟内发货。', ['null deliver 10分钟内']],
    ['平台在三个工作日内给出结论。', ['platform handle 三个工作日内']],
    ['賣家應於6小時內答覆。', ['merchant handle 6小時內']],
    ['付款满2小时未到账的，可以投诉。', []],
    ['质保30天。', []],
    ['不设期限。', []],
  ])('%s → %o', (text, found) => expect(duties(text)).toEqual(found));

  it('quotes the sentence that sets the time', () => {
    expect(findDuties('本条如下。卖家应在24小时内补发；逾期退款。')[0]?.text).toBe('卖家应在24小时内补发；');
  });
});

describe('findContradictions', () => {
  it.each([
    ['1. 卖家收到投诉后12小时内处理。\n2. 卖家须在投诉发起后48小时内处理完毕。', ['time 1-2']],
    ['1. 买家须在购买后24小时内投诉。\n2. 买家可在购买后3天内提出售后申请。', ['time 1-2']],
    ['1. 虚拟商品一经售出，概不退换。\n2. 卡密无效的，卖家应当补发或退款。', ['refund 1-2']],
    ['1. 投诉成立的，平台先行赔付。\n2. 任何损失，本平台概不负责。', ['liability 1-2']],
    ['1. 点卡类买家须在24小时内投诉。\n2. 会员类买家须在72小时内投诉。', []],
    ['1. 买家须在1天内投诉。\n2. 买家应在24小时内提出投诉。', []],
    ['1. 填错账号的不予退款。\n2. 卡密无效的，卖家应当退款。', []],
    ['1. 平台在3日内裁决。\n2. 卖家在24小时内处理。', []],
  ])('%s → %o', (text, found) => expect(contradictions(text)).toEqual(found));

  it('shows the words of both and resolves nothing', () => {
    const [found] = findContradictions(parseClauses('1. 一经售出概不退换。\n2. 卡密无效的，卖家应当退款。'));
    expect([found?.firstWords, found?.secondWords]).toEqual([
      '一经售出概不退换。',
      '卡密无效的，卖家应当退款。',
    ]);
  });

  it('ends on a line without a full stop', () => {
    expect(findDuties('卖家应在24小时内处理投诉，'.repeat(20_000))).toHaveLength(20_000);
  });

  it('ends on terms of megabytes', () => {
    const text = Array.from(
      { length: 20_000 },
      (_, i) => `${i + 1}. 卖家应在${(i % 9) + 1}小时内处理第${i}号投诉，逾期退款。`,
    ).join('\n');
    expect(findContradictions(parseClauses(text))).toBeInstanceOf(Array);
  });
});
