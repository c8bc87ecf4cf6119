// Proves: a folder only ever holds whole backups under a backup's name, the newest few, and a failure leaves the old ones.
import { describe, expect, it } from 'vitest';
import { backupToFolder, GENERATIONS } from '../../../utils/delivery/folder-backup.ts';
import { keepText, type Lab, openLab } from '../locker/locker-lab.ts';
import { emptyLab, plan, restore } from './backup-lab.ts';
import { FakeFolder } from './fake-folder.ts';

const quiet = (signal = new AbortController().signal) => ({ onProgress: () => {}, signal });
const DAY = 86_400_000;
const NAME = /^cardproof-backup-\d{8}t\d{6}z-\w{1,4}\.cardproof$/;

async function filledLab(): Promise<Lab> {
  const lab = await openLab();
  await keepText(lab, '订单号 20261122100000123456');
  return lab;
}

const write = ({ locker, writer }: Lab, folder: FakeFolder, day = 0) =>
  backupToFolder(locker, folder, 'CardProof/test', writer.time + day * DAY, quiet());

describe.each([true, false])('a folder that can rename: %s', (canMove) => {
  it('gets a whole backup under its name and nothing else', async () => {
    const lab = await filledLab();
    const folder = Object.assign(new FakeFolder(), { canMove });
    const { name } = await write(lab, folder);
    expect([...folder.files.keys()]).toEqual([name]);
    expect(name).toMatch(NAME);
    const other = emptyLab(lab);
    await restore(other, folder.files.get(name) ?? new Blob());
    expect(await other.locker.items.count()).toBe(1);
  });

  it('keeps the newest generations and files that are not its own', async () => {
    const lab = await filledLab();
    const folder = Object.assign(new FakeFolder(), { canMove });
    const strangers = ['photo.png', 'cardproof-backup-20200101t000000z-ZZ__.cardproof', 'notes.part'];
    for (const name of strangers) folder.files.set(name, new Blob(['x']));
    const names: string[] = [];
    for (let day = 0; day < GENERATIONS + 3; day++) names.push((await write(lab, folder, day)).name);
    expect([...folder.files.keys()].toSorted()).toEqual(
      [...strangers, ...names.slice(-GENERATIONS)].toSorted(),
    );
  });

  it.each([
    ['QuotaExceededError', 'folder-full'],
    ['NotFoundError', 'folder-gone'],
    ['NotAllowedError', 'folder-denied'],
    ['InvalidStateError', 'folder-gone'],
  ])('says what is wrong on %s and keeps the old backup', async (trouble, code) => {
    const lab = await filledLab();
    const folder = Object.assign(new FakeFolder(), { canMove });
    const { name } = await write(lab, folder);
    folder.trouble = trouble;
    await expect(write(lab, folder, 1)).rejects.toMatchObject({ code });
    expect([...folder.files.keys()]).toEqual([name]);
  });

  it('leaves nothing half-written when the disk fills up in the middle', async () => {
    const lab = await filledLab();
    const folder = Object.assign(new FakeFolder(), { canMove });
    const { name, bytes } = await write(lab, folder);
    // Where the file is copied under its name, the copy is what does not fit.
    folder.room = canMove ? bytes - 1 : 2 * bytes - 1;
    await expect(write(lab, folder, 1)).rejects.toMatchObject({ code: 'folder-full' });
    expect([...folder.files.keys()]).toEqual([name]);
    expect((await plan(lab, folder.files.get(name) ?? new Blob())).relation).toBe('same');
  });
});

it('a backup that was killed is not taken for one, and the next clears it away', async () => {
  const lab = await filledLab();
  const folder = new FakeFolder();
  const first = await write(lab, folder);
  folder.files.set(first.name.replace(/\d{6}z/, '000000z').concat('.part'), new Blob(['half']));
  const second = await write(lab, folder, 1);
  expect([...folder.files.keys()].toSorted()).toEqual([first.name, second.name].toSorted());
});

it('is stopped without a trace', async () => {
  const lab = await filledLab();
  const folder = new FakeFolder();
  const stopped = backupToFolder(lab.locker, folder, 'CardProof/test', 0, quiet(AbortSignal.abort()));
  await expect(stopped).rejects.toMatchObject({ code: 'backup-stopped' });
  expect(folder.files.size).toBe(0);
});
