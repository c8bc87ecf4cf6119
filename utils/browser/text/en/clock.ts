import type { clock as zh } from '../zh-cn/clock.ts';

const counted = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

export const clock: typeof zh = {
  title: 'How much time is left',
  next: 'Next',
  others: 'Other times',
  over: 'Overdue or missed',
  kept: 'Done',
  long: ({ count }) => `Longer time limits (${count})`,
  empty: 'No time limit can be worked out yet.',
  emptyNext:
    'Keep the order page (with the time of payment) and the shop’s after-sales rules; the limits follow from them.',
  ended: 'This is settled. Nothing is counted any more.',

  do: {
    'complain-platform': 'File the complaint on this site',
    'ask-merchant': 'Ask the merchant to put it right',
    'complain-payment': 'Complain at the payment channel',
    'complain-authority': 'Complain to 12315',
    sue: 'Go to court',
    'look-up-order': 'Keep the order page',
    'use-code': 'Activate or use the code',
  },
  who: {
    merchant: 'The merchant',
    platform: 'The platform',
    payment: 'The merchant (payment complaint)',
    authority: 'The market regulator',
  },
  should: {
    deliver: 'deliver',
    answer: 'answer',
    replace: 'replace the code',
    refund: 'refund',
    'step-in': 'step in',
    decide: 'decide',
    solve: 'settle it',
    accept: 'decide whether to take it up',
    mediate: 'finish mediation',
    verify: 'look into the report',
    other: 'deal with it',
  },
  duty: ({ who, act }) => `${who} should ${act}`,

  by: ({ time }) => `by ${time}`,
  left: ({ time }) => `${time} left`,
  overdue: ({ time }) => `${time} overdue`,
  missed: ({ time }) => `${time} ago`,
  met: 'Done in time',
  done: 'You did this',
  late: ({ time }) => `${time} late`,
  doneSometime: 'Done; nothing shows when',
  missedNext: 'You can still try, or go on to the next step.',
  overdueNext: 'You can go on to the next step.',
  firstPassed: ({ time }) => `${time} is past; by the latest reading there is still time.`,

  today: 'today',
  tomorrow: 'tomorrow',
  days: ({ n }) => counted(n, 'day'),
  hours: ({ n }) => counted(n, 'hour'),
  minutes: ({ n }) => counted(n, 'minute'),
  underMinute: 'less than a minute',
  beijing: ({ time }) => `${time} in Beijing`,

  from: ({ event, time }) => `counted from ${event} (${time})`,
  fromInstead: ({ missing, event, time }) => `no time of ${missing} known, counted from ${event} (${time})`,
  events: {
    paid: 'the payment',
    ordered: 'the order',
    delivered: 'the delivery',
    asked: 'your message to the merchant',
    complained: 'your complaint',
    answered: 'the answer',
    promised: 'the merchant’s words',
    activated: 'the activation',
    failed: 'the failure',
    accepted: 'the acceptance',
  },
  exhibit: ({ exhibit }) => `exhibit ${exhibit}`,
  clause: ({ terms, place, quote }) => `${terms}${place}: “${quote}”`,
  keptLater: 'These rules were kept later; they may have been others then.',
  page: ({ words }) => `Promised on the page: “${words}”`,
  chat: ({ words }) => `Said in the chat: “${words}”`,
  step: 'Your letter asks for an answer by then',
  software: {
    'same-day': 'Sites like this usually take complaints on the day of the order only.',
    'day-22': 'Sites like this usually take complaints until 22:00 of the day only.',
    'next-day': 'This site usually takes complaints until the end of the day after the order.',
    'platform-steps-in-24h': 'Sites like this usually step in 24 hours after a complaint.',
    'look-up-month': 'Sites like this usually show orders for 30 days only: keep yours first.',
    'unknown-shop':
      'Many card shops take complaints on the day only, so you are reminded of the earliest time.',
  },
  notCaptured: 'Typical rule; this shop’s own rules are not kept yet.',
  channel: {
    'wechat-answer-24h': 'WeChat Pay: the merchant answers within 24 hours.',
    'wechat-solve-72h': 'WeChat Pay: the merchant settles it within 72 hours.',
    'wechat-bills-365d': 'WeChat Pay: bills are shown for 365 days.',
    'regulator-accept-7wd':
      'Measures for handling complaints and reports: a decision on acceptance within 7 working days.',
    'regulator-mediate-60d':
      'Measures for handling complaints and reports: mediation ends 60 days after acceptance. Counted from the 7th working day, the latest possible.',
    'regulator-report-15wd':
      'Measures for handling complaints and reports: usually checked within 15 working days, 15 more are possible.',
    'regulator-three-years':
      'Measures for handling complaints and reports: complaints older than three years may not be accepted.',
    'limitation-three-years': 'Civil Code, article 188: claims are usually limited to three years.',
  },
  otherForYou: ({ time }) => `The words are vague; at the latest ${time}. Act by the earlier one.`,
  otherForThem: ({ time }) => `By the hour it would be ${time}; the end of the day counts here, to be safe.`,
  withoutHolidays:
    'The holidays of that year are not published yet: only weekends are left out, an estimate.',
  note: {
    'once-per-order': 'Sites like this usually take one complaint per order: have your evidence ready first.',
    'five-per-order':
      'Sites like this usually take five complaints per order, and none while one is still open.',
  },

  doubtBehind: ({ time }) => `This computer’s clock may be about ${time} slow`,
  doubtAhead: ({ time }) => `This computer’s clock may be about ${time} fast`,
  doubtPage: ({ exhibit, other, device }) =>
    `The page of exhibit ${exhibit} says ${other}; this computer said ${device} when it was kept.`,
  doubtStamp: ({ other, device }) =>
    `The time-stamp authority said ${other}; this computer said ${device} at that moment.`,
  doubtNext: 'Set the clock to synchronise by itself. Until then both times are worked out below.',
  doubtOther: ({ time }) => `By the other clock: ${time}`,

  remind: 'Remind me in time',
  remindWhy:
    'The browser will ask whether it may notify you. Reminders stay on this computer; they show no codes and no chats.',
  remindOn: 'Reminders are on: before your time runs out, and when somebody is overdue.',
  remindOff: 'Turn reminders off',
  remindRefused: 'The browser did not allow notifications. The number on the icon still reminds you.',

  dueTitle: 'What is due today',
  dueMore: ({ count }) => `${count} more`,
  dueBy: ({ what, time }) => `By ${time}: ${what}`,
  dueOver: ({ what }) => `${what} – overdue, you can go on to the next step`,

  tellWindow: ({ what, time }) => `By ${time}: ${what}`,
  tellOver: ({ what }) => `${what} – overdue`,
  tellOrder: ({ end }) => `Order ending in ${end}: click to go on`,
  tellCase: 'Click to go on',
};
