import { describe, expect, it } from 'vitest';
import { soundsLikeRefusal } from '../../../utils/noticing/refusal-words.ts';

describe('soundsLikeRefusal', () => {
  it.each([
    '此卡密已被使用！',
    '兑换码不存在',
    '兑换失败 该礼包码已被使用 知道了',
    '激活码格式不正确',
    '授权码已绑定其他设备',
    '您所在的地区无法激活',
    '操作过于频繁，请稍后再试',
    '网络异常，请重试',
    '服务器繁忙',
    '兌換碼無效',
    '此序號已被兌換',
    'This code has already been redeemed.',
    'Invalid voucher',
    'Activation failed',
    'Too many attempts',
    '502 Bad Gateway',
  ])('hears it in %s', (text) => {
    expect(soundsLikeRefusal(text)).toBe(true);
  });

  it.each([
    '兑换成功',
    '保存证据',
    '加入购物车',
    '每个兑换码只能使用一次',
    '如果提示卡密错误请联系客服',
    '兑换码无效怎么办？',
    '验证码错误',
    '优惠券已过期',
    'Added to cart',
    '码'.repeat(200),
  ])('does not in %s', (text) => {
    expect(soundsLikeRefusal(text)).toBe(false);
  });
});
