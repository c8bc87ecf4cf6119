import '../../fixed-seed.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundleName, partName } from '../../../utils/bundle/bundle-name.ts';
import {
  assertPath,
  bagInfoValue,
  csvCell,
  displayText,
  escapeHtml,
  isSafePath,
  itemFolder,
  maskedName,
} from '../../../utils/bundle/names.ts';

const hostile = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom(
      '<',
      '"',
      "'",
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      '\0',
      '\u202e',
      '\u2066',
      '\u200b',
      '\ufeff',
      '\ud800',
      '../',
      '..\\',
      'C:',
      'con',
      '中',
      'é',
      '|',
      '＝',
      '＠',
      '\u{e0041}',
    ),
  ),
  maxLength: 40,
});

describe('paths', () => {
  test.each([
    ['a'],
    ['data/items/0001/1-screenshot.masked.png'],
    ['seal/tagmanifest-sha256.txt.sig'],
    ['README-FIRST.txt'],
  ])('%s is safe', (path) => expect(assertPath(path)).toBe(path));

  test.each([
    [''],
    ['.'],
    ['..'],
    ['a/../b'],
    ['a/'],
    ['/a'],
    ['a//b'],
    ['.hidden'],
    ['a./b'],
    ['con'],
    ['a/NUL.txt'],
    ['com1.txt'],
    ['a b'],
    ['a\\b'],
    ['C:a'],
    ['证据.png'],
    ['a\n'],
    ['x'.repeat(121)],
    ['a..b'],
    ['a\u202eb'],
  ])('%j is not', (path) => {
    expect(isSafePath(path)).toBe(false);
    expect(() => assertPath(path)).toThrow(TypeError);
  });

  test('no words of a page make a path that escapes', () => {
    fc.assert(fc.property(hostile, (path) => !isSafePath(path) || /^[A-Za-z0-9._/-]+$/.test(path)));
  });

  test('a hostile path is refused without backtracking', () => {
    for (const path of [`${'a.'.repeat(59)}!`, `${'a/'.repeat(59)}!`, 'a'.repeat(1e6)])
      expect(isSafePath(path)).toBe(false);
  });
});

describe('generated names', () => {
  test('a bundle is named after instant and case', () => {
    expect(bundleName(Date.UTC(2026, 10, 22, 10, 45, 0, 123), 'cs_7f3axxxxxxxxxxxxxxxx')).toBe(
      'ev-20261122t104500z-7f3a',
    );
    expect(bundleName(new Date(0), 'cs_abcd')).toBe('ev-19700101t000000z-abcd');
  });

  test('a part adds its number', () => {
    expect(partName('ev-x', 1, 1)).toBe('ev-x');
    expect(partName('ev-x', 2, 12)).toBe('ev-x-2of12');
    expect(partName(bundleName(0, 'cs_abcd'), 10, 99).length).toBeLessThanOrEqual(32);
  });

  test.each([
    ['1-screenshot.png', '1-screenshot.masked.png'],
    ['3-dom.html.txt', '3-dom.masked.txt'],
    ['4-note.txt', '4-note.masked.txt'],
  ])('the masked copy of %s is %s', (file, copy) => expect(maskedName(file)).toBe(copy));

  test('folders count from 0001', () =>
    expect([1, 42, 10_000].map(itemFolder)).toEqual(['0001', '0042', '10000']));
});

describe('displayText', () => {
  test.each([
    ['e\u0301', 'é'],
    ['a\u202eb', 'a⟦U+202E⟧b'],
    ['a\u200bb\ufeff', 'a⟦U+200B⟧b⟦U+FEFF⟧'],
    ['a\0b\x1b', 'a⟦U+0000⟧b⟦U+001B⟧'],
    ['\u{e0041}', '⟦U+E0041⟧'],
    ['a\r\nb\tc', 'a\nb\tc'],
    ['\ud800', '\ufffd'],
  ])('%j reads %j', (text, shown) => expect(displayText(text)).toBe(shown));

  test('cuts long text by characters, not halves of them', () => {
    expect(displayText('😀'.repeat(10), 3)).toBe('😀😀😀…');
    expect(displayText('x'.repeat(100_000)).length).toBe(501);
  });
});

test('nothing a page wrote can act in HTML, CSV or bag-info.txt', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(escapeHtml(displayText(text))).not.toMatch(/[<>"'`=\u202a-\u202e\u2066-\u2069\u200b\0]/);
      const cell = csvCell(text).slice(1, -1);
      expect(cell).not.toMatch(/^\s*[=+\-@|%＝＋－＠]|[\r\n]/);
      expect(cell.replaceAll('""', '')).not.toContain('"');
      expect(bagInfoValue(text)).not.toMatch(/[\r\n]/);
    }),
    { numRuns: 3000 },
  );
});
