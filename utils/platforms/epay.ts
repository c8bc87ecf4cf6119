import type { Platform } from './platform.ts';

/** 易支付 and its kin: a pay platform between shop and wallet. Its 订单号 is its own number, not the shop's. */
export const epay: Platform = {
  id: 'epay',
  name: '易支付',
  marks: [
    { in: 'class', pattern: /(?:^|\s)order-amount12(?:-left|-right)?(?:\s|$)/, weight: 0.6 },
    { in: 'class', pattern: /(?:^|\s)(?:PayMethod12|immediate-pay12(?:-right)?)(?:\s|$)/, weight: 0.5 },
    {
      in: 'asset',
      pattern:
        /\/assets\/css\/(?:(?:alipay|wxpay|wechat|weixin|qqpay|mqq|bank|unionpay|jdpay|tenpay)_pay|main12)\.css/,
      weight: 0.5,
    },
    { in: 'class', pattern: /(?:^|\s)mod-ct(?:\s|$)/, weight: 0.4 },
    { in: 'class', pattern: /(?:^|\s)detail-ct(?:\s|$)/, weight: 0.3 },
    { in: 'id', pattern: /^(?:billId|orderDetail)$/, weight: 0.3 },
    { in: 'path', pattern: /^\/pay\/\w+\/\d{19}\/(?:\?|$)/, weight: 0.5 },
    { in: 'path', pattern: /^\/(?:cashier|submit2?)\.php\?/, weight: 0.4 },
    { in: 'title', pattern: /^收银台 \| /, weight: 0.3 },
  ],
  pages: [
    { kind: 'payment', path: /^\/(?:cashier\.php\?|pay\/\w+\/\d{19}\/)/ },
    { kind: 'payment', cls: /(?:^|\s)(?:mod-ct|order-amount12)(?:\s|$)/ },
  ],
  labelled: [],
  lacks: [],
  doors: [],
};
