import type { desk as zh } from '../zh-cn/desk.ts';

export const desk: typeof zh = {
  open: 'Open beside the page',
  order: 'Order',
  pinned: 'Kept on this order',
  follow: 'Follow the page',
  full: 'See all evidence on the large page',
  empty: 'No order yet.',
  emptyNext: 'Open the order page or the page with the error, then click the CardProof icon in the toolbar.',
  firstAid: 'First aid: save proof, stop the loss',
  story: 'Before and after paying',
  parties: 'Who did what, and what nobody knows yet',
  partiesLead: 'Only what the evidence shows; no judgement on who is right.',
  partyShown: 'The evidence shows',
  partyUnknown: 'Not known yet',
  partyNothing: 'unknown',
  exhibit: ({ exhibit }) => `exhibit ${exhibit}`,
  timeline: 'Timeline',
};
