import type { zh } from '../zh-cn.ts';

export const save: typeof zh.save = {
  button: 'Save evidence',
  undo: 'Undo save',
  again: 'Save again',
  stillSave: 'Save it anyway',
  stillConfirm: 'Save anyway',
  stop: 'Stop',
  fullPage: 'Save the full page',
  fullPageHint: 'The page is longer than the screen; this takes all of it.',
  saved: ({ nth, time }) => `Saved · no. ${nth} · ${time}`,
  deadSaved: ({ nth, time }) => `Shop is down, kept as evidence · no. ${nth} · ${time}`,
  deadWhat: "Address, time and the browser's error are kept.",
  unchanged: ({ time }) => `Nothing changed, not saved twice (last ${time})`,
  undone: 'Undone. You can bring it back for 30 days.',
  restore: 'Bring it back',
  idle: 'This page is not saved yet.',
  idleNext: 'Press “Save evidence” to keep what you see now.',
  notTrade: 'This does not look like a shopping page, so it was not saved by itself.',
  notTradeNext: 'Press “Save evidence” or Enter if you want it.',
  sensitive: 'This looks like a bank, mail or log-in page. Save it?',
  sensitiveNext: 'What you see will be kept; password fields are blanked first.',
  privateWindow: 'This is a private window. Save it?',
  privateNext: 'It stays on this computer, and the evidence says it is from a private window.',
  interrupted: 'This save was cut off and is not complete.',
  interruptedKept: 'The visible picture and the text are safe.',
  interruptedNothing: 'Nothing was kept this time.',
  earlierInterrupted: 'The last save was cut off.',
  working: 'Saving. You may close this window.',
  exportCutOff: 'The last bundle was not finished.',
  continueExport: 'Continue packing',
  steps: {
    reading: 'Reading the page…',
    pixels: 'Taking the picture…',
    stitching: 'Taking the full page…',
    harvesting: 'Reading the chat…',
    writing: 'Writing…',
    checking: 'Checking…',
    building: 'Packing…',
    delivering: 'Handing over to the browser…',
  },
  stitching: ({ done, total }) => `Taking the full page ${done}/${total}`,
  harvest: 'Keep the whole chat',
  harvestHint: 'Older messages may be missing. The chat is scrolled to its start and put back.',
  harvesting: ({ count }: { count: number }) => `Reading the chat: ${count} messages so far`,
  harvested: ({ count }: { count: number }) => `The whole chat is kept: ${count} messages.`,
  harvestedNew: ({ count }: { count: number }) => `${count} messages kept; they join what was kept before.`,
  harvestedPart: ({ count }: { count: number }) => `${count} messages kept, not all of them.`,
  unreadChat: ({ name }: { name: string }) => `The chat in “${name}” could not be read`,
  unreadHint: 'It is part of another site inside this page; reading it needs your permission.',
  unreadDenied: 'The browser did not allow it. You can paste screenshots of the chat into the locker.',
  allowChat: ({ host }: { host: string }) => `Allow reading ${host}`,
  harvestElsewhere:
    'To keep the whole chat: open its page, click the CardProof icon, then “Keep the whole chat”.',
  incidents: 'Not everything could be kept:',
  openItem: ({ kind }) => `View the saved ${kind.toLowerCase()}`,
  freeSpace: ({ free }) => `About ${free} is left on this computer.`,
  manageSpace: 'See used space',
};

export const cases: typeof zh.cases = {
  belongs: 'Belongs to order',
  current: 'Current order',
  fresh: 'New order',
  unnamed: ({ date }) => `Unnamed order · ${date}`,
  guessed: 'The order was guessed; please have a look.',
};

export const site: typeof zh.site = {
  label: 'Show a quick save button in this shop',
  hint: 'Reads this one site only; switch it off any time.',
  denied: 'The browser did not allow it; the button stays off.',
};

export const supply: typeof zh.supply = {
  title: 'Add screenshots or files',
  hint: 'Paste a screenshot here with Ctrl+V, or drop files.',
  choose: 'Choose files',
  chooseInTab: 'Choose files on the large page',
  note: 'Write a note',
  notePlaceholder: 'For example: paid 96.5 yuan over QQ on 18 September, promised in ten minutes.',
  saveNote: 'Save note',
  saving: ({ name }) => `Saving ${name}…`,
  saved: ({ count }) => `${count} saved.`,
  failed: ({ name, reason }) => `${name}: ${reason}`,
  pastedPicture: 'Pasted screenshot',
};

export const deadShop = {
  title: 'The shop does not open',
  hint: 'If the shop no longer opens: check the address and keep address, time and the fact that it did not load.',
  address: 'Address that does not open',
  keep: 'Keep that the shop does not open',
  note: ({ address, at, online }: { address: string; at: string; online: boolean }) =>
    `The shop does not open.\nAddress: ${address}\nTime (device clock): ${at}\nThe browser shows an error page of its own; the extension cannot read it.\nThis device: ${online ? 'online' : 'offline'}`,
};
