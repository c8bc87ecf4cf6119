import { describe, expect, it } from 'vitest';
import { suspectedSecrets } from '../../../utils/casework/suspected-secrets.ts';

const values = (text: string, known: string[] = []) =>
  suspectedSecrets(text, new Set(known)).map(({ value }) => value);

describe('the last net', () => {
  it.each([
    ['亲，这是您的卡密：K7QX-22PA-9LMN 请尽快使用', ['K7QX-22PA-9LMN']],
    ['换一个给你：PPQ8-33RT-77YU-1234', ['PPQ8-33RT-77YU-1234']],
    ['激活码 K7QX22PA9LMN 已被使用', ['K7QX22PA9LMN']],
    ['卡密 1234567890123456', ['1234567890123456']],
    ['查询密码是 qp8823', ['qp8823']],
    ['查询密码为：qp8823（请牢记）', ['qp8823']],
    ['投诉密码：882145，请勿告诉卖家', ['882145']],
    ['卡号：8800112233445566 密码：99118822', ['8800112233445566', '99118822']],
    ['https://shop.example/order?no=1&query_pwd=abc123#x', ['abc123']],
    ['ＡＢ12-ＣＤ34-ＥＦ56', ['AB12-CD34-EF56']],
    ['卡密\nQWER1234TYUI\nASDF5678GHJK\n  880011223344  ', ['QWER1234TYUI', 'ASDF5678GHJK', '880011223344']],
    ['您的兑换码：\nuser01----passw0rd', ['user01----passw0rd']],
  ])('%s', (text, expected) => {
    expect(values(text).toSorted()).toEqual(expected.toSorted());
  });

  it.each([
    ['密码错误，请重新输入'],
    ['卡密无效，请联系客服'],
    ['每个激活码只能使用一次'],
    ['请在下方输入卡密'],
    ['2026-11-22 14:03:05'],
    ['客服电话 400-123-4567'],
    ['密码：请在订单页查看'],
    ['卡密说明\n2026\n2880\niPhone\n88.00'],
    ['QWER1234TYUI'],
  ])('lets %s pass', (text) => {
    expect(values(text)).toEqual([]);
  });

  it('knows order numbers', () => {
    expect(values('订单 P202-6112-2001', ['P202-6112-2001'])).toEqual([]);
  });

  it('calls a complaint password by its name', () => {
    expect(suspectedSecrets('投诉密码：882145', new Set())[0]?.kind).toBe('complaint-password');
  });

  it('ends on bait', () => {
    expect(values(`${'A1B2-'.repeat(100_000)}!`)).toEqual([]);
    expect(values('卡密'.repeat(100_000))).toEqual([]);
  }, 60_000);
});
