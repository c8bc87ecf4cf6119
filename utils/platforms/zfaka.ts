import type { Platform } from './platform.ts';

/** ZFAKA 1.x. It writes the list twice (a table, and controls for phones) and the number in base64 into the address. */
export const zfaka: Platform = {
  id: 'zfaka',
  name: 'ZFAKA',
  marks: [
    { in: 'footer', pattern: /powered by.{0,12}zfaka/iu, weight: 0.9 },
    { in: 'meta', pattern: /^资料空白$|资料空白,zfaka|由资料空白开发/iu, weight: 0.7 },
    { in: 'link', pattern: /\/product\/query\/?\?zlkbmethod=/, weight: 0.7 },
    { in: 'link', pattern: /^\/product\/query\/?$/, weight: 0.35 },
    { in: 'link', pattern: /^\/product\/(?:order\/(?:buy|pay)|detail)\//, weight: 0.4 },
    { in: 'path', pattern: /^\/product\/(?:query|order\/pay|detail)\/(?:\?|$)/, weight: 0.4 },
    { in: 'class', pattern: /(?:^|\s)view_kami(?:\s|$)/, weight: 0.5 },
  ],
  pages: [
    { kind: 'product', path: /^\/product\/detail\// },
    { kind: 'payment', path: /^\/product\/order\/pay\// },
  ],
  labelled: [],
  lacks: ['terms'],
  doors: [],
};
