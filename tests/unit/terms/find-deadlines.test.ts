import { describe, expect, it } from 'vitest';
import { findDeadlines } from '../../../utils/terms/find-deadlines.ts';

const short = (text: string): string[] =>
  findDeadlines(text).map(({ amount, unit, from }) => `${amount} ${unit}${from ? ` after ${from}` : ''}`);

describe('findDeadlines', () => {
  it.each([
    ['商家应在收到投诉后24小时内处理', ['24 hour after 收到投诉']],
    ['自付款之日起七日内', ['7 day after 付款']],
    ['订单完成之日起三天内提交', ['3 day after 订单完成']],
    ['24小时内（自发货时起算）补发', ['24 hour after 发货']],
    ['付款后，卖家应于10分钟内交付', ['10 minute after 付款']],
    ['1-3个工作日内到账', ['3 workday']],
    ['24～48小时', ['48 hour']],
    ['七（7）日内', ['7 day']],
    ['7（七）日内', ['7 day']],
    ['两周内或者一个月内', ['2 week', '1 month']],
    ['半小时内', ['0.5 hour']],
    ['1个半小时内', ['1.5 hour']],
    ['三年内', ['3 year']],
    ['48H内', ['48 hour']],
    ['within 2 business days', ['2 workday']],
    ['１２小时之内', ['12 hour']],
    ['务必购买当天22点之前投诉', ['22:00 clock after 购买']],
    ['当日22:30前', ['22:30 clock']],
    ['次日下午5点半前', ['17:30 clock']],
    ['次日12点前到账', ['12:00 clock']],
    ['请在今晚十点前反馈', ['22:00 clock']],
    ['每晚11点前下单', ['23:00 clock']],
    ['仅下单当日0–24点受理', ['24:00 clock after 下单']],
    ['请在当天内反馈', ['24:00 clock']],
    ['T+1到账', ['1 day']],
    ['T+1过24点不受理', ['1 day', '24:00 clock']],
  ])('finds the time in %s', (text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  it.each([
    '7*24小时自动发货',
    '今晚8点上新',
    '每晚8点到10点在线',
    '24小时在线客服',
    '客服工作时间 9:00-22:00',
    '2026年11月22日 14:02 发布',
    '本规则自2026年3月15日起施行',
    '年满18周岁',
    '30天会员卡',
    '第3天起计算',
    '每延迟1小时赔付1%',
    '以下3点请注意',
    '共3个时间段',
    '12月31日前有效',
  ])('finds none in %s', (text) => {
    expect(short(text)).toEqual([]);
  });

  it('keeps the words of the clause', () => {
    expect(findDeadlines('应在收到投诉后24小时内处理')[0]).toEqual({
      amount: 24,
      unit: 'hour',
      from: '收到投诉',
      text: '24小时内',
    });
  });
});
