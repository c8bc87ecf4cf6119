// A locker of large files, backed up into one blob and restored from it into another database, as the backup page does it.
import { freezeItem } from '../../utils/capture/freeze-item.ts';
import { backupLocker, blobSink } from '../../utils/delivery/backup-locker.ts';
import { planRestore, stageRestore } from '../../utils/delivery/restore-locker.ts';
import { newItemId } from '../../utils/evidence/ids.ts';
import { emptyCase } from '../../utils/locker/cases.ts';
import { Locker } from '../../utils/locker/database.ts';
import { confirmItem, stageFile, writeItem } from '../../utils/locker/items.ts';
import { ensureLocker, type Writer } from '../../utils/locker/log.ts';
import { adoptStaged } from '../../utils/locker/restore.ts';
import { noise } from './bundle-export.ts';

const SOURCE = 'bench-backup';
const TARGET = 'bench-restored';
const NAME = '1-file.bin';
const PIECE = 4 * 1024 * 1024;

const writer: Writer = {
  software: 'CardProof/bench',
  session: 'bench0000000',
  now: () => Date.now(),
  mono: () => performance.now(),
};
const progress = () => ({ onProgress: () => {}, signal: new AbortController().signal });

/** One more file. */
export async function fillBackup(bytes: number): Promise<void> {
  const locker = new Locker(SOURCE);
  await ensureLocker(locker, writer);
  const owner = (await locker.cases.toCollection().first()) ?? emptyCase(writer.now());
  const i = await locker.items.count();
  const content = noise(bytes, i + 1);
  const draft = draftOf(newItemId(writer.now() + i));
  await stageFile(locker, draft.itemId, NAME, new Blob([content]));
  const frozen = await freezeItem(draft, async () => content, {
    decode: () => Promise.reject(new Error('none')),
  });
  const { item, bytes: itemBytes, ...secrets } = frozen;
  await writeItem(
    locker,
    writer,
    {
      ...secrets,
      id: item.id,
      assignedBy: 'auto',
      kind: 'file',
      method: 'import',
      capturedAt: item.captured_at,
      title: '',
      url: null,
      host: null,
      pageKey: '',
      itemBytes,
      thumbnail: null,
    },
    owner,
    null,
  );
  await confirmItem(locker, item.id);
  locker.close();
}

function draftOf(itemId: string): Parameters<typeof freezeItem>[0] {
  return {
    itemId,
    kind: 'file',
    method: 'import',
    grade: 'supplied',
    capturedAt: Date.now(),
    timezoneOffset: 0,
    mono: 0,
    session: writer.session,
    viewport: null,
    page: null,
    stitch: null,
    claims: { title: '', url: null, final_url: null, referrer: null, selection: null, frames: [] },
    environment: {
      ext_version: '0',
      ext_build_sha256: '0'.repeat(64),
      browser: 'bench',
      os: 'bench',
      languages: [],
      timezone: 'UTC',
      incognito: false,
      online: true,
      proxy_control: 'unknown',
      tsa_skew_ms: null,
      reload_before_capture: false,
      not_checkable: [],
    },
    incidents: [],
    files: [{ name: NAME, kind: 'file', mime: 'application/octet-stream' }],
    facts: null,
    host: null,
    pageKey: '',
  };
}

let made: Blob | null = null;

/** @returns ms */
export async function backUp(): Promise<number> {
  const startedAt = performance.now();
  const sink = blobSink();
  await backupLocker(new Locker(SOURCE), writer.software, Date.now(), () => sink, progress());
  made = sink.blob();
  return performance.now() - startedAt;
}

/** @returns ms for looking through, staging, reading back and switching */
export async function restoreMade(): Promise<number> {
  if (!made) throw new Error('no backup');
  await new Locker(TARGET).delete();
  const locker = new Locker(TARGET);
  const startedAt = performance.now();
  const plan = await planRestore(locker, made, progress());
  await stageRestore(locker, plan, progress());
  await adoptStaged(locker, writer, plan.checked.head, null);
  const ms = performance.now() - startedAt;
  locker.close();
  return ms;
}

/** Every file read and digested once, piece by piece: what nobody can do without. @returns ms */
export async function readAll(): Promise<number> {
  const locker = new Locker(SOURCE);
  const startedAt = performance.now();
  for (const key of await locker.files.toCollection().primaryKeys()) {
    const blob = (await locker.files.get(key))?.blob ?? new Blob();
    for (let at = 0; at < blob.size; at += PIECE) {
      await crypto.subtle.digest('SHA-256', await blob.slice(at, at + PIECE).arrayBuffer());
    }
  }
  return performance.now() - startedAt;
}

export async function emptyLockers(): Promise<void> {
  made = null;
  await new Locker(SOURCE).delete();
  await new Locker(TARGET).delete();
}
