import type * as zh from '../zh-cn/first-aid.ts';

export const rebuild: typeof zh.rebuild = {
  leftover: 'What is left? Paste any one thing',
  leftoverHint: 'A bill, an order mail, an order number, an address, a QQ number, the shop’s name',
  thisPage: ({ host }) => `Use ${host}, which is open now`,
  cases: 'The locker may know this order already:',
  open: 'This is the one: open it',
  items: 'These in the locker may belong to the same order:',
  take: 'Put it to this order',
  taken: 'Put to this order.',
  from: ({ order }) => `Now in: ${order}`,
  none: 'Nothing related in the locker. Never mind, go on below.',
  more: ({ count }) => `Show ${count} more`,
  because: 'Because:',
  reasons: {
    number: 'same number',
    contact: 'same contact',
    host: 'same site',
    name: 'same name',
    amount: 'same amount',
    day: 'same day',
  },
};

export const vanish: typeof zh.vanish = {
  title: 'Save first what disappears',
  lead: 'In the order in which it goes. Begin with the first.',
  nothing: 'Everything that could disappear is kept.',
  until: ({ time }) => `by ${time}`,
  basis: { software: 'usual for such shops', rule: 'by the rules that were kept' },
  codes: {
    'shop-window': {
      what: 'The site’s own complaint desk: often open on the first day only',
      act: 'File the complaint on the site now, then talk to the merchant.',
    },
    'transfer-on-its-way': {
      what: 'If you chose delayed arrival, the money may still be on its way',
      act: 'Open the bill of this payment now and look for 投诉 (complain).',
    },
    chat: {
      what: 'The chat: they can take words back and block you any time',
      act: 'Open the chat and click the CardProof icon; on a phone take screenshots or a film first, then add them.',
    },
    profile: {
      what: 'Their profile page: out of sight once they block you',
      act: 'Take a screenshot now: name, WeChat or QQ number, payment code.',
    },
    'order-session': {
      what: 'The order page: may be gone once the browser is closed',
      act: 'Do not close the browser. Open the order page, keep it, note the order number.',
    },
    'order-network': {
      what: 'The order page: may not open from another network',
      act: 'Use the network of the purchase, open the order page and keep it.',
    },
    'order-browser': {
      what: 'The look-up password is in this browser’s site data',
      act: 'Do not clear browsing data. Open the order page and keep it.',
    },
    'order-number': {
      what: 'With several orders only the order number finds yours',
      act: 'Find the order number, open the order page and keep it.',
    },
    'look-ups': {
      what: 'Look-ups are limited',
      act: 'Keep the order page as soon as it opens; do not look it up again and again.',
    },
    'order-month': { what: 'The order: usually shown for a month', act: 'Open the order page and keep it.' },
    'order-somewhere': {
      what: 'The order page: some sites lose it with another network, a closed browser or after days',
      act: 'Open the order page and keep it now; note the order number.',
    },
    'shop-page': {
      what: 'Product page and rules: the merchant can change them any time',
      act: 'Open the product page and the after-sales rules and keep both.',
    },
    bill: {
      what: 'The bill: hard to get back once deleted',
      act: 'Do not delete it. Take a screenshot in WeChat or Alipay and add it.',
    },
  },
};

export const stopLoss: typeof zh.stopLoss = {
  title: 'Stop the loss first',
  head: ({ reasons }) => `Stop the loss first: ${reasons}`,
  comma: ', ',
  leadAlarm: 'This is no ordinary after-sales case. Save money and proof first; write no letter to them yet.',
  lead: 'The money went to a person, so no platform can return it. Keep the proof first.',
  reasons: {
    'paid-to-person': 'paid to a person',
    'seller-gone': 'the seller is gone or blocked you',
    'suspected-fraud': 'suspected fraud',
    'asked-for-more': 'they ask for more money',
  },
  phases: { now: 'Now', hour: 'Within an hour', today: 'Today', week: 'These days' },
  done: 'Done',
  progress: ({ done, total }) => `${done} of ${total} done`,
  call: ({ phone }) => `phone ${phone}`,
  steps: {
    'stop-paying': {
      what: 'Pay nothing more',
      how: 'Whoever asks you to pay again for a refund, an unlock, a check or a deposit is a new fraud.',
    },
    'write-four': {
      what: 'Note four things: payee’s name, account, amount, time to the second',
      how: 'A payment can only be held where all four agree. Fill them in below and copy them.',
    },
    'hold-transfer': {
      what: 'See whether the money has arrived',
      how: 'With delayed arrival, open the bill and look for 投诉 (complain) at once; for a bank transfer call your bank and ask to revoke it.',
    },
    'call-police': {
      what: 'Call 110 or go to the nearest police station',
      how: 'Only the police can have banks and payment services hold a payment. Say 涉嫌诈骗 (suspected fraud) and read the four things to them.',
    },
    'keep-profile': {
      what: 'Keep their profile page and payment code',
      how: 'Picture, name, WeChat or QQ number. Out of sight once they block you.',
    },
    'keep-chat': {
      what: 'Delete nothing of the chat',
      how: 'Do not remove them, clear, recall or uninstall. Take screenshots or a film from beginning to end and add them.',
    },
    'report-in-chat': {
      what: 'Report them in the chat',
      how: 'Find 投诉 (complain) in the chat’s details, choose fraud, note the receipt number.',
    },
    'call-payment': {
      what: 'Call the payment service',
      how: 'Ask them to record the complaint, keep the transaction and real-name data and act on police notice. Note the ticket number. For a bank card use the number on its back.',
    },
    'shop-desk': {
      what: 'File the complaint on the site as well',
      how: 'Many sites take it on the first day only.',
    },
    'police-station': {
      what: 'Make a statement at the police station and ask for a receipt',
      how: 'Bring your ID, bill, chat and their account. A report in the anti-fraud app is no police report.',
    },
    'ask-96110': {
      what: 'Not sure? Ask 96110',
      how: 'The anti-fraud line gives advice and takes hints; answer when it calls you.',
    },
    'export-bill': {
      what: 'Export the bill',
      how: 'Do not delete bills: exported files leave deleted ones out. Put the password of the file into no complaint.',
    },
    voucher: {
      what: 'Ask for the WeChat transfer voucher',
      how: 'It needs their real name; if it is accepted you know who got the money. None for red packets and scanned codes.',
    },
    'watch-for-alarm': {
      what: 'Watch for three things',
      how: 'They block you, vanish, or ask for more money: call 110 at once.',
    },
  },
  donts: 'Never do this',
  dontList: [
    'No “recovery agents”, “hackers” or “net police”: whoever promises the money back for a fee is a fraud.',
    'Do not tell them that you went to the police.',
    'Do not publish their ID or address in groups.',
  ],
};

export const fourData: typeof zh.fourData = {
  title: 'The four things for the police',
  payee: 'Payee’s name',
  account: 'Payee’s account',
  accountHint: 'WeChat, QQ or Alipay account, or card number and bank',
  amount: 'Amount',
  paidAt: 'Time of payment (to the second)',
  paidAtHint: 'For example 2026-09-18 14:02:11; the bill’s details show it',
  shown: ({ exhibits }) => `from ${exhibits}, please check`,
  copy: 'Copy the four',
  copied: 'Copied.',
  copyFailed: 'Not copied: please note it by hand.',
  missing: ({ names }) => `Still missing: ${names}. Look at the bill’s details.`,
  note: 'Kept on this computer only; in no complaint and in no bundle.',
};

export const ghost: typeof zh.ghost = {
  title: 'Three things about money and seller',
  paidBy: 'How did you pay?',
  paidBys: { wechat: 'WeChat', alipay: 'Alipay', qq: 'QQ wallet', bank: 'bank card', other: 'other' },
  toPerson: 'Did the money go to a person? (transfer, red packet, personal code)',
  contact: 'Can you still reach the seller?',
  contacts: { answers: 'answers', silent: 'silent', gone: 'blocked me, closed, not found' },
  more: 'Did they ask you to pay again? (unlock, deposit, check)',
  yes: 'Yes',
  no: 'No',
  unknown: 'Not sure',
  has: 'Yes',
  hasNot: 'No',
};

export const minor: typeof zh.minor = {
  title: 'Did a minor pay?',
  yes: 'A child paid',
  no: 'No',
  age: 'How old on that day?',
  confirm: 'I am the guardian and this is true. An adult who poses as a minor makes a false statement.',
  void: 'Under eight: the purchase was void and the money is to be returned.',
  consent:
    'Eight or older: without the guardian’s consent the purchase takes no effect and the money is to be returned.',
  adult: 'Eighteen or older counts as an adult.',
  statutes: 'The complaint will cite:',
  proofTitle: 'What has to be shown',
  proof: {
    'age-and-guardian':
      'Age and guardianship: household register or birth certificate. For payment service, authority and court only, never for the seller.',
    'child-did-it':
      'That the child did it: whose phone, time of payment and school hours, who knew the password, tone of the chat.',
    'not-agreed': 'That you did not agree and refused at once: note the day you found out.',
    'out-of-proportion': 'That the sum does not fit the child’s age and the family’s means.',
    'what-is-left': 'What is used up and what is left.',
  },
  unconfirmed: 'Tick the sentence above, and the complaint will say so.',
};
