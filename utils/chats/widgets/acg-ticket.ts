import { rowsByClass, type Widget } from '../widget.ts';

/** Tickets of 异次元店铺: name, time and role on every message. */
export const acgTicket: Widget = {
  id: 'acg-ticket',
  name: '异次元工单',
  marks: [{ in: 'class', pattern: /(?:^|\s)uc-ticket-message(?:s|__meta)?(?:\s|$)/ }],
  rows: (page) =>
    rowsByClass(page, /(?:^|\s)uc-ticket-message(?:\s|$)/, [
      [/(?:^|\s)is-user(?:\s|$)/, 'buyer'],
      [/(?:^|\s)is-admin(?:\s|$)/, 'merchant'],
      [/(?:^|\s)is-system(?:\s|$)/, 'system'],
    ]),
};
