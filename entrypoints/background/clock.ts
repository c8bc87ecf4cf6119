// Alarms of deadlines. Nothing is held here: what is due lies in the database, and is derived anew from the cases.
import { browser } from 'wxt/browser';
import { remind, showDueCount } from '../../utils/browser/reminders.ts';
import { readSettings } from '../../utils/browser/settings.ts';
import { textFor } from '../../utils/browser/text.ts';
import { clockOfCase } from '../../utils/delivery/clock-of-case.ts';
import { ExpectedError } from '../../utils/errors.ts';
import { type Due, dueNow, nextMoment, toldUntil, toTell } from '../../utils/evidence/due.ts';
import type { Locker } from '../../utils/locker/database.ts';
import { readFolder } from '../../utils/locker/folder.ts';
import { keepDues, readDues } from '../../utils/locker/kept-dues.ts';
import { reminderOf } from './reminder-words.ts';

export const CLOCK_ALARM = 'clock';
const LOCK = 'cardproof-clock';
/** Older cases have no alarm left that anybody waits for. */
const MOST_CASES = 200;
/** Everything that one act writes is looked at together. */
const SETTLE_MS = 1500;

export interface Clock {
  /** Derives these cases anew, null for all. */
  refresh(caseIds: readonly string[] | null): Promise<void>;
  /** Something was written: soon, together with whatever follows. */
  touched(): void;
  onAlarm(): Promise<void>;
  /** At the start of every life: number and alarm do not outlive the browser. */
  start(): Promise<void>;
  showBadge(): Promise<void>;
  /** Before everything is deleted: an alarm would make an empty locker again. */
  stop(): Promise<void>;
}

export function clockWork(locker: Locker, now: () => number): Clock {
  let waiting: ReturnType<typeof setTimeout> | null = null;
  const refresh: Clock['refresh'] = (caseIds) =>
    navigator.locks.request(LOCK, async () => {
      await deriveDues(locker, caseIds, now());
      await ring(locker, now());
    });
  return {
    refresh,
    touched() {
      if (waiting !== null) return;
      waiting = setTimeout(() => {
        waiting = null;
        changedCases(locker).then(refresh).catch(console.error);
      }, SETTLE_MS);
    },
    // Derived first: what was answered meanwhile is not told.
    onAlarm: async () => refresh(await changedCases(locker)),
    async start() {
      if (await browser.alarms.get(CLOCK_ALARM)) await showBadge(locker, now());
      else await refresh(await changedCases(locker));
    },
    showBadge: () => showBadge(locker, now()),
    async stop() {
      if (waiting !== null) clearTimeout(waiting);
      waiting = null;
      await browser.alarms.clear(CLOCK_ALARM);
      await showDueCount(0);
    },
  };
}

/** Cases written since the last time, and those that wait for something. */
async function changedCases(locker: Locker): Promise<string[]> {
  const { dues, upTo } = await readDues(locker);
  const changed = await locker.cases.where('updatedAt').aboveOrEqual(upTo).primaryKeys();
  return [...new Set([...changed, ...dues.map(({ caseId }) => caseId)])];
}

async function deriveDues(locker: Locker, caseIds: readonly string[] | null, now: number): Promise<void> {
  const kept = await readDues(locker);
  const newest = await locker.cases.orderBy('updatedAt').reverse().limit(MOST_CASES).primaryKeys();
  const wanted = new Set(caseIds ?? newest);
  const fresh = new Map<string, readonly Due[]>();
  for (const id of wanted) {
    const dues = await duesOf(locker, id, now);
    if (dues) fresh.set(id, dues);
  }
  const others = kept.dues.filter(
    ({ caseId }) => !fresh.has(caseId) && (caseIds !== null || wanted.has(caseId)),
  );
  const dues = [...others, ...[...fresh.values()].flat()];
  if (dues.length === 0 && kept.dues.length === 0 && newest.length === 0) return;
  const last = newest[0] ? await locker.cases.get(newest[0]) : undefined;
  const told = [...kept.told, ...toldUntil(newOverdue(dues, kept.dues), now)];
  await keepDues(locker, {
    key: 'clock',
    dues,
    told: stillMeant(told, dues),
    upTo: last?.updatedAt ?? kept.upTo,
  });
}

/** null where only the passphrase tells, or the case cannot be read: what was known stays. */
async function duesOf(locker: Locker, caseId: string, now: number): Promise<readonly Due[] | null> {
  try {
    return (await clockOfCase(locker, caseId))(now).dues;
  } catch (error) {
    if (error instanceof ExpectedError && error.code === 'not-found') return [];
    // One case that cannot be read must not silence the alarms of the others.
    if (!(error instanceof ExpectedError)) console.error(error);
    return null;
  }
}

/** That somebody was late before the case was kept is no news to who keeps it. */
function newOverdue(dues: readonly Due[], before: readonly Due[]): Due[] {
  const known = new Set(before.map(({ caseId, id }) => `${caseId} ${id}`));
  return dues.filter(({ caseId, id, duty }) => duty !== 'buyer' && !known.has(`${caseId} ${id}`));
}

function stillMeant(told: readonly string[], dues: readonly Due[]): string[] {
  const names = dues.map(({ caseId, id }) => `${caseId} ${id} `);
  return [...new Set(told)].filter((key) => names.some((name) => key.startsWith(name)));
}

/** Tells what has come, shows the number, and sets the next alarm. */
async function ring(locker: Locker, now: number): Promise<void> {
  const kept = await readDues(locker);
  const { language } = await readSettings();
  for (const due of toTell(kept.dues, new Set(kept.told), now)) {
    const known = await locker.cases.get(due.caseId);
    await remind(reminderOf(textFor(language), due, known?.orderNo ?? null, now));
  }
  const told = [...new Set([...kept.told, ...toldUntil(kept.dues, now)])];
  if (told.length > kept.told.length) await keepDues(locker, { ...kept, told });
  await showBadge(locker, now);
  const when = nextMoment(kept.dues, now);
  if (when === null) await browser.alarms.clear(CLOCK_ALARM);
  else await browser.alarms.create(CLOCK_ALARM, { when });
}

/** A backup that fails says so first. */
async function showBadge(locker: Locker, now: number): Promise<void> {
  if ((await readFolder(locker))?.error) return;
  const { dues } = await readDues(locker);
  await showDueCount(dueNow(dues, now).length);
}
