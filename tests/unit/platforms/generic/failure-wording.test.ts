import { describe, expect, it } from 'vitest';
import { bareCode, readErrorCode } from '../../../../utils/platforms/generic/error-codes.ts';
import { readFailureWording } from '../../../../utils/platforms/generic/failure-wording.ts';
import { readSuccessWording } from '../../../../utils/platforms/generic/success-wording.ts';

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
    ['卡密无效或已被使用', 'invalid'],
    ['该激活码已在其他设备激活', 'bound'],
    ['今日兑换次数已用完,请明天再来', 'rate-limited'],
    ['服务器繁忙,请 30 秒后再试', 'network'],
    ['充值失败,充值卡密码错误', 'invalid'],
    ['此兑换码只能在国际服使用', 'region'],
    ['This license is already in use on another computer.', 'bound'],
    ['This gift card can only be redeemed in Turkey.', 'region'],
    ['Failed: CDKEY_NOT_FOUND', 'invalid'],
    ['Request failed with status code 503', 'network'],
    ['这张卡已被 159****0000 使用,每张卡只能使用一次。', 'used'],
    ['AB10-9X2P already redeemed', 'used'],
    ['激活失败,此码是他人账号专属,与当前登录账号不符', 'bound'],
    ['充值卡已作废:超过兑换截止日期 2025-06-30', 'expired'],
    ['卡密校验不通过', 'invalid'],
    ['Something went wrong on our end (503). Your code has not been redeemed.', 'network'],
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
  '激活码无效包换,失效包换,质保 30 天',
  '兑换码限量发放,过期作废,先到先得!',
  '您的授权将于 3 天后过期',
  '您的会员已过期,请续费',
  '激活链接已过期,请重新发送激活邮件',
  '春节礼包码将于 3 月 1 日失效,逾期无法兑换,请尽快使用!',
  '我兑换的时候提示该兑换码已被使用',
  '提示“授权码已过期”怎么办',
  '公告:近期有用户反馈兑换码无效',
  '修复部分用户激活失败的问题',
  '兑换码已过期的,不予补发。',
  'Your code has been redeemed.',
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

it.each([
  ['502', '502'],
  ['(WC-40378-7)', 'WC-40378-7'],
  ['[ERR_USED]', 'ERR_USED'],
  ['2026', null],
  ['兑换', null],
])('%s alone is the code %s', (text, code) => {
  expect(bareCode(text)).toBe(code);
});

it.each([
  '兑换成功,此卡已使用完毕',
  '激活成功!',
  '恭喜您,兑换成功',
  '50.00 元已到账,当前余额 62.50 元',
  '会员已开通',
  'Code redeemed successfully',
  'Your license has been successfully activated on this computer.',
])('%s says that the code took', (text) => {
  expect(readSuccessWording(text)).toBe(true);
});

it.each([
  '激活成功后不支持退款',
  '兑换成功率 99%',
  '支付成功',
  '绑定手机成功',
  '未成功兑换',
  '兑换未成功',
  '如兑换成功会收到短信',
  '充值预计 5 分钟内到账',
  'If the code was activated, restart the app.',
  'This code has already been activated by another account.',
])('%s does not', (text) => {
  expect(readSuccessWording(text)).toBe(false);
});
