import type { Platform } from './platform.ts';

/** 独角数卡 2.x in any theme. It has neither terms nor tickets: promises stand in notices and descriptions. */
export const dujiaoka: Platform = {
  id: 'dujiaoka',
  name: '独角数卡',
  marks: [
    { in: 'footer', pattern: /powered by.{0,12}独角数卡|独角数卡\.?djk/iu, weight: 0.9 },
    { in: 'asset', pattern: /(?:^|\/)assets\/(?:unicorn|luna|hyper|riniba|neon)\//i, weight: 0.7 },
    { in: 'link', pattern: /\/(?:search-order-by-(?:sn|email|browser)|create-order)(?:$|[?#])/, weight: 0.8 },
    { in: 'link', pattern: /\/order-search(?:$|[?#])/, weight: 0.45 },
    { in: 'link', pattern: /\/(?:detail-order-sn|pay-gateway)\//, weight: 0.6 },
    {
      in: 'path',
      pattern:
        /^\/(?:detail-order-sn|pay-gateway|check-order-status)\/|^\/bill\/[A-Z0-9]{16}$|^\/(?:order-search|search-order-by-\w+)$/,
      weight: 0.7,
    },
    { in: 'title', pattern: /出现错误了哟/, weight: 0.8 },
    { in: 'id', pattern: /^copy-card$/, weight: 0.4 },
    { in: 'class', pattern: /(?:^|\s)(?:clipboard-but|info-ui)(?:\s|$)/, weight: 0.4 },
  ],
  pages: [
    { kind: 'order', path: /^\/detail-order-sn\// },
    { kind: 'checkout', path: /^\/bill\// },
    { kind: 'payment', path: /^\/(?:pay-gateway|pay)\// },
    { kind: 'product', path: /^\/buy\/\d+/ },
  ],
  labelled: [],
  lacks: ['terms'],
  doors: [],
};
