import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { keepRecording } from '../../../entrypoints/background/recordings.ts';
import { differingChunk } from '../../../utils/evidence/check-chunks.ts';
import { newItemId } from '../../../utils/evidence/ids.ts';
import {
  chunkListSchema,
  type RecordingEnd,
  type RecordingJournal,
} from '../../../utils/evidence/recording.ts';
import { readBack, readFile, readItem, stageFile } from '../../../utils/locker/items.ts';
import { beginRecording, keepChunk, keepJournal, openRecordings } from '../../../utils/locker/recordings.ts';
import { sweepStaged } from '../../../utils/locker/sweep.ts';
import { stageRecording } from '../../../utils/recording/stage-recording.ts';
import { openSaveLab } from '../capture/capture-lab.ts';

const DAY_MS = 86_400_000;

/** A recording that has run for three chunks. */
async function recorded({ chunks = 3, ended = null }: { chunks?: number; ended?: RecordingEnd | null }) {
  const lab = await openSaveLab();
  const { locker, writer } = lab;
  const journal: RecordingJournal = {
    v: 1,
    itemId: newItemId(writer.now()),
    caseId: null,
    of: 'window',
    mime: 'video/webm;codecs=vp9',
    audio: false,
    title: '一个窗口',
    url: null,
    startedAt: writer.now(),
    mono: 5,
    session: writer.session,
    events: [{ ms: 0, event: 'started', surface: 'window', w: 640, h: 480, url: null }],
    ended: null,
  };
  const jobId = await beginRecording(locker, journal, null);
  let total = 0;
  for (let n = 1; n <= chunks; n++) {
    const blob = new Blob([`piece ${n};`], { type: 'video/webm' });
    const sha256 = createHash('sha256').update(`piece ${n};`).digest('hex');
    total += blob.size;
    await keepChunk(
      locker,
      jobId,
      { itemId: journal.itemId, n, bytes: blob.size, sha256, ms: n * 1000, blob },
      total,
    );
  }
  if (ended) await keepJournal(locker, jobId, { ...journal, ended }, writer.now());
  return { ...lab, jobId, journal: { ...journal, ended }, worker: { locker, save: lab.tools } };
}

const remux = async (recording: Blob) => new Blob([recording, 'index'], { type: 'video/webm' });

describe('a recording on its way into the locker', () => {
  it('is one file of its pieces in their order, with a list that names each', async () => {
    const { locker, journal, jobId, worker } = await recorded({ ended: 'buyer' });
    expect(await stageRecording(locker, journal, remux)).toBe(true);
    const kept = await keepRecording(worker, { jobId });
    const row = await locker.items.get(kept?.itemId ?? '');
    expect(row).toMatchObject({ state: 'saved', kind: 'recording', method: 'frame' });
    expect(await readBack(locker, journal.itemId)).toBeNull();
    const recording = await readFile(locker, journal.itemId, '1-recording.webm');
    expect(new TextDecoder().decode(recording)).toBe('piece 1;piece 2;piece 3;');
    const json = new TextDecoder().decode(await readFile(locker, journal.itemId, '2-chunks.json'));
    const list = chunkListSchema.parse(JSON.parse(json));
    expect(list).toMatchObject({ ended: 'buyer', seekable: '4-seekable.webm' });
    expect(await differingChunk(list, new Blob([recording]))).toBeNull();
    expect(await locker.chunks.count()).toBe(0);
    expect(await openRecordings(locker)).toEqual([]);
  });

  it('that was cut off says so, and its job as well', async () => {
    const { locker, journal, jobId, worker } = await recorded({});
    await stageRecording(locker, journal, async () => null);
    await keepRecording(worker, { jobId });
    const row = await locker.items.get(journal.itemId);
    expect(row && readItem(row as never).environment.incidents).toEqual([
      'recording-interrupted',
      'recording-not-seekable',
    ]);
    expect(await locker.jobs.get(jobId)).toMatchObject({ state: 'interrupted', resume: null });
  });

  it('of which nothing came is no item and leaves nothing behind', async () => {
    const { locker, journal, jobId, worker } = await recorded({ chunks: 0 });
    await stageFile(locker, journal.itemId, '3-frame.png', new Blob(['x']));
    expect(await stageRecording(locker, journal, remux)).toBe(false);
    expect(await keepRecording(worker, { jobId })).toBeNull();
    expect(await locker.items.count()).toBe(0);
    expect(await locker.files.count()).toBe(0);
    expect(await locker.jobs.get(jobId)).toMatchObject({ state: 'interrupted', error: 'nothing-recorded' });
  });

  it('is read back, not written twice, when the worker died between the two', async () => {
    const { locker, journal, jobId, worker, tools } = await recorded({ ended: 'browser' });
    await stageRecording(locker, journal, remux);
    const confirm = vi.spyOn(tools.locker, 'confirm').mockRejectedValueOnce(new Error('killed'));
    await expect(keepRecording(worker, { jobId })).rejects.toThrow('killed');
    expect(await locker.chunks.count()).toBe(3);
    confirm.mockRestore();
    await keepRecording(worker, { jobId });
    expect(await locker.items.count()).toBe(1);
    expect(await locker.items.get(journal.itemId)).toMatchObject({ state: 'saved' });
    expect(await locker.records.count()).toBe(3);
  });

  it('keeps its pieces from the sweep while its job runs, and loses them with it', async () => {
    const { locker, jobId, writer } = await recorded({});
    expect(await sweepStaged(locker, writer.now() + 3 * DAY_MS)).toBe(0);
    await locker.jobs.delete(jobId);
    expect(await sweepStaged(locker, writer.now() + 3 * DAY_MS)).toBe(1);
    expect(await locker.chunks.count()).toBe(0);
  });
});

describe('the list of pieces', () => {
  const list = async () => {
    const { locker, journal } = await recorded({});
    await stageRecording(locker, journal, remux);
    const json = new TextDecoder().decode(await readFile(locker, journal.itemId, '2-chunks.json'));
    return chunkListSchema.parse(JSON.parse(json));
  };

  it.each<[string, string, number]>([
    ['a changed piece', 'piece 1;piece X;piece 3;', 2],
    ['a missing end', 'piece 1;piece 2;piece', 3],
    ['bytes behind the last', 'piece 1;piece 2;piece 3;more', 4],
  ])('shows %s', async (_name, recording, n) => {
    expect(await differingChunk(await list(), new Blob([recording]))).toBe(n);
  });
});
