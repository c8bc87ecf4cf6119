// A locker with a passphrase over a real IndexedDB: what lies in the rows, and what surfaces read while it is locked.
import { liveQuery } from 'dexie';
import { expect, it, onTestFinished, vi } from 'vitest';
import { emptyFacts } from '../../../utils/evidence/facts.ts';
import { Locker } from '../../../utils/locker/database.ts';
import { keepDraft } from '../../../utils/locker/drafts.ts';
import { stageFile } from '../../../utils/locker/items.ts';
import type { Writer } from '../../../utils/locker/log.ts';
import { listCases, readCase } from '../../../utils/locker/queries.ts';
import type { ItemRow } from '../../../utils/locker/rows.ts';
import { convertRows } from '../../../utils/locker/vault/convert.ts';
import { conversionProgress } from '../../../utils/locker/vault/pending.ts';
import { lock, setPassphrase, unlock, vaultState } from '../../../utils/locker/vault/vault.ts';

const PASSPHRASE = '一匹会飞的 蓝色 订书机';
const CASE = 'cs_00000000000000000001';
const SECRETS = {
  card: 'ABCD-EFGH-2468-KLMN',
  title: '星河数卡的订单',
  url: 'https://shop.example/query?password=chaxun1234',
  salt: 'ab'.repeat(32),
  tile: 'cd'.repeat(32),
  disclosure: 'WyJzYWx0IiwidGl0bGUiXQ',
  thumbnail: 'a picture of the page',
  draft: '您好，我在贵店购买的卡密无法使用',
};

const writer: Writer = {
  software: 'CardProof/test',
  session: 'session00000',
  now: () => Date.now(),
  mono: () => 1,
};

const item: ItemRow = {
  id: 'it_01KAPSFH400000000000000000',
  state: 'saved',
  caseId: CASE,
  caseSeq: 1,
  assignedBy: 'auto',
  kind: 'order',
  method: 'pixel',
  capturedAt: '2026-11-22T10:00:00.000Z',
  title: SECRETS.title,
  url: SECRETS.url,
  host: 'shop.example',
  pageKey: 'digest of the page',
  seq: 1,
  itemBytes: new Uint8Array(3),
  disclosures: { title: SECRETS.disclosure },
  salts: { '1-text.txt': SECRETS.salt },
  tileMasters: { '2-pixels.png': SECRETS.tile },
  thumbnail: new Blob([SECRETS.thumbnail], { type: 'image/webp' }),
  removedAt: null,
};

async function openLocker(): Promise<Locker> {
  const locker = new Locker(`test-${crypto.randomUUID()}`);
  onTestFinished(() => {
    locker.close();
    indexedDB.deleteDatabase(locker.name);
  });
  await locker.cases.add({
    id: CASE,
    createdAt: item.capturedAt,
    updatedAt: item.capturedAt,
    shopHost: 'shop.example',
    orderNo: '20261122000001',
    product: null,
    merchant: null,
    amount: null,
    intake: null,
  });
  await locker.items.add(item);
  await stageFile(locker, item.id, '1-text.txt', new Blob([`卡密 ${SECRETS.card}`]));
  const secrets = [{ kind: 'card' as const, value: SECRETS.card, boxes: [] }];
  await locker.facts.add({
    itemId: item.id,
    reader: 'test/1',
    at: item.capturedAt,
    facts: { ...emptyFacts('test/1'), secrets },
  });
  await keepDraft(locker, CASE, 'merchant', SECRETS.draft);
  return locker;
}

/** Past our own code: every value of every row, bytes and blobs as text. */
async function rawRows(name: string): Promise<string> {
  const db = await new Promise<IDBDatabase>((done, fail) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => fail(opening.error);
  });
  const found: string[] = [];
  const collect = async (value: unknown): Promise<void> => {
    if (value instanceof Blob) return collect(new Uint8Array(await value.arrayBuffer()));
    if (value instanceof Uint8Array) found.push(new TextDecoder().decode(value));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) {
        found.push(key);
        await collect(part);
      }
    } else found.push(String(value));
  };
  for (const store of db.objectStoreNames) {
    const rows = await new Promise<unknown[]>((done, fail) => {
      const all = db.transaction(store).objectStore(store).getAll();
      all.onsuccess = () => done(all.result);
      all.onerror = () => fail(all.error);
    });
    await collect(rows);
  }
  db.close();
  return found.join('\n');
}

it('keeps no secret of an item in the rows, whether kept before the passphrase or after, locked', async () => {
  const locker = await openLocker();
  const before = await rawRows(locker.name);
  for (const word of Object.values(SECRETS)) expect(before).toContain(word);
  await setPassphrase(locker, writer, PASSPHRASE);
  await lock(locker);
  expect(await convertRows(locker)).toBe(true);
  await stageFile(locker, item.id, '3-note.txt', new Blob([`later ${SECRETS.card}`]));
  await keepDraft(locker, CASE, 'platform', SECRETS.draft);
  const after = await rawRows(locker.name);
  for (const [name, word] of Object.entries(SECRETS)) expect(after.includes(word), name).toBe(false);
  expect(after).not.toContain('digest of the page');
  expect(await conversionProgress(locker)).toMatchObject({ left: 0 });
});

it('shows lists without titles and pictures while locked, and with them once it is open', async () => {
  const locker = await openLocker();
  await setPassphrase(locker, writer, PASSPHRASE);
  await convertRows(locker);
  await lock(locker);
  expect(await vaultState(locker)).toBe('locked');
  const [card] = await listCases(locker, 10, null);
  expect(card?.items[0]).toMatchObject({ locked: true, title: '', url: null, thumbnail: null });
  expect(card?.case.orderNo).toBe('20261122000001');
  await unlock(locker, PASSPHRASE);
  const found = await readCase(locker, CASE);
  expect(found?.items[0]).toMatchObject({ locked: false, title: SECRETS.title, url: SECRETS.url });
  expect(await found?.items[0]?.thumbnail?.text()).toBe(SECRETS.thumbnail);
});

it('goes on noticing changes although opening is asynchronous', async () => {
  const locker = await openLocker();
  await setPassphrase(locker, writer, PASSPHRASE);
  await convertRows(locker);
  const seen = vi.fn();
  const subscription = liveQuery(() => readCase(locker, CASE)).subscribe((found) =>
    seen(found?.items[0]?.state),
  );
  onTestFinished(() => subscription.unsubscribe());
  await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith('saved'));
  await locker.items.update(item.id, { state: 'removed' });
  await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith('removed'));
});
