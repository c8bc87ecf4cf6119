import { expect, it } from 'vitest';
import { orderNoOf } from '../../../../utils/platforms/generic/order-values.ts';
import type { Pair } from '../../../../utils/platforms/generic/pairs.ts';

function behindLabel(folded: string, rank: number): Pair {
  return {
    label: { kind: 'orderNo', rank },
    element: 0,
    lines: [{ text: folded, folded }],
    box: [0, 0, 1, 1],
    segments: [0],
  };
}

it.each([
  ['10021', 3, '10021'],
  ['#10021', 3, '10021'],
  ['10021 复制', 3, '10021'],
  ['2026112220150813741', 1, '2026112220150813741'],
  ['RRJPG9DCSW5S8OOC', 2, 'RRJPG9DCSW5S8OOC'],
  ['10021', 1, '10021'],
] as const)('reads %s behind a label of rank %i', (folded, rank, expected) => {
  expect(orderNoOf(behindLabel(folded, rank))).toBe(expected);
});

it.each([
  ['星穹月卡 30天', 3],
  ['30天', 3],
  ['2件', 3],
  ['共 3 笔', 3],
  ['¥26.00', 3],
  ['26.00', 3],
  ['3', 1],
] as const)('takes %s for no order number', (folded, rank) => {
  expect(orderNoOf(behindLabel(folded, rank))).toBeNull();
});
