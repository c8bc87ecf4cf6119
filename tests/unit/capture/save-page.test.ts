import { describe, expect, it } from 'vitest';
import type { CaptureLocker } from '../../../utils/capture/capture-locker.ts';
import { recoverSaves } from '../../../utils/capture/recover.ts';
import { savePage } from '../../../utils/capture/save-page.ts';
import { ExpectedError } from '../../../utils/errors.ts';
import { readBack, readItem } from '../../../utils/locker/items.ts';
import { factsOf, openSaveLab, request } from './capture-lab.ts';

const diskFull = () => Promise.reject(new ExpectedError('locker-full'));

describe('a save', () => {
  it('ends as saved with picture, text, DOM and snapshot that read back', async () => {
    const { tools, locker } = await openSaveLab();
    const outcome = await savePage(tools, request);
    if (outcome.state !== 'saved') throw new Error(JSON.stringify(outcome));
    const row = await locker.items.get(outcome.itemId);
    expect(row).toMatchObject({ state: 'saved', method: 'pixel', kind: 'order' });
    expect(row && readItem(row).files.map(({ name }) => name)).toEqual([
      '1-screenshot.png',
      '2-text.txt',
      '3-dom.html.txt',
      '4-snapshot.json',
    ]);
    expect(await readBack(locker, outcome.itemId)).toBeNull();
    expect((await locker.jobs.get(outcome.jobId))?.state).toBe('saved');
  });

  it('does not save an unchanged page twice unless it is forced', async () => {
    const { tools, page, locker } = await openSaveLab();
    const first = await savePage(tools, request);
    const second = await savePage(tools, request);
    expect(second).toMatchObject({ state: 'unchanged', itemId: 'itemId' in first ? first.itemId : '' });
    expect((await savePage(tools, { ...request, force: true })).state).toBe('saved');
    page.text = '订单号：1 已完成';
    expect((await savePage(tools, request)).state).toBe('saved');
    expect(await locker.items.count()).toBe(3);
  });

  it('opened by the popup leaves pages alone that are no part of a trade', async () => {
    const { tools, page, locker } = await openSaveLab();
    page.facts = factsOf({ pageKind: 'other', platform: null });
    expect(await savePage(tools, { ...request, mode: 'auto' })).toEqual({ state: 'not-trade' });
    expect(await locker.items.count()).toBe(0);
    expect((await savePage(tools, request)).state).toBe('saved');
  });

  it.each([['https://mail.example.com/inbox'], ['https://www.icbc.com.cn/pay']])(
    'asks before it saves %s',
    async (url) => {
      const { tools, page } = await openSaveLab();
      page.url = url;
      expect(await savePage(tools, request)).toEqual({
        state: 'needs-confirmation',
        reason: 'sensitive-page',
      });
      expect((await savePage(tools, { ...request, confirmed: true })).state).toBe('saved');
    },
  );

  it.each([
    ['order', 2000, 'stitched'],
    ['order', 800, 'pixel'],
    ['order', 5000, 'pixel'],
    ['other', 2000, 'pixel'],
  ] as const)('keeps a page of kind %s and %i px as %s', async (pageKind, height, method) => {
    const { tools, page, locker } = await openSaveLab();
    page.facts = factsOf({ pageKind });
    page.height = height;
    const outcome = await savePage(tools, request);
    if (outcome.state !== 'saved') throw new Error(JSON.stringify(outcome));
    expect(await locker.items.get(outcome.itemId)).toMatchObject({ method });
  });

  it('asks once about private windows', async () => {
    const { tools, page } = await openSaveLab();
    page.incognito = true;
    expect(await savePage(tools, request)).toEqual({ state: 'needs-confirmation', reason: 'private-window' });
    expect((await savePage(tools, { ...request, confirmed: true })).state).toBe('saved');
    expect((await savePage(tools, { ...request, force: true })).state).toBe('saved');
  });

  it('says that a window without size shows nothing to keep', async () => {
    const { tools, locker } = await openSaveLab();
    const read = async () => {
      const { snapshot, dom } = await tools.page.read(1);
      return { snapshot: { ...snapshot, viewport: { ...snapshot.viewport, w: 0, h: 0 } }, dom };
    };
    const outcome = await savePage({ ...tools, page: { ...tools.page, read } }, request);
    expect(outcome).toMatchObject({ state: 'failed', error: 'page-empty' });
    expect(await locker.items.count()).toBe(0);
  });

  it('notes a clock that was set back', async () => {
    const { tools, writer } = await openSaveLab();
    await savePage(tools, request);
    writer.time -= 3_600_000;
    const outcome = await savePage(tools, { ...request, force: true });
    expect(outcome).toMatchObject({ state: 'saved', incidents: ['clock-set-back'] });
  });

  it('draws the page where no pixels are granted and calls it rendered', async () => {
    const { tools, locker } = await openSaveLab();
    const noPixels = { ...tools.pixels, visible: () => Promise.reject(new ExpectedError('no-permission')) };
    const outcome = await savePage({ ...tools, pixels: noPixels }, request);
    if (outcome.state !== 'saved') throw new Error(JSON.stringify(outcome));
    expect(await locker.items.get(outcome.itemId)).toMatchObject({ method: 'rendered' });
    expect(outcome.incidents).toContain('pixels-unavailable');
  });

  it('keeps address, time and error of a shop that no longer answers', async () => {
    const { tools, locker } = await openSaveLab();
    const dead = { ...tools.page, read: () => Promise.reject(new ExpectedError('page-crashed')) };
    const outcome = await savePage({ ...tools, page: dead }, request);
    if (outcome.state !== 'saved') throw new Error(JSON.stringify(outcome));
    const row = await locker.items.get(outcome.itemId);
    expect(row).toMatchObject({ state: 'saved', url: 'https://shop.example/order/1' });
    expect(outcome.incidents).toContain('page-did-not-load');
  });
});

describe('a save that is cut off', () => {
  const steps: (keyof CaptureLocker)[] = ['startJob', 'stage', 'write', 'confirm'];
  it.each(steps)('by a full disk at %s shows nothing as saved', async (step) => {
    const { tools, locker } = await openSaveLab((real) => ({ ...real, [step]: diskFull }));
    const outcome = await savePage(tools, request);
    expect(outcome).toMatchObject({ state: 'failed', error: 'locker-full' });
    expect(await locker.items.where('state').equals('saved').count()).toBe(0);
  });

  it('by a failed read-back is damaged and says so', async () => {
    const { tools, locker } = await openSaveLab((real) => ({
      ...real,
      async confirm(itemId) {
        await locker.files.put({ itemId, name: '2-text.txt', blob: new Blob(['other']) });
        return real.confirm(itemId);
      },
    }));
    expect(await savePage(tools, request)).toMatchObject({ state: 'failed', error: 'readback-failed' });
    expect(await locker.items.where('state').equals('damaged').count()).toBe(1);
  });

  it('uncovers the page also when it fails', async () => {
    const { tools, uncovered } = await openSaveLab((real) => ({ ...real, stage: diskFull }));
    await savePage(tools, request);
    expect(uncovered()).toBe(1);
  });

  it.each([
    ['before anything was staged', 'pixels', 'interrupted', 0],
    ['after staging', 'writing', 'saved', 1],
    ['while stitching', 'stitching', 'interrupted', 1],
    ['between commit and read-back', 'checking', 'saved', 1],
  ] as const)('%s is recovered by the next worker', async (_when, step, state, kept) => {
    const dead = new Promise<never>(() => {});
    let reached: () => void = () => {};
    const cutOff = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const hang = () => {
      reached();
      return dead;
    };
    const lab = await openSaveLab((real) => ({
      ...real,
      startJob: async (...job) => {
        const jobId = await real.startJob(...job);
        if (step === 'pixels') await hang();
        return jobId;
      },
      updateJob: async (jobId, change) => {
        await real.updateJob(jobId, change);
        if (change.step === step) await hang();
      },
      write: async (draft, frozen, thumbnail, caseId, job) => {
        const written = await real.write(draft, frozen, thumbnail, caseId, job);
        if (step === 'checking') await hang();
        return written;
      },
      stage: async (itemId, files, job) => {
        await real.stage(itemId, files, job);
        if (job?.change.step === step) await hang();
      },
    }));
    void savePage(lab.tools, { ...request, full: step === 'stitching' });
    await cutOff;
    const { captureLocker } = await import('../../../entrypoints/background/capture-locker.ts');
    const nextLife = { ...lab.writer, now: () => lab.writer.now(), session: 'session11111' };
    await recoverSaves({ ...lab.tools, locker: captureLocker(lab.locker, nextLife) });
    expect((await lab.locker.jobs.toArray()).map((job) => job.state)).toEqual([state]);
    expect(await lab.locker.items.where('state').equals('saved').count()).toBe(kept);
  });
});
