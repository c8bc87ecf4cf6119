import { expect, it } from 'vitest';
import { readQuantity } from '../../../../utils/platforms/generic/value-tokens.ts';

it.each([
  ['2 件', 2],
  ['x3', 3],
  ['一份', 1],
  ['两张', 2],
  ['五个', 5],
  ['一个月', null],
  ['3 种商品', null],
])('%s is %s', (words, count) => {
  expect(readQuantity(words)).toBe(count);
});
