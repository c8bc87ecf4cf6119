import type { Platform } from './platform.ts';

/** Bills of Alipay, on its site or printed. 商家订单号 leads to the shop's order; 订单号 and 交易号 are the wallet's. */
export const alipay: Platform = {
  id: 'alipay',
  name: '支付宝账单',
  marks: [
    // Day, 22001, payer and counter: 28 digits that only this wallet writes.
    {
      in: 'text',
      pattern: /^(?:(?:交易号|订单号|流水号|支付宝交易号)[:\s]*)?20\d{6}(?:2200|1100|0400|0004)\d{16}$/,
      weight: 0.45,
    },
    { in: 'text', pattern: /^(?:商[家户]订单号|Merchant Order No\.?):?(?:\s?[\w-]+)?$/i, weight: 0.3 },
    {
      in: 'text',
      pattern: /^(?:账单分类|账单管理|标签和备注(?: 添加)?|收款方全称|清算机构|计入收支)$/,
      weight: 0.35,
    },
    { in: 'text', pattern: /^(?:余额宝|花呗|碰一下立减|蚂蚁积分|红包抵扣)$/, weight: 0.3 },
    { in: 'text', pattern: /对此订单有疑问/, weight: 0.4 },
    { in: 'title', pattern: /支付宝/, weight: 0.3 },
    {
      in: 'title',
      pattern: /账单详情|交易详情|交易明细|交易记录|我的账单|电子回单|^Bill Details$/,
      weight: 0.3,
    },
    { in: 'asset', pattern: /^https?:\/\/[\w.]+\.alipayobjects\.com\//, weight: 0.3 },
    { in: 'link', pattern: /^https?:\/\/(?:consumeprod|my|lab|personalweb)\.alipay\.com\//, weight: 0.4 },
  ],
  pages: [],
  labelled: [],
  lacks: [],
  doors: [],
};
