import { describe, expect, test } from 'vitest';
import { selectRecords } from '../../../utils/bundle/disclose-records.ts';
import { CASE_A, CASE_B, FakeLocker, text } from './fake-locker.ts';

const page = { files: [text('x')] };

describe('selectRecords', () => {
  test('discloses what explains one case, and of others only where an item went or came from', async () => {
    const locker = await FakeLocker.open();
    const stayed = await locker.save(page);
    const moved = await locker.save(page);
    const foreign = await locker.save(page, CASE_B);
    locker.assign(moved, CASE_B);
    locker.undo(foreign);
    locker.undo(stayed);
    locker.export(CASE_B);
    locker.export(CASE_A);
    const shown = selectRecords(locker.records, CASE_A);
    expect(shown.map((record) => record.type)).toEqual([
      'genesis',
      'item',
      'assign',
      'item',
      'assign',
      'assign',
      'tombstone',
      'export',
    ]);
    expect(JSON.stringify(shown)).not.toContain(foreign);
  });

  test('always discloses what the whole log hangs from', async () => {
    const locker = await FakeLocker.open();
    locker.append({ type: 'anchor', body: { size: 1, checkpoint_sha256: '0'.repeat(64), tokens: {} } });
    locker.append({
      type: 'restore',
      body: { backup_size: 1, backup_root: '0'.repeat(64), known_size: null, known_root: null },
    });
    locker.append({
      type: 'key',
      body: { old_spki: 'w', new_spki: 'x', new_key: locker.thumbprint, sig_by_old: 'y' },
    });
    expect(selectRecords(locker.records, CASE_A)).toEqual(locker.records);
  });

  test('is in log order whatever order the records come in', async () => {
    const locker = await FakeLocker.open();
    await locker.save(page);
    expect(selectRecords([...locker.records].reverse(), CASE_A)).toEqual(locker.records);
  });

  test('keeps the tombstone of an erased item record', async () => {
    const locker = await FakeLocker.open();
    const id = await locker.save(page);
    const erased = locker.records.filter((record) => record.type !== 'item' || record.body.id !== id);
    const tombstone = {
      target_seq: 1,
      target_leaf: '0'.repeat(64),
      scope: 'record+files' as const,
      reason: 'erase' as const,
      retained: 'leaf',
    };
    const last = locker.append({ type: 'tombstone', body: tombstone });
    expect(selectRecords([...erased, last], CASE_A)).toContain(last);
  });
});
