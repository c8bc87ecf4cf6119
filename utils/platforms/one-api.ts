import type { Platform } from './platform.ts';

/** One API and its descendants (New API …): codes bought elsewhere are redeemed on its top-up page. */
export const oneApi: Platform = {
  id: 'one-api',
  name: 'One API',
  marks: [
    {
      in: 'link',
      pattern:
        /^https:\/\/github\.com\/(?:songquanpeng\/one-api|(?:quantumnous|calcium-ion)\/new-api)(?:\/|$)/i,
      weight: 0.5,
    },
    {
      in: 'footer',
      pattern: /^(?:one|new) api v?\d.{0,40}(?:justsong|quantumnous|calcium-ion)/iu,
      weight: 0.4,
    },
    { in: 'link', pattern: /^\/(?:console\/)?topup$/, weight: 0.3 },
    { in: 'path', pattern: /^\/(?:console\/)?topup(?:\?|$)/, weight: 0.3 },
    { in: 'class', pattern: /(?:^|\s)chart-card(?:\s|$)/, weight: 0.2 },
  ],
  pages: [{ kind: 'redeem', path: /^\/(?:console\/)?topup(?:\?|$)/ }],
  labelled: [],
  lacks: ['order', 'terms'],
  doors: [],
};
