import type { Platform } from './platform.ts';

/** Bills of WeChat Pay, shown or printed. 商户单号 leads to the shop's order; 交易单号 is the wallet's. */
export const wechatPay: Platform = {
  id: 'wechat-pay',
  name: '微信支付账单',
  marks: [
    { in: 'text', pattern: /^(?:交易单号[:\s]*)?4200\d{24}$/, weight: 0.4 },
    { in: 'text', pattern: /^(?:交易单号|Transaction ID)(?::.*)?$/i, weight: 0.3 },
    { in: 'text', pattern: /^(?:商户单号|Merchant Order No\.?)(?::.*)?$/i, weight: 0.3 },
    { in: 'text', pattern: /^(?:商户全称|Merchant Full Name)(?::.*)?$/i, weight: 0.35 },
    { in: 'text', pattern: /财付通支付科技|由财付通提供/, weight: 0.35 },
    { in: 'text', pattern: /^(?:零钱|零钱通)$/, weight: 0.2 },
    { in: 'text', pattern: /可在支持的商户扫码退款|^对订单有疑惑$|^在此商户的交易$/, weight: 0.45 },
    { in: 'title', pattern: /账单详情|交易明细证明|微信支付|^Bill Details$/, weight: 0.3 },
  ],
  pages: [],
  labelled: [],
  lacks: [],
  doors: [],
};
