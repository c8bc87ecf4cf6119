import { describe, expect, it } from 'vitest';
import { beginExport } from '../../../entrypoints/background/exports.ts';
import type { BundlePart } from '../../../utils/bundle/bundle-input.ts';
import { checkHistory } from '../../../utils/bundle/verify/history.ts';
import { isExportAlive } from '../../../utils/delivery/export-state.ts';
import { findRedactions } from '../../../utils/delivery/find-redactions.ts';
import { runExport } from '../../../utils/delivery/run-export.ts';
import { emptyFacts } from '../../../utils/evidence/facts.ts';
import { withSeen, withVerdict } from '../../../utils/evidence/redaction-review.ts';
import { moveItem } from '../../../utils/locker/cases.ts';
import { keepReviews } from '../../../utils/locker/redactions.ts';
import { restoreItem, undoItem } from '../../../utils/locker/undo.ts';
import { readJson, unzipped, words } from '../bundle/unzipped.ts';
import { keepText, openLab } from '../locker/locker-lab.ts';
import { exported, hooks, nobody, worldOf } from './export-lab.ts';

describe('an export', () => {
  it('delivers one bundle whose history is proven and closes its job', async () => {
    const lab = await openLab();
    const { caseId } = await keepText(lab, '订单号：A1');
    const files = await exported(lab, caseId);
    expect(checkHistory(files)).toEqual({ state: 'proven', reasons: [] });
    expect((await lab.locker.jobs.toArray()).map(({ state }) => state)).toEqual(['done']);
  });

  it('stays proven after undo, restore and a move, in both cases', async () => {
    const lab = await openLab();
    const first = await keepText(lab, 'one');
    const second = await keepText(lab, 'two', first.caseId);
    const third = await keepText(lab, 'three', first.caseId);
    await undoItem(lab.locker, lab.writer, second.id);
    await undoItem(lab.locker, lab.writer, third.id);
    await restoreItem(lab.locker, lab.writer, third.id);
    const fourth = await keepText(lab, 'four', first.caseId);
    const target = await moveItem(lab.locker, lab.writer, fourth.id, null);
    for (const caseId of [first.caseId, target]) {
      expect(checkHistory(await exported(lab, caseId))).toEqual({ state: 'proven', reasons: [] });
    }
  });

  it('masks a card that only a page of another case shows, and one that no reader saw', async () => {
    const lab = await openLab();
    const secrets = [{ value: 'K7QX22PA9LMN', kind: 'card' as const, boxes: [] }];
    const bought = { ...emptyFacts('test/1'), secrets };
    const first = await keepText(lab, '卡密：K7QX22PA9LMN', undefined, { facts: bought });
    const chat = await keepText(lab, '您的 K7QX22PA9LMN 正常，另给您 PPQ8-33RT-77YU', first.caseId, {
      kind: 'chat',
    });
    const target = await moveItem(lab.locker, lab.writer, chat.id, null);
    const files = await exported(lab, target);
    for (const [path, bytes] of files) {
      const text = new TextDecoder().decode(bytes);
      expect(text, path).not.toContain('K7QX22PA9LMN');
      expect(text, path).not.toContain('PPQ8-33RT-77YU');
    }
    expect(checkHistory(files).state).toBe('proven');
  });

  it.each([
    ['platform', false, false],
    ['community', true, true],
    ['self', false, null],
  ] as const)('for %s, gone through: %s, says reviewed: %s', async (audience, gone, reviewed) => {
    const lab = await openLab();
    const { caseId, id } = await keepText(lab, '我的手机 13912345678，订单号：A1');
    if (gone) {
      const found = await findRedactions(lab.locker, caseId, audience);
      const ids = found.items.flatMap(({ proposals }) => proposals.map((proposal) => proposal.id));
      expect(ids.length).toBeGreaterThan(0);
      const decided = withSeen(withVerdict(found, new Map(), ids, 'confirmed'), id);
      await keepReviews(lab.locker, caseId, audience, new Map(), decided);
    }
    const parts: BundlePart[] = [];
    const done = await runExport(lab.locker, worldOf(lab, parts), { caseId, audience }, hooks);
    expect(done.reviewed).toBe(reviewed);
    const files = await unzipped(parts[0]?.blob ?? new Blob());
    expect(readJson(files, 'data/case.json').reviewed).toBe(reviewed);
    expect(/逐处核对/.exec(words(files.get('index.html')))).toEqual(
      reviewed === null ? null : expect.anything(),
    );
  });

  it('lets go what the buyer lets go, to that recipient alone', async () => {
    const lab = await openLab();
    const { caseId } = await keepText(lab, '我的手机 13912345678');
    const found = await findRedactions(lab.locker, caseId, 'community');
    const ids = found.items.flatMap(({ proposals }) => proposals.map(({ id }) => id));
    const kept = withVerdict(found, new Map(), ids, 'dismissed');
    await keepReviews(lab.locker, caseId, 'community', new Map(), kept);
    for (const [audience, shown] of [
      ['community', true],
      ['merchant', false],
    ] as const) {
      const files = await exported(lab, caseId, nobody, audience);
      const all = [...files.values()].map((bytes) => new TextDecoder().decode(bytes)).join('\n');
      expect(all.includes('13912345678'), audience).toBe(shown);
    }
  });

  it('is finished after a restart with the decisions it began with', async () => {
    const lab = await openLab();
    const { caseId } = await keepText(lab, '我的手机 13912345678');
    const world = worldOf(lab, []);
    const { jobId } = await world.begin(caseId, 'community');
    const found = await findRedactions(lab.locker, caseId, 'community');
    const ids = found.items.flatMap(({ proposals }) => proposals.map(({ id }) => id));
    const kept = withVerdict(found, new Map(), ids, 'dismissed');
    await keepReviews(lab.locker, caseId, 'community', new Map(), kept);
    const parts: BundlePart[] = [];
    await runExport(lab.locker, worldOf(lab, parts), { caseId, audience: 'community', jobId }, hooks);
    const files = await unzipped(parts[0]?.blob ?? new Blob());
    const all = [...files.values()].map((bytes) => new TextDecoder().decode(bytes)).join('\n');
    expect(all).not.toContain('13912345678');
  });

  it('shows that a damaged item was left out', async () => {
    const lab = await openLab();
    const first = await keepText(lab, 'one');
    const second = await keepText(lab, 'two', first.caseId);
    await lab.locker.items.update(second.id, { state: 'damaged' });
    const { state, reasons } = checkHistory(await exported(lab, first.caseId));
    expect(state).toBe('not-proven');
    expect(reasons.length).toBeGreaterThan(0);
  });

  it('has a warning when the clock was set back between two saves', async () => {
    const lab = await openLab();
    const first = await keepText(lab, 'one');
    lab.writer.time -= 3_600_000;
    await keepText(lab, 'two', first.caseId);
    expect(checkHistory(await exported(lab, first.caseId)).state).toBe('not-proven');
  });

  it('cut off in the middle is finished from its journal line with the same record', async () => {
    const lab = await openLab();
    const { caseId } = await keepText(lab, 'one');
    const start = await beginExport(lab.locker, lab.writer, caseId, 'platform', async () => {});
    await keepText(lab, 'saved later', caseId);
    expect(await isExportAlive(start.jobId)).toBe(false);
    const parts: BundlePart[] = [];
    const request = { caseId, audience: 'platform', jobId: start.jobId } as const;
    await runExport(lab.locker, worldOf(lab, parts), request, hooks);
    const files = await unzipped(parts[0]?.blob ?? new Blob());
    expect(checkHistory(files)).toEqual({ state: 'proven', reasons: [] });
    expect([...files.keys()].filter((path) => path.endsWith('item.json'))).toHaveLength(1);
  });

  it('stopped by the buyer says so and delivers nothing', async () => {
    const lab = await openLab();
    const { caseId } = await keepText(lab, 'one');
    const stop = new AbortController();
    stop.abort();
    const parts: BundlePart[] = [];
    const run = runExport(
      lab.locker,
      worldOf(lab, parts),
      { caseId, audience: 'platform' },
      { ...hooks, signal: stop.signal },
    );
    await expect(run).rejects.toMatchObject({ code: 'capture-stopped' });
    expect(parts).toEqual([]);
    expect((await lab.locker.jobs.toArray()).map(({ state }) => state)).toEqual(['stopped']);
  });

  it('of an empty case is refused with a code', async () => {
    const lab = await openLab();
    const { caseId, id } = await keepText(lab, 'one');
    await undoItem(lab.locker, lab.writer, id);
    await expect(exported(lab, caseId)).rejects.toMatchObject({ code: 'export-empty' });
  });
});
