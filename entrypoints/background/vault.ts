// The worker's side of the passphrase: it alone appends to the log, and it goes on converting when its pages are closed.
import { browser } from 'wxt/browser';
import { openUntil } from '../../utils/browser/session-keys.ts';
import type { Locker } from '../../utils/locker/database.ts';
import type { Writer } from '../../utils/locker/log.ts';
import { convertRows } from '../../utils/locker/vault/convert.ts';
import { conversionProgress } from '../../utils/locker/vault/pending.ts';
import {
  changePassphrase,
  lock,
  removePassphrase,
  setPassphrase,
  unlock,
} from '../../utils/locker/vault/vault.ts';
import type { PageHandlers } from '../../utils/messages/answer.ts';

const CONVERT = 'convert';
const LOCK = 'lock';
/** Alarms fire no sooner: the next life of a worker that was stopped goes on. */
const AGAIN_MIN = 0.5;

type VaultRequest =
  | 'setPassphrase'
  | 'changePassphrase'
  | 'removePassphrase'
  | 'unlockLocker'
  | 'lockLocker'
  | 'sessionKey'
  | 'convertLocker';

export interface VaultWork {
  handlers: Pick<PageHandlers, VaultRequest>;
  /** At the start of every life of the worker. */
  resume(): Promise<void>;
  onAlarm(name: string): Promise<void>;
}

/** @param recover finishes saves that had to wait for the passphrase */
export function vaultWork(locker: Locker, writer: Writer, recover: () => Promise<void>): VaultWork {
  const convert = async (): Promise<null> => {
    // Set before, so that a worker that dies at it is started again.
    await browser.alarms.create(CONVERT, { delayInMinutes: AGAIN_MIN });
    if (await convertRows(locker)) await browser.alarms.clear(CONVERT);
    return null;
  };
  const begin = async (work: Promise<void>): Promise<null> => {
    await work;
    await lockLater();
    void recover()
      .then(convert)
      .catch((error) => console.error(error));
    return null;
  };
  return {
    handlers: {
      setPassphrase: ({ passphrase }) => begin(setPassphrase(locker, writer, passphrase)),
      changePassphrase: async ({ passphrase, next }) => {
        await changePassphrase(locker, passphrase, next);
        return null;
      },
      removePassphrase: ({ passphrase }) => begin(removePassphrase(locker, passphrase)),
      unlockLocker: ({ passphrase }) => begin(unlock(locker, passphrase)),
      lockLocker: async () => {
        await lock(locker);
        return null;
      },
      async sessionKey({ act, name, value }) {
        if (act === 'get') return locker.keys.get(name);
        await (act === 'set' ? locker.keys.set(name, value) : locker.keys.remove([name]));
        return null;
      },
      convertLocker: convert,
    },
    async resume() {
      const progress = await conversionProgress(locker);
      if (progress && (progress.left > 0 || progress.leaving)) await convert();
    },
    async onAlarm(name) {
      if (name === CONVERT) await convert();
      if (name !== LOCK) return;
      const until = await openUntil();
      if (until !== null && until <= Date.now()) await lock(locker);
      else await lockLater();
    },
  };
}

async function lockLater(): Promise<void> {
  const when = await openUntil();
  if (when !== null) await browser.alarms.create(LOCK, { when });
}
