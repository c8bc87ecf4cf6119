import type {
  away as zhAway,
  backup as zhBackup,
  backupErrors as zhErrors,
  folder as zhFolder,
  foreign as zhForeign,
} from '../zh-cn/backup.ts';

export const backup: typeof zhBackup = {
  title: 'Backup and restore',
  open: 'Backup and restore',
  why: 'Removing the extension, clearing browsing data or changing computers loses the evidence. A backup is one file that can be restored on another computer and in another browser.',
  secret:
    'A backup holds full card secrets: keep it to yourself. To show evidence to others, use “Pack evidence”.',
  one: 'Backup as one file',
  save: 'Download backup',
  saving: 'Backing up',
  checking: 'Checking the backup',
  restoring: 'Restoring',
  stop: 'Stop',
  none: 'No backup yet.',
  last: ({ time }) => `Last backup: ${time}`,
  newer: ({ count }) => `${count} ${count === 1 ? 'record' : 'records'} since then are not in it.`,
  saved: ({ name }) => `Handed to the browser as a download: ${name}`,
  savedNext:
    'Look whether it is in your downloads, then copy it to a USB stick or a cloud drive of your own.',
  restore: 'Restore from a backup',
  restoreHint:
    'Choose a .cardproof file. It is checked as a whole first, then you are asked. Checking changes nothing.',
  choose: 'Choose a backup file',
  found: ({ time, items, cases, size }) =>
    `Backup of ${time}: ${cases} ${cases === 1 ? 'order' : 'orders'}, ${items} ${items === 1 ? 'item' : 'items'}, ${size}`,
  whole: 'The file is whole and its history is of one piece.',
  relations: {
    empty: 'Nothing is kept here yet. Evidence and history come back as they were.',
    newer:
      'The backup is newer and holds everything that is here. Afterwards this locker is as new as the backup.',
    same: 'Everything in this backup is here. Nothing to restore; only missing files are filled in.',
    older: 'This locker is newer than the backup. It will not go back; only missing files are filled in.',
    diverged:
      'Backup and locker were one and then went on separately. Both are kept: what only the backup has is added here and recorded anew as of today; its own history is kept beside and never changed.',
    other:
      'This is the backup of another locker. Its evidence is added here and recorded anew as of today; its own history is kept beside and never changed. Do not add a backup that is not your own.',
  },
  epoch:
    'A restore makes a new signing key and says “restored from a backup” in the history. Tell your new fingerprint to those who know the old one.',
  lost: ({ known, size }) =>
    `This browser remembers ${known} records, the backup has ${size}. What was saved after the backup does not come back, and the history will say so.`,
  go: { replace: 'Restore', merge: 'Add to this locker', repair: 'Fill in missing files' },
  cancel: 'Do not restore',
  done: {
    replace: ({ items }) => `${items} ${items === 1 ? 'item' : 'items'} restored.`,
    merge: ({ items }) =>
      items > 0
        ? `${items} ${items === 1 ? 'item' : 'items'} added.`
        : 'The backup has no evidence that is missing here.',
    repair: ({ items }) =>
      items > 0 ? `${items} ${items === 1 ? 'file' : 'files'} filled in.` : 'Nothing is missing here.',
  },
  doneNext: {
    replace: 'The history says “restored from a backup”, and the signing key is new.',
    merge: 'Added evidence is recorded as of today; its own history is kept beside.',
    repair: 'History and signing key are unchanged.',
  },
  wrong: ({ count }) =>
    `${count} ${count === 1 ? 'file is' : 'files are'} not as recorded. It was so when the backup was made; they were put back as they are.`,
  toCases: 'See the evidence',
  behind: 'Records are missing from the locker',
  behindText: ({ known, size }) =>
    `This browser remembers ${known} records, ${size} are left. Browser data may have been cleared or the computer set back. The history says so, and the signing key is new.`,
  gone: 'The locker is empty, but evidence was saved in this browser',
  goneText: ({ known }) => `There were ${known} records. Browser data may have been cleared.`,
  behindNext: 'If you have a backup, restore it now.',
  known: 'Understood',
};

export const folder: typeof zhFolder = {
  title: 'Automatic backup into a folder',
  why: 'Choose a folder (one that your cloud drive syncs, for instance). After each save a new backup is put there; the newest 5 stay. CardProof itself goes nowhere.',
  choose: 'Choose a folder',
  change: 'Choose another folder',
  off: 'Stop automatic backup',
  allow: 'Allow again',
  now: 'Back up now',
  active: ({ name }) => `Backing up into the folder “${name}”`,
  last: ({ time, file }) => `Newest: ${time}, ${file}`,
  none: 'Nothing written yet.',
  trouble: 'The automatic backup was not written. Please have a look.',
  unsupported:
    'This browser lets no extension write into folders (Chrome and Edge do). Please use “Download backup” often; this page tells you when new evidence is not backed up.',
};

export const foreign: typeof zhForeign = {
  title: 'Bundles of others',
  why: 'Bundles that others send you can be looked at here: verified first, read-only, never mixed with what you saved.',
  choose: 'Choose a bundle (.zip)',
  checking: 'Verifying…',
  stop: 'Stop',
  look: 'Look inside',
  show: 'Open',
  hide: 'Close',
  inside: 'Inside the bundle',
  tooLarge: 'This bundle is too large to be opened here. Save it and unpack it.',
  label: 'From somebody else',
  add: 'Take it in',
  addAnyway: 'Take it in with its problems',
  cancel: 'No',
  wrong: 'It did not pass: something is not as recorded and cannot be trusted.',
  wrongNext: 'Ask the sender. As a lead it can be taken in; the warning stays with it.',
  right: 'Nothing in it is contradicted.',
  rightNext: 'What is not proven is said below. Somebody else saved it; CardProof did not see these pages.',
  items: ({ count }) => `${count} ${count === 1 ? 'item' : 'items'}`,
  imported: ({ time }) => `Taken in ${time}`,
  save: 'Save the original bundle',
  remove: 'Delete',
  removeSure: 'Really delete',
  missing: 'There is no such bundle.',
  cannotShow: 'Files of this kind are not shown here. Save the bundle and open it.',
};

export const away: typeof zhAway = {
  title: 'Not my computer',
  why: 'For internet cafés, offices and borrowed computers: after each save you are reminded to take a backup along, and one step clears everything before you leave.',
  on: 'This is not my computer',
  hint: 'While this is on, every save offers “Download backup”.',
  offer: 'This is not your computer: take a backup along.',
  take: 'Take along and clear',
  takeWhy:
    'Download a backup, copy it to a USB stick or mail it to yourself, then choose that copy here. Only when it has been checked can this computer be cleared.',
  step1: 'Step 1: download a backup',
  step2: 'Step 2: choose the copy that you take along',
  step2Hint: 'Choose it where you will take it from, a USB stick for instance. It is checked as a whole.',
  pick: 'Choose the copy',
  confirmed: 'Checked: this backup is whole and as new as the locker.',
  stale: 'This backup is not the newest; clearing would lose evidence. Download a new one.',
  step3: 'Step 3: clear this computer',
  step3Hint:
    'First a slip is downloaded (a text that says what was taken along, without secrets). Then everything of CardProof in this browser is deleted: evidence, history, signing key, settings, granted sites. Only the backup brings it back.',
  wipe: 'Clear this computer',
  wipeSure: 'Clear it for good',
  wiping: 'Clearing…',
  wiped: 'Cleared. Nothing of CardProof is left in this browser.',
  wipedNext:
    'Backup and slip in the downloads folder are yours to delete; the list of downloads can be cleared too.',
  wipeFailed: 'Something is left. Restart the browser and try again, or remove CardProof.',
};

export const backupErrors: typeof zhErrors = {
  'backup-empty': { what: 'There is nothing to back up yet.', next: 'Save something first.' },
  'backup-unreadable': {
    what: 'This file cannot be read or is no backup of CardProof. Nothing was changed.',
    next: 'Choose a file that ends in .cardproof; copy it from the stick to the computer first.',
  },
  'backup-damaged': {
    what: 'This backup is cut off or was altered and was not restored. Nothing was changed.',
    next: 'Copy it again, or use another backup.',
  },
  'backup-newer': {
    what: 'This backup was made by a newer CardProof and was not restored. Nothing was changed.',
    next: 'Update CardProof first.',
  },
  'backup-stopped': { what: 'Stopped. Nothing was changed.', next: 'Start again when you need it.' },
  'restore-changed': {
    what: 'Something was saved here meanwhile, so nothing was switched. Old and new evidence are all here.',
    next: 'Choose the backup file once more.',
  },
  'folder-gone': {
    what: 'The backup folder is gone; automatic backup has stopped. Earlier backups are untouched.',
    next: 'Plug the stick in, or choose another folder.',
  },
  'folder-denied': {
    what: 'The browser took back its permission for the backup folder; what is new is not in it yet. Earlier backups are all there.',
    next: 'Press “Allow again”. Browsers take it back when all pages of CardProof are closed; if yours asks, choose “Allow on every visit”.',
  },
  'folder-full': {
    what: 'The backup folder is full; the new backup was not written. Earlier backups are all there.',
    next: 'Make room, or choose another folder.',
  },
  'bundle-unreadable': {
    what: 'This is no bundle that can be read and was not taken in.',
    next: 'Ask the sender for the original .zip file.',
  },
};
