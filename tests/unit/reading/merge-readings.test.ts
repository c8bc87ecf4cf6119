import { expect, it } from 'vitest';
import type { PageReading } from '../../../utils/evidence/page-snapshot.ts';
import { mergeReadings } from '../../../utils/reading/merge-readings.ts';

function reading(url: string, text: string, scrollY = 0): PageReading {
  return {
    dom: `<p>${text}</p>`,
    snapshot: {
      v: 1,
      url,
      canonicalUrl: null,
      referrer: '',
      title: '',
      lang: '',
      selection: '',
      readAt: '2026-11-22T12:00:00.000Z',
      viewport: { w: 800, h: 600, scrollX: 0, scrollY, dprMilli: 1000 },
      page: { w: 800, h: 600 },
      frames: [{ url, reachable: true, box: null }],
      elements: [{ parent: -1, tag: 'p', cls: '', attrs: {}, box: [8, 8, 100, 20], visible: true, frame: 0 }],
      runs: [{ element: 0, text, box: [8, 8, 50, 20], visible: true }],
      fields: [],
      text,
      truncated: [],
    },
  };
}

function topWithFrame(url: string): PageReading {
  const top = reading('https://shop.example/', '上');
  const frames = [
    ...top.snapshot.frames,
    { url, reachable: false, box: [100, 200, 300, 400] as [number, number, number, number] },
  ];
  return { ...top, snapshot: { ...top.snapshot, frames } };
}

it('puts what a frame shows where the frame stands', () => {
  const merged = mergeReadings(topWithFrame('https://chat.example/'), [
    { url: 'https://chat.example/', reading: reading('https://chat.example/', '内', 5) },
  ]);
  expect(merged.snapshot.frames[1]).toMatchObject({ reachable: true });
  expect(merged.snapshot.runs[1]).toMatchObject({ element: 1, text: '内', box: [108, 203, 50, 20] });
  expect(merged.snapshot.elements[1]).toMatchObject({ parent: -1, frame: 1 });
  expect(merged.snapshot.text).toBe('上\n内');
});

it('finds the frame that was redirected when only one is left', () => {
  const merged = mergeReadings(topWithFrame('https://chat.example/old'), [
    { url: 'https://chat.example/new', reading: reading('https://chat.example/new', '内') },
  ]);
  expect(merged.snapshot.frames).toHaveLength(2);
  expect(merged.snapshot.frames[1]?.reachable).toBe(true);
});

it('keeps a frame that it cannot place, without a box', () => {
  const top = reading('https://shop.example/', '上');
  const merged = mergeReadings(top, [
    { url: 'https://x.example/', reading: reading('https://x.example/', '内') },
  ]);
  expect(merged.snapshot.frames[1]).toEqual({ url: 'https://x.example/', reachable: true, box: null });
  expect(top.snapshot.frames).toHaveLength(1);
});

it('quotes the copy of a frame so that it stays inert text', () => {
  const inner = reading('https://x.example/"><script>', '内');
  const { dom } = mergeReadings(reading('https://shop.example/', '上'), [
    { url: 'https://x.example/"><script>', reading: inner },
  ]);
  expect(dom).not.toContain('"><script>');
  expect(dom).toContain('srcdoc="&lt;p>内&lt;/p>"');
});
