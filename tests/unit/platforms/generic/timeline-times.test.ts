import { expect, it } from 'vitest';
import { readTimeline } from '../../../../utils/platforms/generic/timeline-times.ts';
import { pageOf } from '../page-of.ts';

it('a step and a time in one block with other words are no pair', () => {
  const page = pageOf('订单', ['提交订单', '2026-11-20 09:31:40', '下一步', '2026-11-20 09:32:04']);
  expect(readTimeline(page)).toEqual([]);
});

it('the two words of a block are a step and its time', () => {
  const page = pageOf('订单', ['提交订单', '2026-11-20 09:31:40']);
  expect(readTimeline(page).map(({ label, lines }) => [label.kind, lines[0]?.folded])).toEqual([
    ['createdAt', '2026-11-20 09:31:40'],
  ]);
});
