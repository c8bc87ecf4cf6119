import type { Platform } from './platform.ts';

/** 异次元店铺 3.x with its tickets and its LiveChat plugin. */
export const acgFaka: Platform = {
  id: 'acg-faka',
  name: '异次元店铺',
  marks: [
    { in: 'asset', pattern: /\/assets\/user\/controller\//, weight: 0.8 },
    { in: 'asset', pattern: /\/assets\/common\/js\/ready\.js/, weight: 0.7 },
    { in: 'class', pattern: /(?:^|\s)navbar-acg(?:\s|$)/, weight: 0.8 },
    {
      in: 'class',
      pattern: /(?:^|\s)(?:order-no-text|shipment-badge|order-time-text|payment-time-text)(?:\s|$)/,
      weight: 0.6,
    },
    { in: 'class', pattern: /(?:^|\s)uc-ticket-message(?:s|__meta)?(?:\s|$)/, weight: 0.8 },
    { in: 'class', pattern: /(?:^|\s)(?:view-card-btn|md-secret__code|card-display)(?:\s|$)/, weight: 0.4 },
    { in: 'id', pattern: /^pjax-container$/, weight: 0.3 },
    { in: 'id', pattern: /^livechat-root$/, weight: 0.5 },
    {
      in: 'link',
      pattern: /\/user\/(?:index\/query|personal\/purchaseRecord|ticket\/|recharge\/index)/,
      weight: 0.6,
    },
    {
      in: 'path',
      pattern: /^\/user\/(?:index\/query|personal\/purchaseRecord|pay\/order\.|ticket\/)/,
      weight: 0.7,
    },
  ],
  pages: [
    { kind: 'chat', path: /^\/user\/ticket\/detail/ },
    { kind: 'chat', cls: /(?:^|\s)uc-ticket-messages(?:\s|$)/ },
    { kind: 'payment', path: /^\/user\/pay\/order\./ },
    { kind: 'product', path: /^\/item\/\d+/ },
  ],
  labelled: [
    { cls: /(?:^|\s)order-no-text(?:\s|$)/, kind: 'orderNo', rank: 3 },
    { cls: /(?:^|\s)order-time-text(?:\s|$)/, kind: 'createdAt', rank: 3 },
    { cls: /(?:^|\s)payment-time-text(?:\s|$)/, kind: 'paidAt', rank: 3 },
    { cls: /(?:^|\s)payment-name(?:\s|$)/, kind: 'payChannel', rank: 3 },
    { cls: /(?:^|\s)amount-value(?:\s|$)/, kind: 'amount', rank: 3 },
    { cls: /(?:^|\s)goods-name(?:\s|$)/, kind: 'product', rank: 3 },
    { cls: /(?:^|\s)status-badge(?:\s|$)/, kind: 'payStatus', rank: 2 },
    { cls: /(?:^|\s)shipment-badge(?:\s|$)/, kind: 'deliveryStatus', rank: 2 },
    { cls: /(?:^|\s)(?:card-display|md-secret__code)(?:\s|$)/, kind: 'card', rank: 3 },
  ],
  lacks: [],
  doors: [{ kind: 'after-sales', path: /\/user\/ticket\/create/ }],
};
