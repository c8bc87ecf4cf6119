// Backups of lockers on fake IndexedDB, as pages of ours make and take them.
import 'fake-indexeddb/auto';
import { backupLocker, blobSink, type WrittenBackup } from '../../../utils/delivery/backup-locker.ts';
import {
  planRestore,
  type RestorePlan,
  restoreMode,
  stageRestore,
} from '../../../utils/delivery/restore-locker.ts';
import type { LogState } from '../../../utils/locker/compare-logs.ts';
import { Locker } from '../../../utils/locker/database.ts';
import { mergeStaged } from '../../../utils/locker/merge.ts';
import { adoptStaged } from '../../../utils/locker/restore.ts';
import { clearStaging } from '../../../utils/locker/staging.ts';
import type { Lab } from '../locker/locker-lab.ts';

const quiet = () => ({ onProgress: () => {}, signal: new AbortController().signal });

export interface LabBackup extends WrittenBackup {
  file: Blob;
}

export async function backUp({ locker, writer }: Lab): Promise<LabBackup> {
  const sink = blobSink();
  const written = await backupLocker(locker, writer.software, writer.now(), () => sink, quiet());
  return { ...written, file: sink.blob() };
}

export const plan = (lab: Lab, file: Blob): Promise<RestorePlan> => planRestore(lab.locker, file, quiet());

/** The whole way. @returns the plan, the files that did not fit, and how many items were merged */
export async function restore(
  lab: Lab,
  file: Blob,
  known: LogState | null = null,
): Promise<RestorePlan & { wrong: number; merged: number }> {
  const made = await plan(lab, file);
  const { wrong } = await stageRestore(lab.locker, made, quiet());
  const mode = restoreMode(made.relation);
  let merged = 0;
  if (mode === 'replace') await adoptStaged(lab.locker, lab.writer, made.checked.head, known);
  if (mode === 'merge') merged = await mergeStaged(lab.locker, lab.writer, made.checked.head);
  if (mode === 'repair') await clearStaging(lab.locker);
  return { ...made, wrong, merged };
}

let names = 0;

/** Another computer: nothing is kept there. */
export function emptyLab({ writer }: Lab): Lab {
  return { writer: { ...writer, session: 'session11111' }, locker: new Locker(`other-${names++}`) };
}

/** Everything that is stored, as text; blobs by their bytes. */
export async function everything(locker: Locker): Promise<string> {
  const tables = await Promise.all(
    locker.tables.map(async (table) => [table.name, await Promise.all((await table.toArray()).map(spelled))]),
  );
  return JSON.stringify(tables);
}

async function spelled(value: unknown): Promise<unknown> {
  if (value instanceof Blob) return [...new Uint8Array(await value.arrayBuffer())].join(',');
  if (value instanceof Uint8Array) return [...value].join(',');
  if (value instanceof CryptoKey) return 'key';
  if (Array.isArray(value)) return Promise.all(value.map(spelled));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(async ([name, part]) => [name, await spelled(part)]);
  return Promise.all(entries);
}
