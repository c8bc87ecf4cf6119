import { describe, expect, it } from 'vitest';
import { PROBLEM_NAMES, type ProblemCode } from '../../../utils/evidence/problem-types.ts';
import { isComplaintTypes, proposeOption } from '../../../utils/handover/complaint-types.ts';

/** Lists as shops print them. */
const QS = [
  '不会使用',
  '无效卡密',
  '涉嫌色情',
  '涉嫌赌博',
  '实名账号',
  '盗版侵权',
  '欺诈骗钱',
  '非法外挂',
  '描述不符',
];
const QFK = ['未收到货', '卡密无效', '描述不符', '其他'];
const WLS = ['不会使用', '无效商品', '涉嫌色情', '涉嫌赌博', '欺诈骗钱', '没人售后', '描述不符'];
const WECHAT = ['申请退款', '服务权益未生效', '其他'];
const TICKET = ['请选择', '订单问题', '卡密问题', '充值未到账', '账号问题', '售后退款', '其他问题'];
const ENGLISH = [
  'Select a reason',
  'Item not received',
  'Not as described',
  'Code does not work',
  'Refund',
  'Other',
];
const SPOKEN = ['用不了', '一直没到账', '发错了', '卖家不理我', '想退款', '别的'];

describe('the site’s own list', () => {
  it.each<[string, ProblemCode, readonly string[], string | null, string]>([
    ['qs', 'P01', QS, '无效卡密', 'same'],
    ['qs', 'P02', QS, '无效卡密', 'same'],
    ['qs', 'P03', QS, '无效卡密', 'same'],
    ['qs', 'P04', QS, '描述不符', 'same'],
    ['qs', 'P06', QS, '盗版侵权', 'same'],
    ['qs', 'P07', QS, '描述不符', 'near'],
    ['qs', 'P12', QS, '描述不符', 'near'],
    ['qs', 'P24', QS, '欺诈骗钱', 'same'],
    ['qs', 'P22', QS, null, ''],
    ['qfk', 'P01', QFK, '卡密无效', 'same'],
    ['qfk', 'P07', QFK, '未收到货', 'same'],
    ['qfk', 'P09', QFK, '未收到货', 'same'],
    ['qfk', 'P13', QFK, '描述不符', 'same'],
    ['qfk', 'P21', QFK, '其他', 'other'],
    ['wls', 'P01', WLS, '无效商品', 'same'],
    ['wls', 'P14', WLS, '没人售后', 'same'],
    ['WeChat Pay', 'P01', WECHAT, '服务权益未生效', 'same'],
    ['WeChat Pay', 'P19', WECHAT, '申请退款', 'same'],
    ['WeChat Pay', 'P20', WECHAT, '其他', 'other'],
    ['tickets', 'P09', TICKET, '充值未到账', 'same'],
    ['tickets', 'P19', TICKET, '售后退款', 'same'],
    ['tickets', 'P12', TICKET, '账号问题', 'same'],
    ['tickets', 'P26', TICKET, '其他问题', 'other'],
    ['English', 'P07', ENGLISH, 'Item not received', 'same'],
    ['English', 'P05', ENGLISH, 'Not as described', 'same'],
    ['English', 'P01', ENGLISH, 'Code does not work', 'same'],
    ['everyday words', 'P01', SPOKEN, '用不了', 'same'],
    ['everyday words', 'P09', SPOKEN, '一直没到账', 'same'],
    ['everyday words', 'P14', SPOKEN, '卖家不理我', 'same'],
    ['everyday words', 'P04', SPOKEN, '发错了', 'same'],
  ])('of %s has for %s of %j: %s', (_, problem, options, expected, fit) => {
    const proposal = proposeOption(problem, options);
    expect(proposal ? options[proposal.index] : null).toBe(expected);
    if (proposal) expect(proposal.fit).toBe(fit);
  });

  it('is never answered with a crime or a fraud that nobody claims', () => {
    for (const problem of Object.keys(PROBLEM_NAMES) as ProblemCode[]) {
      const picked = [QS, WLS].map((options) => options[proposeOption(problem, options)?.index ?? -1] ?? '');
      expect(picked.join()).not.toMatch(/色情|赌博|外挂|实名/);
      if (problem !== 'P24') expect(picked.join()).not.toMatch(/欺诈/);
    }
  });

  it('is told from lists of other things', () => {
    for (const options of [QS, QFK, WLS, WECHAT, TICKET, ENGLISH, SPOKEN]) {
      expect(isComplaintTypes('请选择投诉类型', options), options.join()).toBe(true);
    }
    for (const options of [
      ['支付宝', '微信支付', 'QQ钱包'],
      ['首页', '商品', '订单查询', '联系客服'],
      ['北京', '上海', '广东', '其他'],
      ['男', '女'],
      ['1', '2', '3'],
      ['全部', '待付款', '已发货', '已完成', '已退款'],
      [],
    ]) {
      expect(isComplaintTypes('', options), options.join()).toBe(false);
    }
  });
});
