// Read models over a real IndexedDB.
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Case } from '../../../utils/evidence/case.ts';
import { Locker } from '../../../utils/locker/database.ts';
import { listCases } from '../../../utils/locker/queries.ts';
import type { ItemRow, ItemState } from '../../../utils/locker/rows.ts';
import { searchCases, searchEntries } from '../../../utils/locker/search.ts';

async function openLocker(): Promise<Locker> {
  const locker = new Locker(`test-${crypto.randomUUID()}`);
  onTestFinished(() => {
    locker.close();
    indexedDB.deleteDatabase(locker.name);
  });
  return locker;
}

const aCase = (n: number, change: Partial<Case> = {}): Case => ({
  id: `cs_${String(n).padStart(20, '0')}`,
  createdAt: '2026-11-22T10:00:00.000Z',
  updatedAt: `2026-11-22T10:00:${String(n).padStart(2, '0')}.000Z`,
  shopHost: 'shop.example',
  orderNo: `2026112200${n}`,
  product: null,
  merchant: null,
  amount: null,
  intake: null,
  ...change,
});

const anItem = (id: string, caseId: string, state: ItemState, title = ''): ItemRow => ({
  id,
  state,
  caseId,
  caseSeq: 1,
  assignedBy: 'auto',
  kind: 'order',
  method: 'pixel',
  capturedAt: '2026-11-22T10:00:00.000Z',
  title,
  url: null,
  host: 'shop.example',
  pageKey: id,
  seq: 0,
  itemBytes: new Uint8Array(),
  disclosures: {},
  salts: {},
  tileMasters: {},
  thumbnail: null,
  removedAt: null,
});

describe('the list of cases', () => {
  it('is newest first and counts only what is kept', async () => {
    const locker = await openLocker();
    await locker.cases.bulkAdd([aCase(1), aCase(2)]);
    await locker.items.bulkAdd([
      anItem('a', aCase(1).id, 'saved'),
      anItem('b', aCase(1).id, 'removed'),
      anItem('c', aCase(1).id, 'written'),
      anItem('d', aCase(2).id, 'saved'),
      anItem('e', aCase(2).id, 'saved'),
    ]);
    const cards = await listCases(locker, 10, null);
    expect(cards.map(({ case: known, count }) => [known.id, count])).toEqual([
      [aCase(2).id, 2],
      [aCase(1).id, 1],
    ]);
    expect(cards[1]?.items.map(({ id }) => id)).toEqual(['a']);
  });
});

describe('search', () => {
  it.each([
    ['20261122001', [1]],
    ['２０２６１１２２００２', [2]],
    ['月卡 极速', [1]],
    ['STEAM', [2]],
    ['没有这个词', []],
    ['shop.example', [1, 2]],
  ])('finds cases by %s', async (query, found) => {
    const locker = await openLocker();
    await locker.cases.bulkAdd([aCase(1, { merchant: '极速卡铺' }), aCase(2, { product: 'Steam 充值卡' })]);
    await locker.items.add(anItem('a', aCase(1).id, 'saved', '星穹远征 月卡'));
    const ids = searchCases(await searchEntries(locker), query);
    expect(ids.sort()).toEqual(found.map((n) => aCase(n).id));
  });

  it('does not find what was undone', async () => {
    const locker = await openLocker();
    await locker.cases.add(aCase(1));
    await locker.items.add(anItem('a', aCase(1).id, 'removed', '撤销的页面'));
    expect(searchCases(await searchEntries(locker), '撤销的页面')).toEqual([]);
  });
});
