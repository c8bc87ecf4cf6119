import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { beginExport } from '../../../../entrypoints/background/exports.ts';
import { unsignedKeyChanges } from '../../../../utils/bundle/verify/key-changes.ts';
import { bundleInput } from '../../../../utils/delivery/bundle-input-of-case.ts';
import { thumbprintOf } from '../../../../utils/evidence/thumbprint.ts';
import { Locker } from '../../../../utils/locker/database.ts';
import { draftsOfCase, keepDraft, readDraft } from '../../../../utils/locker/drafts.ts';
import { readFacts } from '../../../../utils/locker/facts.ts';
import { readBack, readFile, readItemRow, stageFiles } from '../../../../utils/locker/items.ts';
import { orphanedJobs, startJob } from '../../../../utils/locker/jobs.ts';
import { readKey, signWith } from '../../../../utils/locker/key.ts';
import { readRecords } from '../../../../utils/locker/log.ts';
import { readSavedCard } from '../../../../utils/locker/queries.ts';
import { searchEntries } from '../../../../utils/locker/search.ts';
import { eraseExpired, undoItem } from '../../../../utils/locker/undo.ts';
import { convertRows } from '../../../../utils/locker/vault/convert.ts';
import { heldScopes } from '../../../../utils/locker/vault/held-keys.ts';
import { keptPageKey } from '../../../../utils/locker/vault/page-key.ts';
import { conversionProgress } from '../../../../utils/locker/vault/pending.ts';
import {
  changePassphrase,
  lock,
  removePassphrase,
  setPassphrase,
  unlock,
  vaultState,
} from '../../../../utils/locker/vault/vault.ts';
import { factsOf } from '../../capture/capture-lab.ts';
import { keepText, type Lab, openLab, textDraft } from '../locker-lab.ts';
import { everyStoredByte } from './stored-bytes.ts';

const PASSPHRASE = '正确的 马 电池 订书钉';
const SECRET = 'ABCD-EFGH-2468-KLMN';
const WORDS = [SECRET, '星河数卡旗舰店', '您好，我买的卡', 'https://shop.example/order/1'];

const facts = () => ({
  ...factsOf(),
  secrets: [{ kind: 'card' as const, value: SECRET, boxes: [] }],
});

async function keepSecret(lab: Lab, caseId?: string) {
  const item = await keepText(lab, `卡密 ${SECRET}`, caseId, { title: '星河数卡旗舰店', facts: facts() });
  await keepDraft(lab.locker, item.caseId, 'merchant', '您好，我买的卡');
  return item;
}

async function found(lab: Lab): Promise<string[]> {
  const stored = await everyStoredByte(lab.locker);
  return WORDS.filter((word) => stored.includes(word));
}

async function protectedLab(): Promise<Lab> {
  const lab = await openLab();
  await setPassphrase(lab.locker, lab.writer, PASSPHRASE);
  return lab;
}

const locked = { code: 'locker-locked' };

describe('a locker with a passphrase', () => {
  it('saves and reads back while it is locked, and keeps no word of the page in clear', async () => {
    const lab = await protectedLab();
    await lock(lab.locker);
    const item = await keepSecret(lab);
    expect((await lab.locker.items.get(item.id))?.state).toBe('saved');
    expect(await found(lab)).toEqual([]);
    expect(await heldScopes(lab.locker)).toEqual([expect.stringMatching(/^cs_/)]);
  });

  it('opens what was saved while it was locked', async () => {
    const lab = await protectedLab();
    await lock(lab.locker);
    const item = await keepSecret(lab);
    await lock(lab.locker);
    const { locker } = lab;
    await expect(readItemRow(locker, item.id)).rejects.toMatchObject(locked);
    await expect(readFile(locker, item.id, '1-text.txt')).rejects.toMatchObject(locked);
    await expect(readFacts(locker, item.id)).rejects.toMatchObject(locked);
    await expect(readDraft(locker, item.caseId, 'merchant')).rejects.toMatchObject(locked);
    await expect(searchEntries(locker)).rejects.toMatchObject(locked);
    expect(await readSavedCard(locker, item.id)).toMatchObject({ title: '', locked: true, state: 'saved' });
    await unlock(locker, PASSPHRASE);
    expect(await readItemRow(locker, item.id)).toMatchObject({ title: '星河数卡旗舰店', salts: item.salts });
    expect(await readBack(locker, item.id)).toBeNull();
    expect((await readFacts(locker, item.id))?.secrets[0]?.value).toBe(SECRET);
    expect(await draftsOfCase(locker, item.caseId)).toMatchObject([{ text: '您好，我买的卡' }]);
    expect((await searchEntries(locker))[0]?.text).toContain('星河数卡旗舰店');
  });

  it('refuses an export while it is locked and signs one with the key that the log announces', async () => {
    const lab = await protectedLab();
    const { locker, writer } = lab;
    const item = await keepSecret(lab);
    const start = await beginExport(locker, writer, item.caseId, 'self', async () => {});
    const key = await readKey(locker);
    if (!key) throw new Error('no key');
    await lock(locker);
    await expect(bundleInput(locker, start, key, 'test')).rejects.toMatchObject(locked);
    await expect(signWith(locker, key, new Uint8Array(1))).rejects.toMatchObject(locked);
    await unlock(locker, PASSPHRASE);
    expect((await bundleInput(locker, start, key, 'test')).items).toHaveLength(1);
    const bytes = new TextEncoder().encode('bytes');
    const publicKey = await crypto.subtle.importKey(
      'spki',
      key.spki,
      { name: 'ECDSA', namedCurve: 'P-256' },
      false,
      ['verify'],
    );
    const how = { name: 'ECDSA', hash: 'SHA-256' };
    expect(await crypto.subtle.verify(how, publicKey, await signWith(locker, key, bytes), bytes)).toBe(true);
    const records = await readRecords(locker);
    const change = records.find(({ type }) => type === 'key');
    expect(change?.body).toMatchObject({ new_key: await thumbprintOf(key.spki) });
    expect(records.at(-1)?.key).toBe(key.thumbprint);
    expect(await unsignedKeyChanges(records)).toEqual([]);
  });

  it('keeps no private key that anybody could use', async () => {
    const lab = await protectedLab();
    const key = await readKey(lab.locker);
    expect(key).not.toHaveProperty('privateKey');
    // Every PKCS#8 of a P-256 key begins like this.
    expect(await everyStoredByte(lab.locker)).not.toContain('308187020100301306072a8648ce3d0201');
  });

  it('notices an unchanged page within the session only', async () => {
    const { locker } = await protectedLab();
    const first = await keptPageKey(locker, 'a page');
    expect(first).not.toBe('a page');
    expect(await keptPageKey(locker, 'a page')).toBe(first);
    await locker.keys.remove(await locker.keys.names());
    expect(await keptPageKey(locker, 'a page')).not.toBe(first);
  });

  it('forgets the key of an item whose bytes are erased', async () => {
    const lab = await protectedLab();
    const item = await keepSecret(lab);
    await undoItem(lab.locker, lab.writer, item.id);
    await eraseExpired(lab.locker, lab.writer.now() + 31 * 86_400_000);
    expect(await lab.locker.sealKeys.where('scope').equals(item.id).count()).toBe(0);
    expect(await lab.locker.items.get(item.id)).toMatchObject({ state: 'erased', title: '' });
    expect(await lab.locker.items.get(item.id)).not.toHaveProperty('box');
  });
});

describe('a save that was cut off', () => {
  async function cutOff(lab: Lab) {
    const draft = textDraft(lab.writer.now());
    const job = { kind: 'save', step: 'writing', tabId: 1, title: 'a page', caseId: null } as const;
    const { id } = await startJob(
      lab.locker,
      { ...job, itemId: draft.itemId, session: 'session00000' },
      lab.writer.now(),
    );
    const files = new Map([['1-text.txt', new Blob([`卡密 ${SECRET}`])]]);
    await stageFiles(lab.locker, draft.itemId, files, { id, change: { resume: draft } });
    expect(await everyStoredByte(lab.locker)).not.toContain(draft.claims.title);
    return draft;
  }

  it('is finished by the next worker of the same browser session while locked', async () => {
    const lab = await protectedLab();
    await lock(lab.locker);
    const draft = await cutOff(lab);
    const next = new Locker(lab.locker.name, lab.locker.keys);
    const [job] = await orphanedJobs(next, 'save', 'session11111');
    expect(job?.resume).toEqual(draft);
    expect(new TextDecoder().decode(await readFile(next, draft.itemId, '1-text.txt'))).toContain(SECRET);
  });

  it('by the end of the browser waits for the passphrase and is not given up', async () => {
    const lab = await protectedLab();
    await lock(lab.locker);
    const draft = await cutOff(lab);
    const next = new Locker(lab.locker.name);
    expect(await orphanedJobs(next, 'save', 'session11111')).toEqual([]);
    await unlock(next, PASSPHRASE);
    expect((await orphanedJobs(next, 'save', 'session11111'))[0]?.resume).toEqual(draft);
  });
});

describe('a passphrase', () => {
  it('that is wrong opens nothing and loses nothing', async () => {
    const lab = await protectedLab();
    await lock(lab.locker);
    await expect(unlock(lab.locker, 'wrong')).rejects.toMatchObject({ code: 'passphrase-wrong' });
    await expect(changePassphrase(lab.locker, 'wrong', 'x')).rejects.toMatchObject({
      code: 'passphrase-wrong',
    });
    await expect(removePassphrase(lab.locker, 'wrong')).rejects.toMatchObject({ code: 'passphrase-wrong' });
    expect(await vaultState(lab.locker)).toBe('locked');
    await unlock(lab.locker, PASSPHRASE.normalize('NFKD'));
    expect(await vaultState(lab.locker)).toBe('open');
  });

  it('is set once', async () => {
    const lab = await protectedLab();
    await expect(setPassphrase(lab.locker, lab.writer, 'another')).rejects.toMatchObject({
      code: 'passphrase-set',
    });
    expect((await readRecords(lab.locker)).filter(({ type }) => type === 'key')).toHaveLength(1);
  });

  it('that is changed opens everything, the old one nothing, and no kept row is written again', async () => {
    const lab = await protectedLab();
    const item = await keepSecret(lab);
    const before = await lab.locker.items.get(item.id);
    await changePassphrase(lab.locker, PASSPHRASE, 'next passphrase');
    await lock(lab.locker);
    await expect(unlock(lab.locker, PASSPHRASE)).rejects.toMatchObject({ code: 'passphrase-wrong' });
    await unlock(lab.locker, 'next passphrase');
    expect(await lab.locker.items.get(item.id)).toEqual(before);
    expect(await readBack(lab.locker, item.id)).toBeNull();
  });
});

describe('what was kept before', () => {
  it('is sealed afterwards, also while locked, and reads back', async () => {
    const lab = await openLab();
    const item = await keepSecret(lab);
    expect(await found(lab)).toEqual(WORDS);
    await setPassphrase(lab.locker, lab.writer, PASSPHRASE);
    await lock(lab.locker);
    expect(await conversionProgress(lab.locker)).toMatchObject({ total: 3, left: 3 });
    expect(await convertRows(lab.locker)).toBe(true);
    expect(await conversionProgress(lab.locker)).toMatchObject({ total: 3, left: 0 });
    expect(await found(lab)).toEqual([]);
    await lock(lab.locker);
    await expect(readItemRow(lab.locker, item.id)).rejects.toMatchObject(locked);
    await unlock(lab.locker, PASSPHRASE);
    expect(await readItemRow(lab.locker, item.id)).toMatchObject({ title: item.title, salts: item.salts });
    expect(await readBack(lab.locker, item.id)).toBeNull();
  });

  it('is never half sealed: a step that fails leaves the row as it was, and the next run goes on', async () => {
    const lab = await openLab();
    const items = [await keepSecret(lab), await keepSecret(lab), await keepSecret(lab)];
    await setPassphrase(lab.locker, lab.writer, PASSPHRASE);
    for (let steps = 0; steps < 40; steps++) {
      let writes = 0;
      const fail = () => {
        if (++writes > 1) throw new Error('cut off');
      };
      const { files, facts: readings, items: rows } = lab.locker;
      for (const table of [files, readings, rows]) table.hook('updating', fail);
      await convertRows(lab.locker).catch(() => {});
      for (const table of [files, readings, rows]) table.hook('updating').unsubscribe(fail);
      for (const { id } of items) expect(await readBack(lab.locker, id)).toBeNull();
      if ((await conversionProgress(lab.locker))?.left === 0) break;
    }
    expect(await conversionProgress(lab.locker)).toMatchObject({ total: 9, left: 0 });
    await convertRows(lab.locker);
    expect(await found(lab)).toEqual([]);
  });

  it('is opened again when the passphrase is taken away, with the same key and nothing sealed left', async () => {
    const lab = await protectedLab();
    const item = await keepSecret(lab);
    const key = await readKey(lab.locker);
    await removePassphrase(lab.locker, PASSPHRASE);
    const late = await keepSecret(lab, item.caseId);
    expect(await lab.locker.items.get(late.id)).not.toHaveProperty('box');
    expect(await convertRows(lab.locker)).toBe(true);
    expect(await vaultState(lab.locker)).toBe('off');
    expect(await lab.locker.sealKeys.count()).toBe(0);
    expect(await lab.locker.keys.names()).toEqual([]);
    for (const { id } of [item, late]) expect(await readBack(lab.locker, id)).toBeNull();
    expect(await lab.locker.items.get(item.id)).toMatchObject({ title: item.title, salts: item.salts });
    expect(await readKey(lab.locker)).toMatchObject({ thumbprint: key?.thumbprint });
    expect((await readKey(lab.locker))?.privateKey?.extractable).toBe(false);
  });

  it('waits for the passphrase when it is to be opened and the locker is locked', async () => {
    const lab = await protectedLab();
    const item = await keepSecret(lab);
    await removePassphrase(lab.locker, PASSPHRASE);
    await lock(lab.locker);
    expect(await convertRows(lab.locker)).toBe(false);
    expect(await vaultState(lab.locker)).toBe('locked');
    await unlock(lab.locker, PASSPHRASE);
    expect(await convertRows(lab.locker)).toBe(true);
    expect(await readBack(lab.locker, item.id)).toBeNull();
  });
});
