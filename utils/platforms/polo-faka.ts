import type { Platform } from './platform.ts';

/** polo-faka (Vue, Element Plus): the number stands without a label beside the status, times are printed to the minute. */
export const poloFaka: Platform = {
  id: 'polo-faka',
  name: 'polo-faka',
  marks: [
    { in: 'class', pattern: /(?:^|\s)route-fade(?:\s|$)/, weight: 0.45 },
    { in: 'class', pattern: /(?:^|\s)(?:text|bg|border)-ink-\d{2,3}(?:[\s/]|$)/, weight: 0.4 },
    { in: 'class', pattern: /(?:^|\s)(?:brand-gradient(?:-text)?|card-hover|tag-chip)(?:\s|$)/, weight: 0.3 },
    { in: 'path', pattern: /^\/order\/[PFQ]\d{14}[\w-]{10,}/, weight: 0.5 },
    { in: 'link', pattern: /^\/recharge$/, weight: 0.2 },
  ],
  pages: [
    { kind: 'order', path: /^\/(?:forge-|quota-)?order\/[^/?]+(?:\?|$)/ },
    { kind: 'redeem', path: /^\/redeem(?:\?|$)/ },
    { kind: 'product', path: /^\/product\/\d+(?:\?|$)/ },
  ],
  labelled: [],
  lacks: ['terms'],
  doors: [{ kind: 'refund', path: /^\/refund$/ }],
};
