import type { stampErrors as zhErrors, stamp as zhStamp } from '../zh-cn/stamp.ts';

export const stamp: typeof zhStamp = {
  open: 'Have it stamped yourself',
  title: 'Have it stamped yourself',
  why: 'Authorities such as 可信时间戳 (联合信任, tsa.cn) want an account, and CardProof cannot log in for you. You can go yourself: you hand over one small file that holds no page, no order number and no code.',
  step1: '1. Download the small file',
  step1Hint:
    'It stands for every record of the locker up to now. Do not edit it or save it again: one changed letter and it no longer fits.',
  download: ({ name }) => `Download ${name}`,
  nothing: 'The locker is empty. Save something first, then have it stamped.',
  step2: '2. Upload it on the authority’s site',
  step2Hint: 'Log in, ask for a time-stamp and upload the small file. Where you may choose, choose SHA-256.',
  step3: '3. Choose the file that the authority gave you',
  step3Hint: 'Usually .tsr, .tsa or .tst. Keep the PDF certificate for yourself; it is not needed here.',
  choose: 'Choose the time-stamp file',
  checking: 'Checking…',
  kept: ({ time }) => `Kept. The authority’s time is ${time}.`,
  keptNext: 'Bundles made from now on carry it. Keep the authority’s own file as well.',
  known: 'This time-stamp is here already.',
  limit:
    'It is checked that it is whole and for your evidence; which authority made it is for whoever verifies it with the authority’s root certificate.',
  zipTitle: 'A zip that is made already',
  zip: 'Have tagmanifest-sha256.txt from the zip (or the whole zip) stamped, and hand the token over beside the zip, never inside it.',
  last: ({ time, count }) => `${count} kept, the last one at ${time}.`,
};

export const stampErrors: typeof zhErrors = {
  'token-web-page': {
    what: 'This is a web page and no time-stamp; nothing was kept.',
    next: 'The authority may want you to log in. Do, and download the .tsr or .tsa file again.',
  },
  'token-pdf': {
    what: 'This is the PDF certificate and no time-stamp; nothing was kept.',
    next: 'Download the .tsr or .tsa file of the same request. Keep the PDF too.',
  },
  'token-query': {
    what: 'This is the request, which nobody has stamped yet; nothing was kept.',
    next: 'Choose the .tsr or .tsa file that came back.',
  },
  'token-refused': {
    what: 'The authority refused; the file holds no time-stamp.',
    next: 'Ask again on its site.',
  },
  'token-digest': {
    what: 'This time-stamp does not use SHA-256 (SHA-1 or SM3, maybe), which CardProof cannot check; nothing was kept.',
    next: 'Ask again and choose SHA-256. Keep this one; the authority’s own tool can check it.',
  },
  'token-unreadable': {
    what: 'No time-stamp can be read from this file; nothing was kept.',
    next: 'Choose the .tsr, .tsa or .tst file that came back.',
  },
  'token-other-file': {
    what: 'This time-stamp is for another file; nothing was kept.',
    next: 'Make sure that the file you uploaded is the one from here, unchanged.',
  },
  'token-broken': {
    what: 'The signature of this time-stamp cannot be checked (damaged, or signed with SM2); nothing was kept.',
    next: 'Download it once more; if that fails, keep it and use the authority’s own tool.',
  },
};
