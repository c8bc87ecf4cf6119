import { expect, it } from 'vitest';
import { readFacts } from '../../../utils/locker/facts.ts';
import { readBack, readItemRow } from '../../../utils/locker/items.ts';
import { readKey, signWith } from '../../../utils/locker/key.ts';
import { changePassphrase, lock, setPassphrase, unlock } from '../../../utils/locker/vault/vault.ts';
import { factsOf } from '../capture/capture-lab.ts';
import { keepText, type Lab, openLab } from '../locker/locker-lab.ts';
import { backUp, emptyLab, restore } from './backup-lab.ts';

const PASSPHRASE = 'a passphrase to keep';
const SECRET = 'ABCD-EFGH-2468-KLMN';

async function sealedLab(): Promise<{ lab: Lab; itemId: string }> {
  const lab = await openLab();
  await setPassphrase(lab.locker, lab.writer, PASSPHRASE);
  const { id } = await keepText(lab, `卡密 ${SECRET}`, undefined, { facts: factsOf() });
  await lock(lab.locker);
  return { lab, itemId: id };
}

it('a locked locker is backed up without its passphrase and opens with it elsewhere, under a sealed new key', async () => {
  const { lab, itemId } = await sealedLab();
  const { file } = await backUp(lab);
  expect(await file.text()).not.toContain(SECRET);
  const other = emptyLab(lab);
  expect(await restore(other, file)).toMatchObject({ wrong: 0 });
  await expect(readItemRow(other.locker, itemId)).rejects.toMatchObject({ code: 'locker-locked' });
  await unlock(other.locker, PASSPHRASE);
  expect(await readBack(other.locker, itemId)).toBeNull();
  expect(await readFacts(other.locker, itemId)).not.toBeNull();
  const key = await readKey(other.locker);
  expect(key).not.toHaveProperty('privateKey');
  expect(key?.thumbprint).not.toBe((await readKey(lab.locker))?.thumbprint);
  expect(key && (await signWith(other.locker, key, new Uint8Array(3)))).toHaveLength(64);
});

it('a passphrase changed since the backup stays changed', async () => {
  const { lab, itemId } = await sealedLab();
  const { file } = await backUp(lab);
  await changePassphrase(lab.locker, PASSPHRASE, 'another one');
  await lab.locker.files.clear();
  expect(await restore(lab, file)).toMatchObject({ wrong: 0 });
  await unlock(lab.locker, 'another one');
  expect(await readBack(lab.locker, itemId)).toBeNull();
});

it('a backup under another passphrase is refused and nothing of it stays', async () => {
  const { lab } = await sealedLab();
  const { file } = await backUp(lab);
  const other = await openLab();
  const kept = await keepText(other, '别的证据');
  await expect(restore(other, file)).rejects.toMatchObject({ code: 'backup-sealed' });
  expect(await other.locker.items.toCollection().primaryKeys()).toEqual([kept.id]);
  expect(await other.locker.files.count()).toBe(1);
  expect(await other.locker.staging.count()).toBe(0);
});
