// The facts a buyer can confirm before 退一赔三 is asked for, as the paper states them: never more than was confirmed.
import type { FraudGround } from '../evidence/case-choices.ts';

export const GROUND_WORDS: Readonly<Record<FraudGround, string>> = {
  'used-before-delivery': '官方记录显示该卡密在交付之前已被使用',
  'expired-when-sold': '按官方显示的日期，该卡密在出售时已经过期',
  'false-source': '商家宣称官方或正版来源，官方查询结果与此不符',
  'false-description': '商品页的说明与实际不符，商家对此知情',
  'concealed-limit': '商家知道使用限制而在出售时没有说明',
  'false-price': '页面标示的价格自始没有按其结算',
  'took-money-only': '商家收款后没有交付，也不再答复',
};
