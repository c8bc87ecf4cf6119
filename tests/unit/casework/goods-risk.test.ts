import { expect, it } from 'vitest';
import { goodsRisk } from '../../../utils/casework/goods-risk.ts';

it.each([
  ['话费慢充 100元 72小时到账', 'slow-top-up'],
  ['微信老号 已实名 耐用', 'real-name-account'],
  ['支付宝小号', 'real-name-account'],
  ['绝地求生 透视自瞄 天卡', 'cheat'],
  ['会声会影破解版', 'cheat'],
  ['黑卡 代充', 'stolen'],
])('%s is %s', (name, risk) => {
  expect(goodsRisk([null, name])).toBe(risk);
});

it.each([
  ['Steam 充值卡 100元'],
  ['话费快充 100元 手机号直充'],
  ['爱奇艺会员 填写手机号'],
  ['QQ音乐会员 按QQ号充值'],
  ['支付宝红包兑换码'],
  ['微信读书会员'],
  ['王者荣耀 点券'],
  [null],
])('%s is nothing of the kind', (name) => {
  expect(goodsRisk([name])).toBeNull();
});
