import type { zh } from '../zh-cn.ts';

export const chain: typeof zh.chain = {
  title: 'Evidence chain',
  count: ({ kept, total }) => `Evidence chain ${kept}/${total}`,
  slots: { order: 'Order', promise: 'Promise or chat', failure: 'Failure', terms: 'Terms' },
  kept: 'kept',
  missing: 'missing',
  unavailable: 'not in this shop',
  how: {
    order: 'Open the order page and click the CardProof icon.',
    promise: 'Open the product page or the chat and click the icon; paste screenshots of phone chats.',
    failure: 'Open the page that shows the failure and click the CardProof icon.',
    terms: 'Open the terms or after-sales rules at the foot of the site and click the icon.',
  },
  instead: {
    order: 'A screenshot of the payment helps instead.',
    promise: 'The product description or screenshots of QQ or WeChat help instead.',
    failure: 'A screenshot of the failed activation helps instead.',
    terms: 'After-sales words on the product page or a shop notice help instead.',
  },
};

export const bundle: typeof zh.bundle = {
  button: 'Pack evidence',
  title: 'Pack evidence',
  audience: 'Who will see it',
  selfWarning: 'This file holds usable card codes. Whoever gets it can use them; send it to nobody.',
  size: ({ size }) => `About ${size}`,
  large: 'It is large, so it goes on in a new tab.',
  start: 'Start packing',
  working: ({ done, total }) => `Packing ${done}/${total}`,
  preparing: 'Getting ready…',
  stop: 'Stop',
  stopped: 'Stopped; no file was made.',
  done: 'Done. Handed over to the browser:',
  again: 'Pack again',
  note: 'Unzip it and open index.html; the reader installs nothing.',
};

export const trouble: typeof zh.trouble = {
  button: 'Something went wrong',
  title: 'Something went wrong',
  lead: 'Paste whatever you have and leave out what you do not know. Then add your screenshots.',
  where: 'Where did you buy it?',
  whereHint: 'Address, shop name, QQ number or group',
  when: 'When did you buy it?',
  whenHint: 'For example 18 September, 8 pm',
  amount: 'How much did you pay?',
  amountHint: 'For example 96.50 yuan',
  reachable: 'Does the shop still open?',
  yes: 'It opens',
  no: 'It is gone',
  unknown: 'Not sure',
  start: 'Next: add screenshots',
  startEmpty: 'Please paste one thing or answer one question.',
  started: 'The order is ready. Now add screenshots of the payment, the chat and the error.',
  finish: 'See this order',
};
