import { rowsByClass, type Widget } from '../widget.ts';

/** Work orders of 彩虹自助下单: both sides are drawn alike, only 官方客服 is named as such. */
export const rainbowWorkOrder: Widget = {
  id: 'rainbow-work-order',
  name: '彩虹工单',
  marks: [{ in: 'class', pattern: /(?:^|\s)gdan_(?:zhugan|xiaozhi)(?:\s|$)/ }],
  rows: (page) =>
    rowsByClass(page, /(?:^|\s)gdan_zhugan(?:\s|$)/, []).map(({ element }) => {
      const words = page.segments[page.firstSegment[element] ?? -1]?.folded ?? '';
      return { element, sender: /官方客服/u.test(words) ? ('merchant' as const) : ('buyer' as const) };
    }),
};
