import type { Platform } from './platform.ts';

/** Dujiao-Next storefront (Vue, utility classes): labels stand above their values, refunds are rows of a table. */
export const dujiaoNext: Platform = {
  id: 'dujiao-next',
  name: 'Dujiao-Next',
  marks: [
    { in: 'link', pattern: /^https:\/\/github\.com\/dujiao-next(?:\/|$)/, weight: 0.5 },
    { in: 'link', pattern: /(?:^|\/)guest\/orders(?:\/|$|\?)/, weight: 0.45 },
    { in: 'link', pattern: /(?:^|\/)pay\?(?:guest=1&)?order_no=/, weight: 0.4 },
    {
      in: 'path',
      pattern: /^\/guest\/orders(?:\/|$|\?)|^\/pay\?(?:guest=1&)?order_no=DJ\d{20}/,
      weight: 0.6,
    },
    { in: 'path', pattern: /^\/orders\/DJ\d{20}/, weight: 0.5 },
    {
      in: 'class',
      pattern:
        /(?:^|\s)theme-(?:page|panel(?:-soft)?|surface-(?:soft|muted)|text-(?:primary|muted)|badge|personal-card)(?:\s|$)/,
      weight: 0.45,
    },
    { in: 'footer', pattern: /^dujiao-next$/i, weight: 0.4 },
    { in: 'asset', pattern: /(?:^|\/)dj\.svg$/, weight: 0.3 },
  ],
  pages: [
    { kind: 'order', path: /^\/(?:guest\/)?orders\/[^/?]+(?:\?|$)/ },
    { kind: 'payment', path: /^\/pay(?:\?|$)/ },
    { kind: 'checkout', path: /^\/checkout(?:\?|$)/ },
    { kind: 'product', path: /^\/products\/[^/?]+(?:\?|$)/ },
    { kind: 'redeem', path: /^\/me\/gift-cards(?:\?|$)/ },
    { kind: 'terms', path: /^\/(?:terms|privacy)(?:\?|$)/ },
  ],
  labelled: [],
  lacks: [],
  doors: [{ kind: 'terms', path: /^\/terms$/ }],
};
