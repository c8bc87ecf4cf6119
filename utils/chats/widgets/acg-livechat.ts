import { rowsByClass, type Widget } from '../widget.ts';

/** LiveChat plugin of 异次元店铺, docked on any of its pages: sides by class, no names, no times. */
export const acgLivechat: Widget = {
  id: 'acg-livechat',
  name: '异次元 LiveChat',
  marks: [{ in: 'id', pattern: /^livechat-root$/ }],
  rows: (page) =>
    rowsByClass(page, /(?:^|\s)lc-message(?:\s|$)/, [
      [/(?:^|\s)visitor(?:\s|$)/, 'buyer'],
      [/(?:^|\s)admin(?:\s|$)/, 'merchant'],
      [/(?:^|\s)system(?:\s|$)/, 'system'],
    ]),
};
