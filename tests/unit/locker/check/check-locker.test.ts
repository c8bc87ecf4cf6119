// Each single thing of a locker changed behind its back, as a failing disk or a curious hand would.
import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../../utils/evidence/bytes.ts';
import { anchorHead } from '../../../../utils/locker/anchors.ts';
import { moveItem } from '../../../../utils/locker/cases.ts';
import { checkLocker } from '../../../../utils/locker/check/check-locker.ts';
import { isSound } from '../../../../utils/locker/check/check-report.ts';
import { newKey } from '../../../../utils/locker/key.ts';
import { eraseExpired, restoreItem, undoItem } from '../../../../utils/locker/undo.ts';
import { convertRows } from '../../../../utils/locker/vault/convert.ts';
import { lock, setPassphrase, unlock } from '../../../../utils/locker/vault/vault.ts';
import { leafHash } from '../../../../utils/log/merkle.ts';
import { keepText, type Lab, openLab } from '../locker-lab.ts';

const check = ({ locker }: Lab) => checkLocker(locker, { now: Date.now, onProgress: () => {} });
const stamp = async () => [{ authority: 'local', token: utf8('a token') }];

async function filled(): Promise<Lab & { ids: string[] }> {
  const lab = await openLab();
  const first = await keepText(lab, 'first');
  await anchorHead(lab.locker, lab.writer, stamp);
  const second = await keepText(lab, 'second', first.caseId);
  const third = await keepText(lab, 'third');
  return { ...lab, ids: [first.id, second.id, third.id] };
}

const flip = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const flipped = Uint8Array.from(bytes);
  flipped[flipped.length >> 1] = (flipped[flipped.length >> 1] ?? 0) ^ 1;
  return flipped;
};

describe('a sound locker', () => {
  it('is found sound, everything counted', async () => {
    const report = await check(await filled());
    expect([report.log, report.damaged]).toEqual([[], []]);
    expect(isSound(report)).toBe(true);
    expect(report).toMatchObject({ items: 3, files: 3, bytes: 16, locked: 0, more: 0, records: 8 });
  });

  it('stays sound through moves, undos, restores and erased bytes', async () => {
    const lab = await filled();
    const [first = '', second = '', third = ''] = lab.ids;
    await moveItem(lab.locker, lab.writer, first, null);
    await undoItem(lab.locker, lab.writer, second);
    await restoreItem(lab.locker, lab.writer, second);
    await undoItem(lab.locker, lab.writer, third);
    await eraseExpired(lab.locker, Date.now() + 90 * 86_400_000);
    const { log, damaged } = await check(lab);
    expect([log, damaged]).toEqual([[], []]);
  });

  it('is sound while it is empty', async () => {
    expect(isSound(await check(await openLab()))).toBe(true);
  });

  it('is sound where it is written to meanwhile', async () => {
    const lab = await filled();
    let moved = false;
    const report = await checkLocker(lab.locker, {
      now: Date.now,
      onProgress: () => {
        if (moved) return;
        moved = true;
        void moveItem(lab.locker, lab.writer, lab.ids[0] ?? '', null).then(() => keepText(lab, 'later'));
      },
    });
    expect([report.log, report.damaged]).toEqual([[], []]);
  });

  it('gives no answer where it is emptied meanwhile', async () => {
    const lab = await filled();
    const check = checkLocker(lab.locker, {
      now: Date.now,
      onProgress: () => void Promise.all(lab.locker.tables.map((table) => table.clear())),
    });
    await expect(check).rejects.toMatchObject({ code: 'not-found' });
  });

  it('tells how far it is', async () => {
    const lab = await filled();
    const seen: number[][] = [];
    await checkLocker(lab.locker, { now: Date.now, onProgress: (...step) => seen.push(step) });
    expect(seen.at(-1)).toEqual([11, 11]);
  });
});

describe('a changed item', () => {
  it.each<[string, (lab: Lab, id: string) => Promise<unknown>, { problem: string; file: string | null }]>([
    [
      'file changed',
      ({ locker }, id) => locker.files.put({ itemId: id, name: '1-text.txt', blob: new Blob(['fIrst']) }),
      { problem: 'file-changed', file: '1-text.txt' },
    ],
    [
      'file gone',
      ({ locker }, id) => locker.files.delete([id, '1-text.txt']),
      { problem: 'file-missing', file: '1-text.txt' },
    ],
    [
      'description changed',
      async ({ locker }, id) => {
        const row = await locker.items.get(id);
        const words = new TextDecoder().decode(row?.itemBytes).replace('"order"', '"terms"');
        await locker.items.update(id, { itemBytes: utf8(words) });
      },
      { problem: 'item-changed', file: null },
    ],
    [
      'title changed',
      async ({ locker }, id) => {
        const row = await locker.items.get(id);
        const kept = row?.disclosures ?? {};
        const title = flip(utf8(kept['title'] ?? ''));
        await locker.items.update(id, {
          disclosures: { ...kept, title: new TextDecoder().decode(title) },
        });
      },
      { problem: 'claims-changed', file: null },
    ],
    [
      'salt changed',
      ({ locker }, id) => locker.items.update(id, { salts: { '1-text.txt': '0'.repeat(64) } }),
      { problem: 'file-changed', file: '1-text.txt' },
    ],
    ['row gone', ({ locker }, id) => locker.items.delete(id), { problem: 'item-missing', file: null }],
    [
      'moved without a record',
      ({ locker }, id) => locker.items.update(id, { caseId: 'cs_00000000000000000000' }),
      { problem: 'case-differs', file: null },
    ],
  ])('is named: %s', async (_what, change, expected) => {
    const lab = await filled();
    const [id = ''] = lab.ids;
    await change(lab, id);
    const { damaged, log } = await check(lab);
    expect(log).toEqual([]);
    expect(damaged).toMatchObject([{ id, ...expected }]);
  });
});

describe('a changed log', () => {
  const changeLine = async ({ locker }: Lab, seq: number, withLeaf: boolean) => {
    const row = await locker.records.get(seq);
    const words = new TextDecoder().decode(row?.bytes ?? new Uint8Array());
    const bytes = utf8(words.replace(/"at":"2026/, '"at":"2025'));
    await locker.records.update(seq, withLeaf ? { bytes, leaf: leafHash(bytes) } : { bytes });
  };

  it.each<[string, (lab: Lab) => Promise<unknown>, string[]]>([
    ['a line, its leaf kept', (lab) => changeLine(lab, 2, false), ['record-changed 2']],
    ['a line and its leaf', (lab) => changeLine(lab, 2, true), ['checkpoint-changed 3', 'history-differs 3']],
    [
      'a leaf, its line kept',
      async ({ locker }) => {
        const row = await locker.records.get(2);
        await locker.records.update(2, { leaf: flip(row?.leaf ?? new Uint8Array()) });
      },
      ['record-changed 2'],
    ],
    ['a record taken out', ({ locker }) => locker.records.delete(4), ['record-missing 4']],
    [
      'a checkpoint',
      async ({ locker }) => {
        const row = await locker.checkpoints.get(6);
        await locker.checkpoints.update(6, { text: row?.text.replace(/\n6\n./, '\n6\n_') ?? '' });
      },
      ['checkpoint-changed 6'],
    ],
    [
      'the newest checkpoint taken out',
      ({ locker }) => locker.checkpoints.delete(8),
      ['checkpoint-missing 8'],
    ],
    [
      'a token',
      async ({ locker }) => {
        const [row] = await locker.tokens.toArray();
        if (row) await locker.tokens.put({ ...row, token: flip(row.token) });
      },
      ['token-changed 3'],
    ],
    ['a token taken out', ({ locker }) => locker.tokens.clear(), ['token-missing 3']],
    [
      'the end cut off',
      async ({ locker }) => {
        const head = await locker.meta.get('head');
        if (head?.key === 'head') await locker.meta.put({ ...head, size: 6 });
      },
      ['log-cut 6'],
    ],
    ['the key', async ({ locker }) => locker.meta.put(await newKey(locker)), ['key-differs 8']],
  ])('is found: %s', async (_what, change, expected) => {
    const lab = await filled();
    await change(lab);
    const { log } = await check(lab);
    expect(log.map(({ problem, at }) => `${problem} ${at}`)).toEqual(expect.arrayContaining(expected));
  });
});

describe('a locker behind a passphrase', () => {
  const PASSPHRASE = '正确的 马 电池 订书钉';

  async function sealed(): Promise<Lab & { ids: string[] }> {
    const lab = await filled();
    await setPassphrase(lab.locker, lab.writer, PASSPHRASE);
    await convertRows(lab.locker);
    return lab;
  }

  it('is checked as far as it opens', async () => {
    const lab = await sealed();
    expect(await check(lab)).toMatchObject({ log: [], damaged: [], locked: 0, bytes: 16 });
    await lock(lab.locker);
    expect(await check(lab)).toMatchObject({ log: [], damaged: [], locked: 3, bytes: 0 });
  });

  it('gives a changed box away once it is open, and a changed description even while locked', async () => {
    const lab = await sealed();
    const [first = '', second = ''] = lab.ids;
    const row = await lab.locker.items.get(first);
    await lab.locker.items.update(first, { box: flip(row?.box ?? new Uint8Array()) });
    await lab.locker.items.update(second, { itemBytes: utf8('{}') });
    await lock(lab.locker);
    expect((await check(lab)).damaged).toMatchObject([{ id: second, problem: 'item-changed' }]);
    await unlock(lab.locker, PASSPHRASE);
    expect((await check(lab)).damaged.map(({ id, problem }) => [id, problem])).toEqual([
      [first, 'claims-changed'],
      [second, 'item-changed'],
    ]);
  });
});
