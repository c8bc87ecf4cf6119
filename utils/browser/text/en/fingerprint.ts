import type { zh } from '../zh-cn.ts';

export const fingerprint: typeof zh.fingerprint = {
  title: 'Tell the merchant your fingerprint early',
  why: 'Put the fingerprint below into your first ticket or chat. Later anybody can check that a bundle came from this computer and was not swapped. It is no password and may be public.',
  copy: 'Copy fingerprint',
  message: ({ thumbprint }) => `My evidence fingerprint (CardProof 证据匣): ${thumbprint}`,
  copyFailed: 'Could not copy. Select it and press Ctrl+C.',
  dismiss: 'Do not show again',
};
