// The case desk: on the case page and beside a page.
export const desk = {
  open: '在网页旁边打开',
  order: '订单',
  pinned: '已固定在这个订单',
  follow: '跟着网页走',
  full: '在大页面里看全部证据',
  empty: '还没有订单。',
  emptyNext: '打开订单页或出错的页面，点工具栏里的证据匣图标。',
  firstAid: '先做什么：抢救证据、止损',
  story: '付款前后对照',
  parties: '谁做了什么，还不清楚什么',
  partiesLead: '只列证据里写着的事，不判断谁对谁错。',
  partyShown: '证据显示',
  partyUnknown: '还不清楚',
  partyNothing: '不清楚',
  exhibit: ({ exhibit }: { exhibit: number }) => `证据${exhibit}`,
  timeline: '时间线',
};
