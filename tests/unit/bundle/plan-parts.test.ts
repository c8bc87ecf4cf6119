import '../../fixed-seed.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planParts } from '../../../utils/bundle/plan-parts.ts';

const item = (...sizes: number[]) => ({
  overhead: 1,
  files: sizes.map((bytes, i) => ({ name: `${i + 1}`, bytes })),
});
const shape = (parts: ReturnType<typeof planParts>) =>
  parts.map((part) => part.map(({ index, files }) => `${index}:${files.join('')}`).join(' '));

describe('planParts', () => {
  test.each<[string, ReturnType<typeof item>[], string[]]>([
    ['keeps what fits together', [item(20, 20), item(20)], ['0:12 1:1']],
    ['opens a part where an item does not fit', [item(50), item(40), item(20)], ['0:1', '1:1 2:1']],
    ['gives a large file a part of its own', [item(20), item(120), item(20)], ['0:1', '1:1', '2:1']],
    [
      'cuts an item only when no part could hold it',
      [item(10), item(50, 50), item(10)],
      ['0:1 1:1', '1:2 2:1'],
    ],
    ['parts a large file from its own item', [item(10, 120, 10)], ['0:1', '0:2', '0:3']],
    ['keeps an item without files', [item()], ['0:']],
    ['has one part for nothing', [], ['']],
  ])('%s', (_, items, parts) => {
    expect(shape(planParts(items, 10, 100))).toEqual(parts);
  });

  test('loses no file, keeps order, and stays below the limit unless a single file is above it', () => {
    const sizes = fc.array(fc.array(fc.nat(150), { maxLength: 5 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(sizes, (all) => {
        const items = all.map((files) => item(...files));
        const parts = planParts(items, 10, 100);
        const flat = parts.flat().flatMap(({ index, files }) => files.map((file) => `${index}:${file}`));
        expect(flat).toEqual(all.flatMap((files, index) => files.map((_, i) => `${index}:${i + 1}`)));
        for (const part of parts) {
          const bytes = part.reduce((sum, { index, files }) => {
            const own = files.map((file) => all[index]?.[Number(file) - 1] ?? 0);
            return sum + 1 + own.reduce((a, b) => a + b, 0);
          }, 10);
          expect(bytes <= 100 || part.flatMap(({ files }) => files).length === 1).toBe(true);
        }
      }),
    );
  });
});
