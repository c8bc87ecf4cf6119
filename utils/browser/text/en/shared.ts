import type { errors as zhErrors, incidents as zhIncidents } from '../zh-cn/shared.ts';
import type { zh } from '../zh-cn.ts';
import { backupErrors } from './backup.ts';
import { stampErrors } from './stamp.ts';

export const app: typeof zh.app = {
  name: '证据匣 CardProof',
  local: 'On this computer only · evidence is never uploaded',
  back: 'Back',
  settings: 'Settings',
  verify: 'Check a bundle',
  openLocker: ({ count }) => `Open locker (${count})`,
  copied: 'Copied',
  crashed: 'This window failed. Everything you saved is still there; please open it again.',
  reload: 'Open again',
};

export const kinds: typeof zh.kinds = {
  product: 'Product page',
  checkout: 'Checkout page',
  payment: 'Payment page',
  order: 'Order page',
  orders: 'Order list',
  chat: 'Chat',
  redeem: 'Activation page',
  terms: 'Shop terms',
  page: 'Web page',
  recording: 'Recording',
  window: 'Window picture',
  file: 'Added file',
  note: 'Written note',
};

export const methods: typeof zh.methods = {
  pixel: 'Screenshot',
  stitched: 'Full-page screenshot (joined screen by screen)',
  rendered: 'Redrawn page (not a screenshot)',
  mhtml: 'Page archive',
  dom: 'Page source',
  text: 'Page text',
  frame: 'Picture of a window',
  import: 'Added by you',
};

export const grades: typeof zh.grades = {
  page: 'Read from the page by CardProof',
  window: 'A window you picked',
  supplied: 'Supplied by you; CardProof did not see it on a page',
  other: "From somebody else's bundle",
};

export const files: typeof zh.files = {
  screenshot: 'Screenshot',
  fullpage: 'Full-page screenshot',
  rendered: 'Redrawn page (not a screenshot)',
  text: 'Page text',
  dom: 'Page source (kept as plain text)',
  snapshot: 'Page reading',
  transcript: 'Whole chat (as data)',
  mhtml: 'Page archive',
  note: 'Note',
  file: 'File',
  frame: 'Picture of a window',
  recording: 'Recording (original)',
  chunks: 'List of its one-second pieces',
  seekable: 'Recording (copy you can skip through)',
};

export const errors: typeof zhErrors = {
  'page-restricted': {
    what: 'The browser does not let extensions read this page. Nothing was saved.',
    next: 'Take a screenshot and paste it here with Ctrl+V, or drop or choose a picture.',
  },
  'page-empty': {
    what: 'The window is too small to show anything. Nothing was saved.',
    next: 'Make the browser window larger, then press “Save again”.',
  },
  'page-crashed': {
    what: 'This page has crashed and cannot be read.',
    next: 'Reload it and save; if it stays broken, paste a screenshot.',
  },
  'no-permission': {
    what: 'The browser has not allowed reading this page yet. Nothing was saved.',
    next: 'Close this window and click the CardProof icon in the toolbar again.',
  },
  'tab-gone': {
    what: 'The page has been closed. Nothing was saved.',
    next: 'Open the page again and click the CardProof icon.',
  },
  'private-window': {
    what: 'This is a private window. Nothing was saved.',
    next: 'Press “Save anyway” to keep it; the evidence will say so.',
  },
  'sensitive-page': {
    what: 'This looks like a bank, mail or log-in page. Nothing was saved.',
    next: 'Press “Save anyway” if you are sure.',
  },
  'capture-failed': {
    what: 'No picture could be taken. Nothing was saved.',
    next: 'Keep the page in front, then press “Save again”.',
  },
  'capture-stopped': {
    what: 'Stopped; this one was not saved.',
    next: 'Press “Save again” when you need it.',
  },
  'job-running': { what: 'This page is being saved.', next: 'Please wait until it is done.' },
  'locker-full': {
    what: 'This computer is out of space. This one was not saved.',
    next: 'Delete files you no longer need, then press “Save again”. Earlier evidence is safe.',
  },
  'locker-unreadable': {
    what: 'The locker cannot be opened.',
    next: 'Close the browser and start it again. Do not clear browsing data, or the evidence is lost.',
  },
  'locker-behind': {
    what: 'A newer CardProof has used this locker; this version cannot open it.',
    next: 'Update CardProof to the newest version.',
  },
  'locker-locked': {
    what: 'CardProof is locked: what is kept cannot be shown. Saving still works.',
    next: 'Unlock it with the passphrase and do it again.',
  },
  'passphrase-wrong': {
    what: 'That passphrase is wrong; nothing was opened.',
    next: 'Type it again and mind capitals and the input method. All evidence is still there; a wrong try loses nothing.',
  },
  'passphrase-set': {
    what: 'A passphrase is set already.',
    next: 'To use another one, choose “Change passphrase”.',
  },
  'backup-sealed': {
    what: 'This backup is locked with another passphrase and cannot lie beside what is here; nothing was restored.',
    next: 'Restore it in another browser profile, open it with its passphrase, turn the passphrase off and back up again.',
  },
  'readback-failed': {
    what: 'What was written did not check out, so it does not count as saved.',
    next: 'Press “Save again”. If it keeps happening, check your disk.',
  },
  'export-empty': {
    what: 'This order has no evidence to pack yet.',
    next: 'Save the order page or the failure page first.',
  },
  'secret-not-masked': {
    what: 'One card code could not be covered, so nothing was packed.',
    next: 'You can choose “Only me”, but do not send that file to anyone.',
  },
  'record-invalid': {
    what: 'An internal record is wrong; this was not finished.',
    next: 'Please try again. Everything saved is still there.',
  },
  'file-too-large': {
    what: 'The file is larger than 500 MB and was not saved.',
    next: 'Split it into smaller files and add those.',
  },
  'not-found': {
    what: 'This evidence cannot be found.',
    next: 'It may have been undone; look in the locker.',
  },
  'no-chat': {
    what: 'No chat could be read on this page; nothing was saved.',
    next: 'Let its messages show on the page, then try again.',
  },
  ...backupErrors,
  ...stampErrors,
  bug: {
    what: 'CardProof failed; this was not finished.',
    next: 'Please try again. Everything saved is still there.',
  },
};

export const incidents: typeof zhIncidents = {
  'page-did-not-load': 'The page does not open: address, time and what the browser said are kept.',
  'fullpage-inner': 'The page scrolls inside itself: the long picture has only the visible part.',
  'mhtml-failed': 'No MHTML archive was kept; everything else is there.',
  'page-still-loading': 'The page was still loading.',
  'frame-unreadable': 'One part of the page could not be read; its address is noted.',
  'clock-set-back': 'The computer clock is behind the last evidence; check the system time.',
  'pixels-unavailable': 'No picture of the screen could be taken.',
  'fullpage-unavailable': 'No full-page picture; only the visible part is kept.',
  'fullpage-failed': 'The full-page picture failed; the visible part is kept.',
  'fullpage-stopped': 'The full-page picture was stopped; what was taken is kept.',
  'fullpage-cut': 'The page is very long; the picture covers only its first part.',
  'fullpage-interrupted': 'The full-page picture was cut off; the visible part is kept.',
  'reading-cut': 'The page is very long; only part of its text was read.',
  'chat-kept': 'Older messages are in what was kept before; this one begins where they join.',
  'chat-rows': 'The chat is very long; only its newest 2,000 messages are kept.',
  'chat-time': 'The chat did not end within 3 minutes; what was read is kept.',
  'chat-stopped': 'You stopped; the messages read so far are kept.',
  'chat-navigated': 'The page changed while the chat was read; what was read is kept.',
  'chat-interrupted': 'Reading the chat was cut off; what was read is kept.',
  'chat-seam': 'The chat does not join in one place; messages may be missing there.',
  other: 'Something on the page could not be kept.',
};
