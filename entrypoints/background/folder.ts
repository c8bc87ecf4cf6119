// The automatic backup: some time after the log grew, and again when the browser starts.
import { browser } from 'wxt/browser';
import { backUpFolder } from '../../utils/delivery/keep-folder.ts';
import type { Locker } from '../../utils/locker/database.ts';
import { readFolder } from '../../utils/locker/folder.ts';

export const FOLDER_ALARM = 'folder';

/** Saves of one sitting share a backup; a large locker is not written anew for each of them. */
const SOON_MIN = 1;
const BYTES_PER_MIN = 20_000_000;
/** Calls of the extension's API keep the worker alive; writing to a folder alone does not. */
const AWAKE_MS = 20_000;

/** @param size records in the log */
export async function remindFolder(locker: Locker, size: number): Promise<void> {
  const row = await readFolder(locker);
  if (!row || row.tried === size || (await browser.alarms.get(FOLDER_ALARM))) return;
  const delayInMinutes = SOON_MIN + (row.last?.bytes ?? 0) / BYTES_PER_MIN;
  await browser.alarms.create(FOLDER_ALARM, { delayInMinutes });
}

/** @param rest shows again what else stands on the icon */
export async function onFolderAlarm(locker: Locker, rest: () => Promise<void>): Promise<void> {
  const awake = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE_MS);
  try {
    const signal = new AbortController().signal;
    const outcome = await backUpFolder(locker, { onProgress: () => {}, signal });
    if (outcome === 'failed') await browser.action.setBadgeText({ text: '!' });
    if (outcome === 'written') await rest();
  } finally {
    clearInterval(awake);
  }
}
