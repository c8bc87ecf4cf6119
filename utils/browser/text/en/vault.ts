// The passphrase of the locker, and the encrypted zip.
export const vault = {
  title: 'Passphrase',
  why: 'With a passphrase, card secrets, pictures and chats are kept encrypted on this computer: whoever gets your computer or its disk cannot read them. You may do without.',
  savingWorks:
    'Saving takes one click as before, also while locked. Only reading, complaints and bundles ask for the passphrase.',
  clear:
    'Still in clear: shop addresses, order numbers, names of products and merchants, amounts, times, what you told under “Something went wrong”, and the records for checking. Of what was kept before the passphrase, old clear copies may stay on the disk for a while.',
  set: 'Set a passphrase',
  change: 'Change passphrase',
  remove: 'Turn off passphrase',
  lockNow: 'Lock now',
  unlock: 'Unlock',
  cancel: 'Cancel',
  confirmSet: 'Set it',
  confirmChange: 'Change it',
  confirmRemove: 'Turn off and decrypt',
  current: 'Present passphrase',
  passphrase: 'Passphrase',
  next: 'New passphrase',
  again: 'Once more',
  rule: 'At least 8 characters. Longer is safer: a few unrelated words beat one short word with symbols.',
  strength: {
    short: 'Fewer than 8 characters.',
    weak: 'Short: it could be guessed.',
    fair: 'Fair; longer is better.',
    good: 'Long enough.',
  },
  differs: 'The two are not the same.',
  noRecovery:
    'Nobody can recover a forgotten passphrase, and neither can we. Write it on paper and keep it safe.',
  understood: 'I have written it down',
  on: 'A passphrase is set; the locker is open.',
  locked: 'A passphrase is set; the locker is locked.',
  sealing: ({ left, total }: { left: number; total: number }) =>
    `Encrypting what was kept before: ${left} of ${total} left. You may close this page; it goes on.`,
  sealed: 'Everything kept before is encrypted.',
  opening: ({ left }: { left: number }) =>
    `Turning the passphrase off: ${left} left to decrypt. You may close this page; it goes on.`,
  openingLocked:
    'The passphrase is being turned off, but not everything is decrypted yet. Unlock to let it finish.',
  lockAfter: 'Lock by itself after',
  minutes: ({ count }: { count: number }) => `${count} minutes without a click`,
  withBrowser: 'the browser closes',
  newKey:
    'Setting a passphrase makes a new signing key. The change is written into the log and signed by the old key. Tell the other side the new fingerprint.',
  lockedTitle: 'CardProof is locked',
  lockedWhat:
    'Saving still works. To read evidence, write a complaint or make a bundle, enter the passphrase.',
  forgotten: 'Forgotten it?',
  forgottenWhat:
    'There is no other way to open it. Nothing is deleted: should you remember it one day, everything opens again. Until then new evidence can be saved as before.',
};

export const sealedZip = {
  title: 'Encrypted zip',
  offer:
    'For cloud drives, mail or computers of others. We make the password and show it once, when the bundle is done.',
  make: 'Make an encrypted zip',
  password: 'Its password (shown this once)',
  copy: 'Copy password',
  copied: 'Copied',
  apart:
    'Send the password by another way than the file. We do not keep it; once this is closed it cannot be seen again.',
  open: 'Open it with 7-Zip (Windows), Keka or The Unarchiver (macOS). The unzip command cannot open this encryption, nor most likely can the zip folders of Windows: they report an error, the file is not broken.',
};
