import type { outside as zh } from '../zh-cn/outside.ts';

export const outside: typeof zh = {
  kinds:
    'Phone photos, e-mails (.eml), payment receipts (PDF), sound and video, several at once, 500 MB each at most. The files are kept as they are.',
  aboutOther: ({ name, order }) => `${name} holds the number of order “${order}”.`,
  moveThere: 'Move it there',
  saysTitle: 'What the file says',
  saysNote: 'This is written in the file. Anybody can change it; it was not checked.',
  changedAt: 'File last changed',
  takenAt: 'Taken',
  camera: 'Camera',
  software: 'Software',
  place: 'Place',
  placeUnreadable: 'there is one, but it cannot be read',
  placeWarning: 'This photo says where it was taken; that may be your home.',
  placeNext:
    'Bundles for the merchant, the platform, the payment channel and the public get a copy without the place; 12315, police, court and you get the original.',
  emailTitle: 'The e-mail',
  from: 'From',
  to: 'To',
  subject: 'Subject',
  date: 'Date',
  messageId: 'Message id',
  attachments: 'Attachments',
  received: 'Servers on its way',
  receivedHint:
    'The last one is on top. Only what your own mail server wrote can be trusted; earlier ones can be forged.',
  authentication: 'Checks noted by the receiving server',
  authenticationHint: 'As in the file, not checked online.',
  text: 'Text',
  problem: {
    'too-large': 'The e-mail is too large to be read here; the file is kept whole.',
    'header-too-large': 'The header is abnormally long; only its beginning was read. The file is kept whole.',
    unreadable: 'The structure cannot be read; only the header was. The file is kept whole.',
  },
  signature: ({ domain }) => `DKIM signature of ${domain}`,
  noSignature: 'There is no DKIM signature: nothing tells whether the e-mail was changed.',
  selector: 'Key name',
  signedAt: 'Signed (as the signature says)',
  covers: 'Covers',
  bodyHash: 'Body',
  body: {
    matches: 'The body has the digest that the signature states (the signature itself was not checked).',
    partly:
      'Only the first part of the body has the digest; the signature does not cover the rest, which others may have added.',
    differs:
      'The body does not have the digest that the signature states: it was changed, or saved in another format.',
    unsupported: 'The digest of this kind of signature cannot be checked here.',
  },
  limits:
    'Nothing was asked online: only the digest of the body was checked, not the signature itself. Whoever forges a whole e-mail can write a digest that fits. Checking the signature needs the public key of the sender’s domain.',
  changedLines: 'Some program changed the line ends of this file; for the check they were put back.',
};
