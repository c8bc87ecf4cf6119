import type { Platform } from './platform.ts';

/** 彩虹自助下单, 代刷, 云商城 in any template: one `?mod=` for every page, the detail of an order in a layer. */
export const rainbow: Platform = {
  id: 'rainbow',
  name: '彩虹自助下单',
  marks: [
    {
      in: 'link',
      pattern: /(?:^|\/)\?mod=(?:buy|query|faka|fenlei|cart|cardbuy|kami|invite|gift|wap\w+)(?:&|$)/,
      weight: 0.65,
    },
    { in: 'link', pattern: /\/user\/workorder\.php\?my=/, weight: 0.7 },
    { in: 'link', pattern: /(?:^|\/)user\/(?:reg|regsite|findpwd|recharge)\.php(?:\?|$)/, weight: 0.4 },
    {
      in: 'path',
      pattern:
        /\/(?:index\.php)?\?(?:[^#]{0,200}&)?mod=(?:buy|query|faka|fenlei|order|cart|cardbuy|kami|wap\w+)(?:&|$)/,
      weight: 0.5,
    },
    { in: 'path', pattern: /\/\?mod=faka&id=\d+&skey=/, weight: 0.5 },
    { in: 'asset', pattern: /(?:^|\/)assets\/(?:faka|store|simple|appui)\/(?:js|css|images)\//, weight: 0.5 },
    { in: 'asset', pattern: /(?:^|\/)assets\/faka\/js\/(?:query|faka)\.js/, weight: 0.5 },
    {
      in: 'asset',
      pattern: /(?:^|\/)assets\/js\/(?:main|cardbuy|cart|usershops?|HotLove)\.js\?ver=\d/,
      weight: 0.7,
    },
    { in: 'id', pattern: /^orderItem$/, weight: 0.4 },
    { in: 'class', pattern: /(?:^|\s)order(?:Title|Content)(?:\s|$)/, weight: 0.4 },
    { in: 'id', pattern: /^submit_(?:card|query|buy)$/, weight: 0.4 },
    { in: 'id', pattern: /^saveas-bt$/, weight: 0.3 },
    {
      in: 'class',
      pattern: /(?:^|\s)(?:topliucheng|dingdantitle|trade-goodinfo2?|bl_view_title)(?:\s|$)/,
      weight: 0.4,
    },
  ],
  pages: [
    { kind: 'checkout', path: /\?(?:[^#]{0,200}&)?mod=order(?:&|$)/ },
    { kind: 'order', path: /\?mod=faka&id=\d/ },
    { kind: 'redeem', path: /\?(?:[^#]{0,200}&)?mod=(?:cardbuy|kami)(?:&|$)/ },
  ],
  labelled: [{ cls: /(?:^|\s)block-title(?:\s|$)/, kind: 'product', rank: 2, path: /\?mod=faka&id=\d/ }],
  urlNumber: /\?mod=faka&id=(\d{1,12})(?:&|$)/,
  lacks: [],
  doors: [{ kind: 'complaint', path: /\/user\/workorder\.php\?my=add/ }],
};
