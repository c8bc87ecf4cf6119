// Runs in an extension page of the copied extension: real messages to the real worker, and floors beside them.
import { toBase64 } from '../../utils/evidence/bytes.ts';
import { Locker } from '../../utils/locker/database.ts';
import { ask } from '../../utils/messages/messaging.ts';
import { backUp, emptyLockers, fillBackup, readAll, restoreMade } from './backup-run.ts';
import { exportTimes } from './bundle-export.ts';
import { type ExportRun, exportCase, fillCase, zipCase } from './case-export.ts';
import { hashFloor } from './floors/hash-floor.ts';
import { fillLocker } from './locker-fill.ts';
import { appendTimes } from './log-append.ts';
import { redactedTimes } from './redacted-export.ts';

const locker = new Locker();

/** From the message of the popup to the answer that the item was read back. */
async function save(tabId: number, full: boolean): Promise<{ ms: number; itemId: string }> {
  const startedAt = performance.now();
  const outcome = await ask('saveTab', { tabId, mode: 'asked', full, force: true, confirmed: false });
  const ms = performance.now() - startedAt;
  if (outcome.state !== 'saved') throw new Error(`not saved: ${JSON.stringify(outcome)}`);
  return { ms, itemId: outcome.itemId };
}

/** Base64 of the long picture's files, from the locker. */
async function longPicture(itemId: string): Promise<string[]> {
  const rows = await locker.files.where('itemId').equals(itemId).toArray();
  const pictures = rows.filter(({ name }) => name.includes('fullpage'));
  return Promise.all(
    pictures.map(async ({ blob }) => toBase64(new Uint8Array(await (blob ?? new Blob()).arrayBuffer()))),
  );
}

let exported: ExportRun | null = null;

const api = {
  save,
  longPicture,
  appendTimes,
  fillLocker: (count: number) => fillLocker(locker, count),
  async hashFloor(): Promise<number> {
    const startedAt = performance.now();
    await hashFloor(locker);
    return performance.now() - startedAt;
  },
  exportTimes,
  redactedTimes,
  fillCase: (count: number, bytes: number, into: string | null = null) =>
    fillCase(locker, count, bytes, into),
  exportCase: (caseId: string) => exportCase(locker, caseId),
  /** Takes minutes, longer than the protocol waits for an answer: `exported` is asked until it is there. */
  startExportToDisk(caseId: string): void {
    exported = null;
    void exportCase(locker, caseId, true).then((run) => {
      exported = run;
    });
  },
  exported: () => exported,
  zipCase: (caseId: string) => zipCase(locker, caseId),
  fillBackup,
  backUp,
  restoreMade,
  readAll,
  emptyLockers,
};

declare global {
  var benchPage: BenchPage;
}
export type BenchPage = typeof api;
globalThis.benchPage = api;
