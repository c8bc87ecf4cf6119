// When the log is stamped: soon after something was kept, before a session's first save, at an export, and again later
// where nobody answered. The queue is one question: is the newest anchor older than the newest record?
import { browser } from 'wxt/browser';
import { readSettings } from '../../utils/browser/settings.ts';
import { timeStamps } from '../../utils/browser/time-stamps.ts';
import { type AnchorOutcome, anchorHead, lastAnchor, needsAnchor } from '../../utils/locker/anchors.ts';
import type { Locker } from '../../utils/locker/database.ts';
import type { Writer } from '../../utils/locker/log.ts';

export const ANCHOR_ALARM = 'anchor';

/** Alarms fire no sooner; saves of one sitting share a token. */
const SOON_MIN = 0.5;
const BACK_OFF_MIN = [1, 5, 15, 60] as const;
/** An earlier bound older than this says little. */
const STALE_MS = 600_000;
const TRIES = 'anchorTries';

export interface Anchoring {
  /** Before a save: a fresh earlier bound where the last one is stale. Never waited for. */
  freshen(): void;
  /** After something was recorded. */
  remind(): void;
  /** Now, for an export; waits at most as long as the authorities are given. */
  now(): Promise<AnchorOutcome | 'off'>;
  onAlarm(): Promise<void>;
}

export function anchoring(locker: Locker, writer: Writer): Anchoring {
  const now = (): Promise<AnchorOutcome | 'off'> =>
    navigator.locks.request('cardproof-anchor', async () => {
      if (!(await readSettings()).timeStamps) return 'off';
      const outcome = await anchorHead(locker, writer, timeStamps);
      await (outcome === 'no-answer' ? tryLater() : browser.storage.session.remove(TRIES));
      return outcome;
    });
  const freshen = async () => {
    const last = await lastAnchor(locker);
    if (last && writer.now() - Date.parse(last.at) > STALE_MS) await now();
  };
  return {
    now,
    freshen: () => void freshen().catch(report),
    remind: () => void remind().catch(report),
    onAlarm: async () => {
      if (await needsAnchor(locker)) await now();
    },
  };
}

async function remind(): Promise<void> {
  if (!(await readSettings()).timeStamps) return;
  if (await browser.alarms.get(ANCHOR_ALARM)) return;
  await browser.alarms.create(ANCHOR_ALARM, { delayInMinutes: SOON_MIN });
}

async function tryLater(): Promise<void> {
  const { [TRIES]: stored } = await browser.storage.session.get(TRIES);
  const tries = typeof stored === 'number' ? stored : 0;
  const delayInMinutes = BACK_OFF_MIN[Math.min(tries, BACK_OFF_MIN.length - 1)] ?? 60;
  await browser.storage.session.set({ [TRIES]: tries + 1 });
  await browser.alarms.create(ANCHOR_ALARM, { delayInMinutes });
}

/** No save may fail for want of a token. */
function report(error: unknown): void {
  console.error(error);
}
