import type { zh } from '../zh-cn.ts';

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
