// What was kept before the passphrase is sealed row by row, and opened row by row once it is taken away. A row is
// always either the old one or the new one, so this may be cut off anywhere and just goes on.
import { ExpectedError } from '../../errors.ts';
import { equalBytes } from '../../evidence/bytes.ts';
import type { Locker } from '../database.ts';
import type { StoredItem } from '../rows.ts';
import { openStepRows, sealStepRows } from './convert-steps.ts';
import { finishLeaving } from './finish-leaving.ts';
import { releaseScope } from './held-keys.ts';
import { type Opener, opener } from './opener.ts';
import { keptPageKey } from './page-key.ts';
import { itemsToOpen, itemsToSeal } from './pending.ts';
import {
  basicsOf,
  openChunk,
  openDraft,
  openFacts,
  openFile,
  openItem,
  openJob,
  sealChunk,
  sealDraft,
  sealFacts,
  sealFile,
  sealItem,
  sealJobChange,
} from './sealed-rows.ts';
import { readVault, type Sealer, sealer } from './sealer.ts';
import { swap } from './swap-row.ts';
import { isUnfinished } from './vault.ts';

/**
 * Goes on with whatever is left; returns at once where another context is at it, or where opening waits for the passphrase.
 * @returns true when nothing is left
 */
export function convertRows(locker: Locker): Promise<boolean> {
  return navigator.locks.request(`cardproof-convert-${locker.name}`, { ifAvailable: true }, async (lock) => {
    const vault = await readVault(locker);
    if (!vault) return true;
    if (!lock) return false;
    if (vault.state === 'on') return sealAll(locker);
    return (await locker.keys.get(`private:${vault.id}`)) ? openAll(locker) : false;
  });
}

async function sealAll(locker: Locker): Promise<boolean> {
  for (const itemId of await itemsToSeal(locker)) {
    const seal = await sealer(locker);
    if (!seal) return false;
    await sealItemRows(locker, seal, itemId);
    if (!(await isUnfinished(locker, itemId))) await releaseScope(locker, itemId);
  }
  const seal = await sealer(locker);
  if (!seal) return false;
  await sealDrafts(locker, seal);
  await sealStepRows(locker, seal);
  await sealJobs(locker, seal);
  return true;
}

async function sealItemRows(locker: Locker, seal: Sealer, itemId: string): Promise<void> {
  for (const name of await namesOf(locker, itemId)) await sealFileRow(locker, seal, itemId, name);
  for (const row of await locker.chunks.where('itemId').equals(itemId).toArray()) {
    const { blob } = row;
    if (!blob) continue;
    const next = await sealChunk(seal, { ...row, blob });
    await swap(
      locker,
      'chunks',
      () => locker.chunks.get([itemId, row.n]),
      row,
      () => locker.chunks.put(next),
    );
  }
  for (const row of await locker.facts.where('itemId').equals(itemId).toArray()) {
    const { facts, n } = row;
    if (!facts || n === undefined) continue;
    const next = await sealFacts(seal, { ...row, facts });
    await swap(
      locker,
      'facts',
      () => locker.facts.get(n),
      row,
      () => locker.facts.put(next),
    );
  }
  const row = await locker.items.get(itemId);
  if (!row || row.sealedBy || row.state === 'erased') return;
  const clear = await openItem(await opener(locker), row);
  const pageKey = await keptPageKey(locker, row.pageKey);
  const next = await sealItem(seal, clear);
  // What happened to the item meanwhile stays; what was erased meanwhile stays erased.
  const put = (now: StoredItem) =>
    locker.items.put(now.state === 'erased' ? now : { ...next, ...basicsOf(now), pageKey });
  await swap(locker, 'items', () => locker.items.get(itemId), row, put);
}

async function namesOf(locker: Locker, itemId: string): Promise<string[]> {
  const keys = await locker.files.where('itemId').equals(itemId).primaryKeys();
  return keys.map(([, name]) => name);
}

/** The clear bytes go only after the sealed ones were opened again and are the same. */
async function sealFileRow(locker: Locker, seal: Sealer, itemId: string, name: string): Promise<void> {
  const row = await locker.files.get([itemId, name]);
  if (!row?.blob) return;
  const { blob } = row;
  const next = await sealFile(seal, { itemId, name, blob });
  const again = await openFile(await opener(locker), next);
  const [before, after] = [await blob.arrayBuffer(), await again.blob.arrayBuffer()];
  if (!equalBytes(new Uint8Array(before), new Uint8Array(after))) {
    throw new ExpectedError('readback-failed', `${itemId}/${name}`);
  }
  const read = () => locker.files.get([itemId, name]);
  await swap(locker, 'files', read, row, (now) =>
    locker.files.put(now.blob?.size === blob.size ? next : now),
  );
}

async function sealDrafts(locker: Locker, seal: Sealer): Promise<void> {
  for (const row of await locker.drafts.toArray()) {
    if (row.sealedBy) continue;
    const next = await sealDraft(seal, row);
    const read = () => locker.drafts.get([row.caseId, row.channel]);
    await swap(locker, 'drafts', read, row, (now) => locker.drafts.put(now.text === row.text ? next : now));
  }
}

async function sealJobs(locker: Locker, seal: Sealer): Promise<void> {
  for (const row of await locker.jobs.where('state').notEqual('done').toArray()) {
    if (row.kind !== 'save' || row.sealedBy || (row.resume === null && row.title === '')) continue;
    const sealed = await sealJobChange(seal, row.id, { resume: row.resume });
    await swap(
      locker,
      'jobs',
      () => locker.jobs.get(row.id),
      row,
      (now) => locker.jobs.put({ ...now, ...sealed, title: '' }),
    );
  }
}

async function openAll(locker: Locker): Promise<boolean> {
  for (const itemId of await itemsToOpen(locker)) await openItemRows(locker, await opener(locker), itemId);
  const open = await opener(locker);
  for (const row of await locker.drafts.toArray()) {
    const next = await openDraft(open, row);
    const read = () => locker.drafts.get([row.caseId, row.channel]);
    if (row.sealedBy) await swap(locker, 'drafts', read, row, () => locker.drafts.put(next));
  }
  await openStepRows(locker, open);
  for (const row of await locker.jobs.toArray()) {
    const { resume } = await openJob(open, row);
    if (row.sealedBy) {
      await swap(
        locker,
        'jobs',
        () => locker.jobs.get(row.id),
        row,
        ({ sealedBy, box, ...now }) => locker.jobs.put({ ...now, resume }),
      );
    }
  }
  return finishLeaving(locker);
}

async function openItemRows(locker: Locker, open: Opener, itemId: string): Promise<void> {
  for (const name of await namesOf(locker, itemId)) {
    const row = await locker.files.get([itemId, name]);
    if (!row?.sealedBy) continue;
    const next = await openFile(open, row);
    await swap(
      locker,
      'files',
      () => locker.files.get([itemId, name]),
      row,
      () => locker.files.put(next),
    );
  }
  for (const row of await locker.chunks.where('itemId').equals(itemId).toArray()) {
    const next = await openChunk(open, row);
    const read = () => locker.chunks.get([itemId, row.n]);
    if (row.sealedBy) await swap(locker, 'chunks', read, row, () => locker.chunks.put(next));
  }
  for (const row of await locker.facts.where('itemId').equals(itemId).toArray()) {
    const next = await openFacts(open, row);
    const read = () => locker.facts.get(row.n ?? -1);
    if (row.sealedBy) await swap(locker, 'facts', read, row, () => locker.facts.put(next));
  }
  const row = await locker.items.get(itemId);
  if (!row?.sealedBy) return;
  const next = await openItem(open, row);
  await swap(
    locker,
    'items',
    () => locker.items.get(itemId),
    row,
    (now) => locker.items.put({ ...next, ...basicsOf(now) }),
  );
}
