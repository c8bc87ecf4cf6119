import { describe, expect, it } from 'vitest';
import { readErrorCode, readFailureWording } from '../../../../utils/platforms/generic/failure-wording.ts';

describe('kind', () => {
  it.each([
    ['卡密不存在', 'invalid'],
    ['此卡密已被使用！', 'used'],
    ['无效的兑换码', 'invalid'],
    ['该兑换码已用完', 'used'],
    ['该兑换码余额已用完', 'used'],
    ['该兑换码已过期', 'expired'],
    ['该兑换码已被禁用', 'invalid'],
    ['兑换码格式无效', 'format'],
    ['兑换失败，请检查兑换码后重试', 'other'],
    ['礼品卡已兑换', 'used'],
    ['授权码无效', 'invalid'],
    ['该激活码已绑定其他账号', 'bound'],
    ['激活设备数量已达上限', 'bound'],
    ['该礼品卡不支持您所在的地区', 'region'],
    ['操作过于频繁，请稍后再试', 'rate-limited'],
    ['网络异常，激活失败', 'network'],
    ['This code has already been redeemed.', 'used'],
    ['Redeem code not found', 'invalid'],
    ['The gift card has expired', 'expired'],
    ['Too many attempts, try again later', 'rate-limited'],
  ])('%s is %s', (text, kind) => {
    expect(readFailureWording(text)?.kind).toBe(kind);
  });
});

it.each([
  '每个兑换码只能使用一次',
  '如提示卡密错误请联系客服',
  '卡密已被使用怎么办？',
  '该优惠券不存在',
  '密码错误',
  '验证码错误',
  '激活成功',
  '恭喜，兑换成功，有效期至2027年',
  '兑换码使用后将失效',
  'Each code can only be used once',
  'If your code is invalid, contact support',
])('%s is no failure', (text) => {
  expect(readFailureWording(text)).toBeNull();
});

it.each([
  ['该卡密已被使用，错误码：E2031', 'E2031'],
  ['激活失败（代码 429）', '429'],
  ['Error code: REGION_LOCKED', 'REGION_LOCKED'],
  ['激活失败 [CARD_USED]', 'CARD_USED'],
  ['错误 0xC004C003', '0xC004C003'],
  ['兑换码不存在', null],
])('the code in %s is %s', (text, code) => {
  expect(readErrorCode(text.replaceAll('：', ':').replaceAll('（', '(').replaceAll('）', ')'))).toBe(code);
});
