import { describe, expect, it } from 'vitest';
import { newItemId } from '../../../utils/evidence/ids.ts';
import { moveItem } from '../../../utils/locker/cases.ts';
import { confirmItem, readBack, readItem, stageFile } from '../../../utils/locker/items.ts';
import { startJob } from '../../../utils/locker/jobs.ts';
import { appendRecords, logTables, readHead, readRecords } from '../../../utils/locker/log.ts';
import { sweepStaged } from '../../../utils/locker/sweep.ts';
import { eraseExpired, restoreItem, undoItem } from '../../../utils/locker/undo.ts';
import { keepText, openLab } from './locker-lab.ts';

describe('keeping an item', () => {
  it('is saved only after everything was read back and recomputed', async () => {
    const lab = await openLab();
    const row = await keepText(lab, '订单号：20261122100000123456');
    expect(row.state).toBe('saved');
    expect(await readBack(lab.locker, row.id)).toBeNull();
    expect(readItem(row).files).toHaveLength(1);
  });

  it('writes item and assign records that name it', async () => {
    const lab = await openLab();
    const row = await keepText(lab, 'text');
    const records = await readRecords(lab.locker);
    expect(records.map(({ type }) => type)).toEqual(['genesis', 'item', 'assign']);
    expect(records[2]?.body).toEqual({ item: row.id, case: row.caseId, case_seq: 1 });
  });

  it('keeps every page-written value out of the clear item', async () => {
    const lab = await openLab();
    const row = await keepText(lab, 'text');
    const clear = new TextDecoder().decode(row.itemBytes);
    expect(clear).not.toContain('shop.example');
    expect(clear).not.toContain('订单详情');
    expect(readItem(row)._sd).toHaveLength(6);
  });

  it.each([
    ['a file was changed', 'commitment differs'],
    ['a file was cut', 'commitment differs'],
    ['a file is gone', 'file is missing'],
  ])('is damaged, not saved, when %s', async (how, problem) => {
    const lab = await openLab();
    const row = await keepText(lab, 'original');
    const key: [string, string] = [row.id, '1-text.txt'];
    if (how.endsWith('gone')) await lab.locker.files.delete(key);
    else {
      const text = how.endsWith('cut') ? 'orig' : 'originaL';
      await lab.locker.files.put({ itemId: row.id, name: '1-text.txt', blob: new Blob([text]) });
    }
    await expect(confirmItem(lab.locker, row.id)).rejects.toThrow(problem);
    expect((await lab.locker.items.get(row.id))?.state).toBe('damaged');
  });

  it('is damaged when its own record differs', async () => {
    const lab = await openLab();
    const row = await keepText(lab, 'original');
    const bytes = row.itemBytes.slice();
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    await lab.locker.items.update(row.id, { itemBytes: bytes });
    await expect(confirmItem(lab.locker, row.id)).rejects.toThrow('item digest differs');
  });
});

describe('the log', () => {
  it('gives out every position once when many writers append at once', async () => {
    const lab = await openLab();
    await Promise.all(Array.from({ length: 20 }, (_, i) => keepText(lab, `text ${i}`)));
    const records = await readRecords(lab.locker);
    expect(records.map(({ seq }) => seq)).toEqual(records.map((_, i) => i));
    expect((await readHead(lab.locker))?.size).toBe(41);
  });

  it('rolls back item and records together', async () => {
    const { locker, writer } = await openLab();
    const before = await readHead(locker);
    await expect(
      locker.transaction('rw', logTables(locker), async () => {
        await appendRecords(locker, writer, [
          {
            type: 'restore',
            body: { backup_size: 1, backup_root: '0'.repeat(64), known_size: null, known_root: null },
          },
        ]);
        throw new Error('cut off');
      }),
    ).rejects.toThrow('cut off');
    expect(await readHead(locker)).toEqual(before);
    expect(await readRecords(locker)).toHaveLength(1);
  });
});

describe('undo and move', () => {
  it('undo writes one tombstone however often it is asked', async () => {
    const lab = await openLab();
    const row = await keepText(lab, 'text');
    await undoItem(lab.locker, lab.writer, row.id);
    await undoItem(lab.locker, lab.writer, row.id);
    const tombstones = (await readRecords(lab.locker)).filter(({ type }) => type === 'tombstone');
    expect(tombstones).toHaveLength(1);
    expect((await lab.locker.items.get(row.id))?.state).toBe('removed');
  });

  it('restoring gives the item a new place in its case', async () => {
    const lab = await openLab();
    const row = await keepText(lab, 'text');
    await undoItem(lab.locker, lab.writer, row.id);
    await restoreItem(lab.locker, lab.writer, row.id);
    const restored = await lab.locker.items.get(row.id);
    expect(restored).toMatchObject({ state: 'saved', caseSeq: 2, removedAt: null });
  });

  it('erases bytes 30 days after the undo and keeps the record', async () => {
    const lab = await openLab();
    const row = await keepText(lab, 'text');
    await undoItem(lab.locker, lab.writer, row.id);
    expect(await eraseExpired(lab.locker, lab.writer.time + 29 * 86_400_000)).toBe(0);
    expect(await eraseExpired(lab.locker, lab.writer.time + 31 * 86_400_000)).toBe(1);
    expect(await lab.locker.files.where('itemId').equals(row.id).count()).toBe(0);
    expect((await lab.locker.items.get(row.id))?.itemBytes.length).toBeGreaterThan(0);
    expect((await readRecords(lab.locker)).some(({ type }) => type === 'item')).toBe(true);
  });

  it('moving appends an assign record and never reuses a position', async () => {
    const lab = await openLab();
    const first = await keepText(lab, 'one');
    const second = await keepText(lab, 'two', first.caseId);
    const target = await moveItem(lab.locker, lab.writer, first.id, null);
    expect(target).not.toBe(first.caseId);
    const third = await keepText(lab, 'three', first.caseId);
    expect([second.caseSeq, third.caseSeq]).toEqual([2, 3]);
    expect(await lab.locker.items.get(first.id)).toMatchObject({ caseId: target, caseSeq: 1 });
  });

  it('moving to an unknown case changes nothing', async () => {
    const lab = await openLab();
    const row = await keepText(lab, 'one');
    await expect(moveItem(lab.locker, lab.writer, row.id, 'cs_00000000000000000000')).rejects.toThrow(
      'not-found',
    );
    expect(await readRecords(lab.locker)).toHaveLength(3);
  });
});

describe('staged bytes', () => {
  it('are erased a day after the save that never came to be, and no others', async () => {
    const lab = await openLab();
    const kept = await keepText(lab, 'kept');
    const orphan = newItemId(lab.writer.time);
    const busy = newItemId(lab.writer.time);
    for (const id of [orphan, busy]) await stageFile(lab.locker, id, '1-text.txt', new Blob(['x']));
    const job = {
      kind: 'save',
      step: 'pixels',
      tabId: 1,
      title: '',
      caseId: null,
      itemId: busy,
      session: 's',
    } as const;
    await startJob(lab.locker, job, lab.writer.time);
    expect(await sweepStaged(lab.locker, lab.writer.time + 3_600_000)).toBe(0);
    expect(await sweepStaged(lab.locker, lab.writer.time + 2 * 86_400_000)).toBe(1);
    const left = (await lab.locker.files.toArray()).map(({ itemId }) => itemId);
    expect(left.toSorted()).toEqual([kept.id, busy].toSorted());
  });
});
