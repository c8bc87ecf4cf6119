import type { next as zh } from '../zh-cn/next-step.ts';

export const next: typeof zh = {
  title: 'Do this now',
  go: 'Go',
  over: { what: 'This order is settled', how: 'Evidence and notes are still here.' },
  'keep-first': {
    what: 'Keep one piece of evidence first',
    how: 'Open the order page or the page with the error and click the CardProof icon; paste screenshots of a phone on the large page.',
  },
  'ask-seller': {
    what: 'First a few questions: are money and seller still there?',
    how: 'If the money went to a person or the seller vanished, stop the loss before you write.',
  },
  'say-what': { what: 'Say what went wrong', how: 'Then we know whom to ask, for what, in which words.' },
  evidence: ({ name }) => `Add: ${name}`,
  until: ({ time }) => `by ${time}`,
  wait: ({ paper }) => `Wait for the answer: ${paper}`,
  waitUntil: ({ time }) => `If there is none by ${time}, take the next step.`,
  waitOpen: 'When it comes, keep it and note it under the ladder.',
};
