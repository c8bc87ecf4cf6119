import { describe, expect, it } from 'vitest';
import type { PaperVersion } from '../../../utils/evidence/complaint-material.ts';
import {
  keepMaterial,
  keepVersion,
  readMaterial,
  readPaperDraft,
  readVersions,
  withVersion,
} from '../../../utils/locker/complaint-words.ts';
import { draftsOfCase, isOwnDraft, keepDraft } from '../../../utils/locker/drafts.ts';
import { openLab } from './locker-lab.ts';

const version = (how: PaperVersion['how'], text: string, second: number): PaperVersion => ({
  how,
  text,
  at: new Date(Date.UTC(2026, 10, 22, 6, 0, second)).toISOString(),
});

describe('versions of a paper', () => {
  it('keep one of a text that is typed in one go', () => {
    let versions = withVersion([], version('written', '初稿', 0));
    for (const [i, text] of ['初稿一', '初稿一二', '初稿一二三'].entries())
      versions = withVersion(versions, version('edited', text, 10 + i));
    expect(versions.map(({ text }) => text)).toEqual(['初稿一二三', '初稿']);
    versions = withVersion(versions, version('edited', '后来', 200));
    expect(versions).toHaveLength(3);
  });

  it('keep what was sent however often the text is changed afterwards', () => {
    let versions = withVersion([], version('sent', '寄出', 0));
    for (let i = 1; i < 60; i++) versions = withVersion(versions, version('edited', `改${i}`, i * 100));
    expect(versions.length).toBeLessThanOrEqual(31);
    expect(versions.at(-1)).toMatchObject({ how: 'sent', text: '寄出' });
  });

  it('keep no text twice in a row, but note that it was sent', () => {
    const once = withVersion([], version('edited', '同', 0));
    expect(withVersion(once, version('edited', '同', 300))).toHaveLength(1);
    expect(withVersion(once, version('sent', '同', 300))).toHaveLength(2);
  });

  it('lie in the locker, apart from what goes into a bundle', async () => {
    const { locker } = await openLab();
    await keepVersion(locker, 'c1', 'alipay', version('edited', '甲', 0));
    await keepMaterial(locker, 'c1', { ownUse: true });
    await keepMaterial(locker, 'c1', { account: [{ text: '余额没有变化', itemId: null }] });
    expect(await readVersions(locker, 'c1', 'alipay')).toMatchObject([{ text: '甲' }]);
    expect(await readMaterial(locker, 'c1')).toMatchObject({
      ownUse: true,
      account: [{ text: '余额没有变化' }],
    });
    expect((await draftsOfCase(locker, 'c1')).filter(({ channel }) => !isOwnDraft(channel))).toEqual([]);
  });

  it('take over what was written before there were twelve papers', async () => {
    const { locker } = await openLab();
    await keepDraft(locker, 'c1', 'merchant', '旧稿');
    expect(await readPaperDraft(locker, 'c1', 'merchant-request')).toBe('旧稿');
    await keepDraft(locker, 'c1', 'merchant-request', '新稿');
    expect(await readPaperDraft(locker, 'c1', 'merchant-request')).toBe('新稿');
    expect(await readPaperDraft(locker, 'c1', 'alipay')).toBeNull();
  });
});
