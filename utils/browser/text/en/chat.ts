import type { zh } from '../zh-cn.ts';

export const chat: typeof zh.chat = {
  title: 'The chat over time',
  lead: 'Several captures joined; what vanished, was recalled or changed is kept and marked. The originals decide.',
  page: ({ host }) => `Chat on ${host}`,
  badge: 'supplied by the buyer',
  supplied: 'Chat supplied by the buyer',
  suppliedNote: 'Pasted by you; CardProof did not see it on a page.',
  count: ({ count, captures }) =>
    `${count} ${count === 1 ? 'message' : 'messages'} from ${captures} ${captures === 1 ? 'capture' : 'captures'}`,
  senders: {
    buyer: 'Buyer (you)',
    merchant: 'Merchant',
    platform: 'Platform',
    system: 'System',
    unknown: 'Unknown sender',
  },
  noTime: 'no time shown',
  picture: ({ count }) => `[${count} pictures]`,
  seenOnce: ({ at }) => `kept ${at}`,
  seen: ({ first, last }) => `first kept ${first}, still there ${last}`,
  vanished: ({ at }) => `vanished later (noticed ${at})`,
  recalled: ({ at }) => `recalled later (noticed ${at})`,
  recalledAt: ({ at, noticed }) => `recalled ${at} (noticed ${noticed})`,
  returned: ({ at }) => `shown again (${at})`,
  edited: ({ at }) => `changed later (noticed ${at}) to:`,
  recalledUnseen: ({ at }) => `A message was recalled before it was kept (noticed ${at})`,
  brk: 'Messages may be missing here: two captures do not meet',
  gaps: {
    'older-behind-button': 'There are older messages before these, behind a button of the page.',
    'virtual-list': 'The page shows only a part; there may be older messages before these.',
    scrolled: 'There may be older messages before these.',
    cut: 'There may be older messages before these; not all were kept.',
  },
  earlier: ({ count }) => `Show ${count} earlier messages`,
  openItem: 'Open the item',
};
