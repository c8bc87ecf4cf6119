// The switch at the end of a restore: one transaction, so that a killed one leaves the locker as it was.

import { ExpectedError } from '../errors.ts';
import { bytesToHex, equalBytes } from '../evidence/bytes.ts';
import { appendLeaf, EMPTY_FRONTIER, type Frontier, frontierRoot } from '../log/merkle.ts';
import type { StagedRow } from './backup-rows.ts';
import type { LogState } from './compare-logs.ts';
import type { Locker } from './database.ts';
import { newKey } from './key.ts';
import { appendRecords, readHead, type Writer } from './log.ts';
import type { HeadMeta, RecordRow, StoredKey, VaultMeta } from './rows.ts';
import { guardWrite } from './write-errors.ts';

/** Tables whose rows make up one history: the file's take the place of those here. */
const HISTORY = new Set(['records', 'checkpoints', 'tokens', 'items', 'facts', 'caseSeqs', 'archives']);
/** What the head and the new key are made of is not taken from the file. */
const OWN_META = new Set<unknown>(['head', 'key']);
/** A passphrase that was changed here since stays changed. */
const KEPT_META = 'vault';

export async function stagedPages(
  locker: Locker,
  table: string,
  visit: (page: StagedRow) => Promise<void> | void,
): Promise<void> {
  const numbers = await locker.staging.where('table').equals(table).primaryKeys();
  for (const n of numbers) {
    const page = n === undefined ? undefined : await locker.staging.get(n);
    if (page) await visit(page);
  }
}

/**
 * Puts the staged log in the place of the one here and begins a new epoch: a `restore` record, the first with a new key.
 * What is here must be empty or a prefix of what was staged.
 * @param known newest state of that locker that this profile ever saw
 * @throws ExpectedError restore-changed where something was kept meanwhile, backup-damaged, locker-full
 */
export async function adoptStaged(
  locker: Locker,
  writer: Writer,
  backup: LogState,
  known: LogState | null,
): Promise<void> {
  const key = await newKey(locker, await stagedVault(locker));
  await guardWrite(() =>
    locker.transaction('rw', locker.tables, async () => {
      const frontier = await checkStagedLog(locker, backup);
      for (const { name } of locker.tables) {
        if (HISTORY.has(name)) await putInstead(locker, name);
        else if (name !== 'meta') await addMissing(locker, name);
      }
      await putMeta(locker, backup.locker, frontier, key);
      await appendRecords(locker, writer, [
        {
          type: 'restore',
          body: {
            backup_size: backup.size,
            backup_root: backup.root,
            known_size: known?.size ?? null,
            known_root: known?.root ?? null,
          },
        },
      ]);
      await locker.staging.clear();
    }),
  );
}

/** A locker that comes with a passphrase gets its new key sealed by it. */
async function stagedVault(locker: Locker): Promise<VaultMeta | undefined> {
  let vault: VaultMeta | undefined;
  await stagedPages(locker, 'meta', ({ rows }) => {
    vault ??= (rows as VaultMeta[]).find(({ key }) => key === 'vault');
  });
  return vault;
}

async function checkStagedLog(locker: Locker, backup: LogState): Promise<Frontier> {
  const head = await readHead(locker);
  const isPrefixed = head?.locker === backup.locker;
  const own = head && isPrefixed ? frontierRoot({ size: head.size, hashes: head.frontier }) : null;
  let holds = own === null && (await locker.items.count()) === 0;
  let frontier: Frontier = EMPTY_FRONTIER;
  await stagedPages(locker, 'records', ({ rows }) => {
    for (const { leaf } of rows as RecordRow[]) {
      frontier = appendLeaf(frontier, leaf);
      if (own && frontier.size === head?.size) holds = equalBytes(frontierRoot(frontier), own);
    }
  });
  if (!holds) throw new ExpectedError('restore-changed');
  const isWhole = frontier.size === backup.size && bytesToHex(frontierRoot(frontier)) === backup.root;
  if (!isWhole) throw new ExpectedError('backup-damaged', 'staged log');
  return frontier;
}

async function putInstead(locker: Locker, table: string): Promise<void> {
  await locker.table(table).clear();
  await stagedPages(locker, table, async ({ rows }) => {
    await locker.table(table).bulkAdd(rows);
  });
}

/** Rows of the file only where none stands here: what the buyer wrote last is on this computer. */
export async function addMissing(locker: Locker, table: string): Promise<void> {
  const keyPath = locker.table(table).schema.primKey.keyPath;
  const path = Array.isArray(keyPath) ? keyPath : [keyPath];
  await stagedPages(locker, table, async ({ rows }) => {
    for (const row of rows as Record<string, unknown>[]) {
      const parts = path.map((name) => row[String(name)] as string);
      const key = parts.length === 1 ? parts[0] : parts;
      if (key !== undefined && !(await locker.table(table).get(key))) await locker.table(table).put(row);
    }
  });
}

async function putMeta(locker: Locker, name: string, frontier: Frontier, key: StoredKey): Promise<void> {
  await stagedPages(locker, 'meta', async ({ rows }) => {
    const isHere = (await locker.meta.get(KEPT_META)) !== undefined;
    const others = (rows as { key: unknown }[]).filter(
      ({ key }) => !OWN_META.has(key) && !(isHere && key === KEPT_META),
    );
    await locker.table('meta').bulkPut(others);
  });
  const { size, hashes } = frontier;
  const head: HeadMeta = { key: 'head', locker: name, size, frontier: [...hashes], lastAt: '' };
  await locker.meta.bulkPut([head, key]);
}

/** This profile knows of records that are no longer here: said in the log, with a new key. @returns false where that is not so */
export async function startEpoch(locker: Locker, writer: Writer, known: LogState): Promise<boolean> {
  const key = await newKey(locker);
  return guardWrite(() =>
    locker.transaction('rw', [locker.meta, locker.records, locker.checkpoints], async () => {
      const head = await readHead(locker);
      if (!head || head.locker !== known.locker || head.size >= known.size) return false;
      await locker.meta.put(key);
      const root = bytesToHex(frontierRoot({ size: head.size, hashes: head.frontier }));
      const body = {
        backup_size: head.size,
        backup_root: root,
        known_size: known.size,
        known_root: known.root,
      };
      await appendRecords(locker, writer, [{ type: 'restore', body }]);
      return true;
    }),
  );
}
