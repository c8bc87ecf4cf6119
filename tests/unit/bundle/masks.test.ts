import { describe, expect, test } from 'vitest';
import { maskedValue } from '../../../utils/bundle/masks.ts';
import type { HiddenKind } from '../../../utils/evidence/redaction-plan.ts';

describe('what stands in place of a value that is hidden in part', () => {
  test.each<[HiddenKind, string, string]>([
    ['bank-card', '6222 0200 0000 0000 123', '****0123'],
    ['bank-card', '12345', '⟦已遮盖⟧'],
    ['order-number', 'K7QX92MZP4', 'K7Q****ZP4'],
    ['order-number', 'ABCDE', '⟦已遮盖⟧'],
    // Of a day, a time and a counter everything but the counter is known.
    ['order-number', 'A20261122001', '⟦已遮盖⟧'],
    ['order-number', '202611221045301234', '⟦已遮盖⟧'],
    ['order-number', '20261122104530123456', '****56'],
    ['order-number', '1790000000123', '⟦已遮盖⟧'],
    ['trade-no', '2026112222001412345678901234', '****1234'],
  ])('%s %s reads %s', (kind, value, mask) => {
    expect(maskedValue(kind, value, 'partial')).toEqual([{ value, mask }]);
  });

  test.each([
    ['https://get.example/card/AB12CD34EF56?from=1', ['AB12CD34EF56']],
    ['user2026001----AB12-CD34-EF56', ['user2026001', 'AB12-CD34-EF56', 'AB12-CD34', 'CD34-EF56']],
  ])('a card %s has pieces that are cards', (value, pieces) => {
    expect(maskedValue('card-secret', value, 'hide').map((one) => one.value)).toEqual([value, ...pieces]);
  });

  test('a stretch of a code shows none of its ends', () => {
    const masked = maskedValue('card-secret', 'AB12-CD34-EF56-GH78', 'partial');
    expect(masked.map(({ value, mask }) => [value, mask])).toEqual([
      ['AB12-CD34-EF56-GH78', 'AB********78'],
      ['AB12-CD34', '********'],
      ['AB12-CD34-EF56', '********'],
      ['CD34-EF56', '********'],
      ['CD34-EF56-GH78', '********'],
      ['EF56-GH78', '********'],
    ]);
  });
});
