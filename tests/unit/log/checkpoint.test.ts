import '../../fixed-seed.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBase64 } from '../../../utils/evidence/bytes.ts';
import { checkpointName, checkpointText, parseCheckpoint } from '../../../utils/log/checkpoint.ts';

const root = Uint8Array.from({ length: 32 }, (_, i) => i);
const locker = 'AbCdEfGhIjKlMn-_';
const text = `evidence-locker/${locker}\n153\n${toBase64(root)}\n`;

describe('a checkpoint', () => {
  test('is three lines of plain text', () => {
    expect(checkpointText({ locker, size: 153, root })).toBe(text);
  });

  test.each([
    [0, 'cp-000000.txt'],
    [153, 'cp-000153.txt'],
    [1_234_567, 'cp-1234567.txt'],
  ])('of size %i is kept as %s', (size, name) => expect(checkpointName(size)).toBe(name));

  test('reads back', () => {
    const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(fc.nat(), bytes, (size, anyRoot) => {
        const checkpoint = { locker, size, root: Uint8Array.from(anyRoot) };
        expect(parseCheckpoint(checkpointText(checkpoint))).toEqual(checkpoint);
      }),
    );
  });

  test.each([
    ['nothing', ''],
    ['another origin', text.replace('evidence-locker', 'other')],
    ['a short locker', text.replace(locker, 'short')],
    ['a leading zero', text.replace('153', '0153')],
    ['a sign', text.replace('153', '-1')],
    ['a size beyond integers', text.replace('153', '9'.repeat(16))],
    ['a short root', text.replace(toBase64(root), toBase64(root.subarray(1)))],
    ['padding bits that say nothing', text.replace(/.=\n$/, '9=\n')],
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['no last line feed', text.trimEnd()],
    ['a further line', `${text}\n`],
    ['a line before', `\n${text}`],
  ])('with %s is none', (_, bad) => {
    expect(bad).not.toBe(text);
    expect(parseCheckpoint(bad)).toBeNull();
  });
});
