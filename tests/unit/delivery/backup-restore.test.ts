// Proves: a backup brings everything back on another computer, its log is a provable prefix afterwards,
// nothing is lost or pretended when both sides went on, and a restore that does not finish changes nothing.
import { describe, expect, it } from 'vitest';
import { writeBackup } from '../../../utils/backup/write-backup.ts';
import { checkHistory } from '../../../utils/bundle/verify/history.ts';
import { lockerPages, snapshotLocker } from '../../../utils/delivery/locker-pages.ts';
import { restoreMode, stageRestore } from '../../../utils/delivery/restore-locker.ts';
import { hexToBytes } from '../../../utils/evidence/bytes.ts';
import { anchorHead } from '../../../utils/locker/anchors.ts';
import { keepChoices } from '../../../utils/locker/choices.ts';
import { readLogState, rootHere } from '../../../utils/locker/compare-logs.ts';
import { readBack } from '../../../utils/locker/items.ts';
import { readKey } from '../../../utils/locker/key.ts';
import { ensureLocker, readRecords } from '../../../utils/locker/log.ts';
import { adoptStaged, startEpoch } from '../../../utils/locker/restore.ts';
import { clearStaging } from '../../../utils/locker/staging.ts';
import { sweepStaged } from '../../../utils/locker/sweep.ts';
import { undoItem } from '../../../utils/locker/undo.ts';
import { consistencyProof, treeLevels, verifyConsistency } from '../../../utils/log/merkle.ts';
import { keepText, type Lab, openLab } from '../locker/locker-lab.ts';
import { backUp, emptyLab, everything, plan, restore } from './backup-lab.ts';
import { exported } from './export-lab.ts';

const quiet = () => ({ onProgress: () => {}, signal: new AbortController().signal });

async function filledLab(): Promise<Lab> {
  const lab = await openLab();
  const first = await keepText(lab, '订单号 20261122100000123456');
  await keepText(lab, '卡密已被使用', first.caseId);
  const gone = await keepText(lab, '误存', first.caseId);
  await undoItem(lab.locker, lab.writer, gone.id);
  await anchorHead(lab.locker, lab.writer, async () => [
    { authority: 'local', token: Uint8Array.of(0x30, 0) },
  ]);
  await lab.locker.drafts.put({ caseId: first.caseId, channel: 'merchant', text: '您好', updatedAt: '' });
  await keepChoices(lab.locker, first.caseId, { problem: 'P02' });
  return lab;
}

const savedIds = async ({ locker }: Lab): Promise<string[]> =>
  (await locker.items.where('state').equals('saved').primaryKeys()).toSorted();

async function allReadBack({ locker }: Lab): Promise<void> {
  for (const id of await locker.items.where('state').equals('saved').primaryKeys()) {
    expect(await readBack(locker, id)).toBeNull();
  }
}

/** RFC 9162: the state of then is a prefix of what is there now. */
async function isPrefix({ locker }: Lab, size: number, root: string): Promise<boolean> {
  const now = await readLogState(locker);
  if (!now) return false;
  const leaves = (await locker.records.orderBy('seq').toArray()).map(({ leaf }) => leaf);
  const proof = consistencyProof(treeLevels(leaves), size, now.size);
  return verifyConsistency(size, now.size, proof, hexToBytes(root), hexToBytes(now.root));
}

describe('on another computer', () => {
  it('everything comes back and the log goes on from the root that was backed up', async () => {
    const lab = await filledLab();
    const { file, size, root } = await backUp(lab);
    const other = emptyLab(lab);
    const { relation, wrong } = await restore(other, file);
    expect([relation, wrong]).toEqual(['empty', 0]);
    expect(await savedIds(other)).toEqual(await savedIds(lab));
    await allReadBack(other);
    expect(await other.locker.drafts.toArray()).toEqual(await lab.locker.drafts.toArray());
    expect(await other.locker.choices.toArray()).toEqual(await lab.locker.choices.toArray());
    expect(await other.locker.tokens.toArray()).toEqual(await lab.locker.tokens.toArray());
    expect(await isPrefix(other, size, root)).toBe(true);
    await keepText(other, '恢复以后存的');
    await allReadBack(other);
    expect(await isPrefix(other, size, root)).toBe(true);
  });

  it('the restore is the first record of a new key', async () => {
    const lab = await filledLab();
    const { file, size, root } = await backUp(lab);
    const other = emptyLab(lab);
    await restore(other, file);
    const last = (await readRecords(other.locker)).at(-1);
    expect(last).toMatchObject({
      type: 'restore',
      seq: size,
      prevRoot: root,
      body: { backup_size: size, backup_root: root, known_size: null, known_root: null },
    });
    expect(last?.key).toBe((await readKey(other.locker))?.thumbprint);
    expect(last?.key).not.toBe((await readKey(lab.locker))?.thumbprint);
  });

  it('a locker that has only begun counts as empty', async () => {
    const lab = await filledLab();
    const { file } = await backUp(lab);
    const other = await openLab();
    expect((await restore(other, file)).relation).toBe('empty');
    expect(await savedIds(other)).toEqual(await savedIds(lab));
  });

  it('records that the profile remembers and the backup lacks are named', async () => {
    const lab = await filledLab();
    const { file } = await backUp(lab);
    await keepText(lab, '备份以后存的');
    const known = await readLogState(lab.locker);
    const other = emptyLab(lab);
    await restore(other, file, known);
    expect((await readRecords(other.locker)).at(-1)?.body).toMatchObject({
      known_size: known?.size,
      known_root: known?.root,
    });
  });

  it('neither the key nor running work is in the file', async () => {
    const lab = await filledLab();
    const { file } = await backUp(lab);
    const other = emptyLab(lab);
    await restore(other, file);
    expect((await readKey(other.locker))?.spki).not.toEqual((await readKey(lab.locker))?.spki);
    const text = await file.text();
    expect(text).not.toContain('privateKey');
    expect(text).not.toContain('"t":"jobs"');
  });
});

describe('over a locker that has something', () => {
  it('an older backup takes nothing back and fills in what is missing', async () => {
    const lab = await filledLab();
    const { file } = await backUp(lab);
    const later = await keepText(lab, '备份以后存的');
    const before = await everything(lab.locker);
    const [id = ''] = await savedIds(lab);
    await lab.locker.files.where('itemId').equals(id).delete();
    const { relation } = await restore(lab, file);
    expect(relation).toBe('older');
    expect(await everything(lab.locker)).toBe(before);
    expect(await savedIds(lab)).toContain(later.id);
  });

  it('what went on elsewhere is taken over when it comes home', async () => {
    const lab = await filledLab();
    const other = emptyLab(lab);
    await restore(other, (await backUp(lab)).file);
    await keepText(other, '在另一台电脑存的');
    const newer = await backUp(other);
    const here = await readLogState(lab.locker);
    const { relation } = await restore(lab, newer.file, here);
    expect(relation).toBe('newer');
    expect(await savedIds(lab)).toEqual(await savedIds(other));
    await allReadBack(lab);
    expect(await isPrefix(lab, newer.size, newer.root)).toBe(true);
    expect((await readRecords(lab.locker)).at(-1)?.body).toMatchObject({ known_size: here?.size });
  });

  it('two lockers that went on separately keep the evidence of both, and the log taken in stays as it was', async () => {
    const lab = await filledLab();
    const start = await backUp(lab);
    const other = emptyLab(lab);
    await restore(other, start.file);
    await keepText(lab, '这边存的');
    await keepText(other, '那边存的');
    const theirs = await backUp(other);
    const before = await readLogState(lab.locker);
    const { relation, merged } = await restore(lab, theirs.file);
    expect([relation, merged]).toEqual(['diverged', 1]);
    expect(await savedIds(lab)).toEqual(expect.arrayContaining(await savedIds(other)));
    await allReadBack(lab);
    expect(before && (await isPrefix(lab, before.size, before.root))).toBe(true);
    const types = (await readRecords(lab.locker)).slice(before?.size).map(({ type }) => type);
    expect(types).toEqual(['merge', 'item', 'assign']);
    const archived = await lab.locker.archives.where('locker').equals(theirs.locker).toArray();
    const records = archived.filter(({ table }) => table === 'records').flatMap(({ rows }) => rows);
    expect(records).toEqual(await other.locker.records.orderBy('seq').toArray());
  });

  it('another locker is merged once: a second time nothing is missing', async () => {
    const lab = await filledLab();
    const stranger = await filledLab();
    const { file } = await backUp(stranger);
    expect((await restore(lab, file)).merged).toBe(2);
    const before = await readLogState(lab.locker);
    expect(await restore(lab, file)).toMatchObject({ relation: 'other', merged: 0 });
    expect(await readLogState(lab.locker)).toEqual(before);
    await allReadBack(lab);
  });

  it('an item that was undone stays undone on both sides', async () => {
    const lab = await filledLab();
    const { file } = await backUp(lab);
    const other = await openLab();
    await keepText(other, '自己的');
    const [kept = ''] = await savedIds(lab);
    await restore(other, file);
    expect((await other.locker.items.toArray()).some(({ state }) => state === 'removed')).toBe(false);
    await undoItem(other.locker, other.writer, kept);
    await restore(other, file);
    expect((await other.locker.items.get(kept))?.state).toBe('removed');
  });
});

describe('a restore that does not finish', () => {
  it('changes nothing and leaves nothing behind once it is cleared', async () => {
    const lab = await filledLab();
    const { file } = await backUp(lab);
    const other = await openLab();
    await keepText(other, '自己的');
    const before = await everything(other.locker);
    await stageRestore(other.locker, await plan(other, file), quiet());
    // Killed here: the next start clears what was staged.
    expect(await other.locker.staging.count()).toBeGreaterThan(0);
    await clearStaging(other.locker);
    expect(await everything(other.locker)).toBe(before);
  });

  it('stops with a sentence of its own', async () => {
    const lab = await filledLab();
    const { file } = await backUp(lab);
    const other = await openLab();
    const before = await everything(other.locker);
    const signal = AbortSignal.abort();
    await expect(
      stageRestore(other.locker, await plan(other, file), { ...quiet(), signal }),
    ).rejects.toMatchObject({
      code: 'backup-stopped',
    });
    expect(await everything(other.locker)).toBe(before);
  });

  it.each(['files', 'staging'])('leaves everything as it was when the disk is full at %s', async (full) => {
    const lab = await filledLab();
    const { file } = await backUp(lab);
    const other = await openLab();
    await keepText(other, '自己的');
    const before = await everything(other.locker);
    const made = await plan(other, file);
    const refuse = () => {
      throw new DOMException('no room left', 'QuotaExceededError');
    };
    other.locker.table(full).hook('creating', refuse);
    await expect(stageRestore(other.locker, made, quiet())).rejects.toMatchObject({ code: 'locker-full' });
    other.locker.table(full).hook('creating').unsubscribe(refuse);
    expect(await everything(other.locker)).toBe(before);
  });

  it('does not switch when something was saved meanwhile', async () => {
    const lab = await filledLab();
    const { file } = await backUp(lab);
    const other = await openLab();
    const made = await plan(other, file);
    await stageRestore(other.locker, made, quiet());
    const own = await keepText(other, '恢复时存的');
    expect(restoreMode(made.relation)).toBe('replace');
    await expect(adoptStaged(other.locker, other.writer, made.checked.head, null)).rejects.toMatchObject({
      code: 'restore-changed',
    });
    expect(await savedIds(other)).toEqual([own.id]);
  });

  it('keeps its staged files from being swept', async () => {
    const lab = await filledLab();
    const { file } = await backUp(lab);
    const other = emptyLab(lab);
    const made = await plan(other, file);
    await stageRestore(other.locker, made, quiet());
    expect(await sweepStaged(other.locker, lab.writer.now() + 90 * 86_400_000)).toBe(0);
    await adoptStaged(other.locker, other.writer, made.checked.head, null);
    await allReadBack(other);
  });
});

it('an empty locker has nothing to back up', async () => {
  const lab = await openLab();
  await expect(backUp(lab)).rejects.toMatchObject({ code: 'backup-empty' });
  await expect(backUp(emptyLab(lab))).rejects.toMatchObject({ code: 'backup-empty' });
});

it('what is saved while a backup is written is not half in it', async () => {
  const lab = await filledLab();
  const snapshot = await snapshotLocker(lab.locker, 'CardProof/test', 0);
  await keepText(lab, '备份进行时存的');
  const parts: BlobPart[] = [];
  for await (const { bytes } of writeBackup(snapshot.head, lockerPages(lab.locker, snapshot), {
    onBytes: () => {},
    signal: new AbortController().signal,
  })) {
    parts.push(bytes);
  }
  const other = emptyLab(lab);
  await restore(other, new Blob(parts));
  expect((await savedIds(other)).length).toBe((await savedIds(lab)).length - 1);
  await allReadBack(other);
});

it('a bundle after a restore and a merge breaks no rule of its history', async () => {
  const lab = await filledLab();
  const other = emptyLab(lab);
  const { file } = await backUp(lab);
  await restore(other, file);
  const stranger = await filledLab();
  await restore(other, (await backUp(stranger)).file);
  const items = await other.locker.items.where('state').equals('saved').toArray();
  for (const caseId of new Set(items.map((item) => item.caseId))) {
    const { state, reasons } = checkHistory(await exported(other, caseId));
    expect([state, reasons.map((reason) => reason.replace(/:\d+$/, ''))]).toEqual([
      'not-proven',
      ['log-restored'],
    ]);
  }
});

describe('a profile that remembers more than the locker has', () => {
  it('says so in the log with a new key', async () => {
    const lab = await filledLab();
    const here = await readLogState(lab.locker);
    if (!here) throw new Error('no log');
    const known = { ...here, size: here.size + 3, root: 'a'.repeat(64) };
    const key = (await readKey(lab.locker))?.thumbprint;
    expect(await startEpoch(lab.locker, lab.writer, known)).toBe(true);
    const last = (await readRecords(lab.locker)).at(-1);
    expect(last).toMatchObject({ type: 'restore', body: { backup_size: here.size, known_size: known.size } });
    expect(last?.key).not.toBe(key);
    expect(await rootHere(lab.locker, here.size)).toBe(here.root);
  });

  it.each([0, -1])('says nothing where it remembers %i records more', async (more) => {
    const lab = await filledLab();
    const here = await readLogState(lab.locker);
    if (!here) throw new Error('no log');
    expect(await startEpoch(lab.locker, lab.writer, { ...here, size: here.size + more })).toBe(false);
    expect(await readLogState(lab.locker)).toEqual(here);
  });

  it('begins no locker', async () => {
    const lab = emptyLab(await openLab());
    await ensureLocker(lab.locker, lab.writer);
    const other = { locker: 'ANOTHER_LOCKER_0', size: 99, root: 'a'.repeat(64) };
    expect(await startEpoch(lab.locker, lab.writer, other)).toBe(false);
  });
});
