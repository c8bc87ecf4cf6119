import { describe, expect, it } from 'vitest';
import { readStatements } from '../../../utils/chats/statements.ts';
import type { Message, Sender } from '../../../utils/evidence/facts.ts';

function said(text: string, sender: Sender = 'merchant'): Message {
  return { sender, name: null, at: null, text, images: [] };
}

const kindsIn = (text: string) => readStatements([said(text)]).map(({ kind }) => kind);

describe('an undertaking', () => {
  it.each([
    ['今天内给您换一张', '今天内'],
    ['24小时内处理', '24小时内'],
    ['明天给您退', '明天'],
    ['稍等，10分钟内回复您', '10分钟内'],
    ['已提交渠道，半小时内到账', '半小时内'],
    ['亲，今晚10点前发货哦', '今晚10点前'],
    ['三个工作日内退款到原账户', '三个工作日内'],
    ['今天不能换，明天给您换', '明天'],
    ['這邊24小時內為您處理', '24小時內'],
    ['确认发错了，马上给您换', '马上'],
    ['We will refund you within 3 business days.', 'within 3 business days'],
    ["I'll send you a replacement tomorrow", 'tomorrow'],
  ])('%s is bound by %s', (text, within) => {
    expect(readStatements([said(text)])).toContainEqual({ kind: 'undertaking', text, within, message: 0 });
  });

  it.each([
    '能今天换吗',
    '不能今天换',
    '今天换不了',
    '24小时自动发货',
    '请您24小时内提供截图',
    '您需要在3天内反馈处理',
    '昨天已经给您退了',
    '已经给您处理了，今天注意查收',
    '如果明天还没处理您再找我',
    '明天给您退可以吗？',
    '在线时间今天9点到22点',
    'We will not refund you today.',
  ])('is not heard in %s', (text) => {
    expect(kindsIn(text)).not.toContain('undertaking');
  });
});

describe('an admission', () => {
  it.each([
    '系统显示18:41激活',
    '我们后台看到是已经用过的',
    '这批卡有问题',
    '這批卡有問題',
    '不好意思，是我们的失误',
    '上游渠道出了问题',
    '抱歉给您发错了',
    'We see it was activated on 11/20 at 18:41.',
    'Sorry, this batch is defective.',
  ])('is heard in %s', (text) => {
    expect(kindsIn(text)).toContain('admission');
  });

  it.each([
    '系统显示未激活',
    '后台看到是正常的',
    '这批卡没有问题',
    '不是我们的问题',
    '这批卡有问题吗？',
    '请问系统显示已使用吗',
  ])('is not heard in %s', (text) => {
    expect(kindsIn(text)).not.toContain('admission');
  });
});

describe('an evasion', () => {
  it.each([
    '用户操作不当',
    '发货后不负责',
    '虚拟商品不退',
    '自己激活的吧',
    '与本店无关',
    '與本店無關',
    '不是我们的问题',
    '虚拟商品一经售出概不退换',
    '这个我们没办法处理',
    '是您自己用掉了的',
    'This is user error.',
    'No refunds on digital goods after delivery.',
  ])('is heard in %s', (text) => {
    expect(kindsIn(text)).toContain('evasion');
  });

  it.each(['不是您操作不当', '我们会负责到底', '未使用支持退款', '是您自己激活的吗？', '好的亲'])(
    'is not heard in %s',
    (text) => {
      expect(kindsIn(text)).not.toContain('evasion');
    },
  );
});

it('is read from the merchant alone, each with its message and its own sentence', () => {
  const messages = [
    said('今天内给我换一张', 'buyer'),
    said('您好。系统显示18:41激活，与本店无关！明天给您退'),
    said('24小时内处理', 'platform'),
    said('24小时内处理'),
  ];
  expect(readStatements(messages)).toEqual([
    { kind: 'admission', text: '系统显示18:41激活，与本店无关！', within: null, message: 1 },
    { kind: 'evasion', text: '系统显示18:41激活，与本店无关！', within: null, message: 1 },
    { kind: 'undertaking', text: '明天给您退', within: '明天', message: 1 },
    { kind: 'undertaking', text: '24小时内处理', within: '24小时内', message: 3 },
  ]);
});

it('comes to an end whatever a page makes the merchant say', () => {
  const bait = [
    '系统'.repeat(2000),
    '显示'.repeat(2000),
    '1'.repeat(4000),
    'we see '.repeat(600),
    '今天'.repeat(2000),
  ];
  expect(readStatements(bait.map((text) => said(text))).filter(({ kind }) => kind === 'admission')).toEqual(
    [],
  );
});
