import type { Platform } from './platform.ts';

/**
 * 骑士发卡: many merchants on one site (Vue, TDesign). Orders are queried without a status word; complaints are drawers
 * over the query page and must be filed on the day of the order.
 */
export const qsFaka: Platform = {
  id: 'qs-faka',
  name: '骑士发卡',
  marks: [
    { in: 'asset', pattern: /(?:^|\/)web\/assets\/[\w-]+\.(?:js|css)/, weight: 0.35 },
    { in: 'class', pattern: /(?:^|\s)t-(?:button|dialog|drawer|input|card)(?:__\w+)?(?:\s|$)/, weight: 0.3 },
    { in: 'class', pattern: /(?:^|\s)order-search-box(?:\s|$)/, weight: 0.5 },
    { in: 'class', pattern: /(?:^|\s)plaint-(?:mark|form|btn)(?:\s|$)/, weight: 0.6 },
    { in: 'class', pattern: /(?:^|\s)shop-main-content(?:\s|$)/, weight: 0.6 },
    { in: 'class', pattern: /(?:^|\s)(?:beoan_box|lxwb_text|tiaoz_box)(?:\s|$)/, weight: 0.5 },
    { in: 'class', pattern: /(?:^|\s)orderid_input(?:\s|$)/, weight: 0.4 },
    { in: 'path', pattern: /^\/order\?(?:orderId|ts|tscx)=/, weight: 0.4 },
    { in: 'path', pattern: /^\/links\/\w+/, weight: 0.3 },
  ],
  pages: [],
  labelled: [],
  lacks: [],
  doors: [],
};
