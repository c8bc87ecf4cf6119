import { describe, expect, it } from 'vitest';
import { isLookAlike, mistypedForms } from '../../../../utils/casework/self-checks/look-alikes.ts';
import { compareTried, compareTyped } from '../../../../utils/casework/self-checks/mistyped.ts';
import { codeForm, commitCode } from '../../../../utils/evidence/tried-codes.ts';

const DELIVERED = ['KM7H-22QP-91XZ-0LMD'];

describe('a code typed again', () => {
  it.each<[string, string, string[]?]>([
    ['KM7H-22QP-91XZ-0LMD', 'same'],
    ['km7h-22qp-91xz-0lmd', 'written-otherwise', ['case']],
    ['KM7H22QP91XZ0LMD', 'written-otherwise', ['blanks']],
    ['ＫＭ７Ｈ－２２ＱＰ－９１ＸＺ－０ＬＭＤ', 'written-otherwise', ['full-width']],
    [' KM7H-22QP-91XZ-0LMD ', 'written-otherwise', ['blanks']],
    ['KM7H-22QP-91XZ-OLMD', 'look-alike'],
    ['KM7H-22QP-9IXZ-0LMD', 'look-alike'],
    ['KM7H-ZZQP-91XZ-0LMD', 'look-alike'],
    ['KM7H-22QP-91XZ-0LM', 'length'],
    ['KM7H-22QP-91XZ-0LMX', 'different'],
    ['AAAA-BBBB-CCCC-DDDD', 'different'],
    ['', 'nothing-to-compare'],
  ])('%s is %s', (typed, kind, ways) => {
    const finding = compareTyped(typed, DELIVERED);
    expect(finding.kind).toBe(kind);
    if (ways) expect(finding).toMatchObject({ ways });
  });

  it('names the place and the two characters, not the code', () => {
    expect(compareTyped('KM7H-22QP-91XZ-OLMD', DELIVERED)).toEqual({
      kind: 'look-alike',
      mistakes: [{ at: 13, delivered: '0', typed: 'O' }],
    });
    expect(compareTyped('AAAA-BBBB-CCCC-DDDD', DELIVERED)).toEqual({ kind: 'different', mistakes: [] });
    expect(compareTyped('KM7H', DELIVERED)).toEqual({
      kind: 'length',
      delivered: 16,
      typed: 4,
      mistakes: [],
    });
  });

  it('is held against every card of the order', () => {
    expect(compareTyped('B2', ['A1', 'B2']).kind).toBe('same');
    expect(compareTyped('XYZ', ['A1', 'B2B2B2']).kind).toBe('different');
    expect(compareTyped('XYZ', []).kind).toBe('nothing-to-compare');
  });
});

describe('a code that was tried on a kept page', () => {
  const tried = (code: string) => commitCode(code);

  it.each([
    ['KM7H-22QP-91XZ-0LMD', 'same'],
    ['km7h 22qp 91xz 0lmd', 'same'],
    ['KM7H-22QP-91XZ-OLMD', 'look-alike'],
    ['KM7H-2ZQP-91XZ-0LMD', 'look-alike'],
    ['KM7H-ZZQP-91XZ-0LMD', 'look-alike'],
    ['OTHER-CODE-0000', 'different'],
  ])('%s is %s, by its commitment alone', async (code, kind) => {
    expect((await compareTried([await tried(code)], DELIVERED)).kind).toBe(kind);
  });

  it('says nothing where the salt was withheld, nothing was tried or nothing delivered', async () => {
    const without = { ...(await tried('KM7H-22QP-91XZ-OLMD')), salt: null };
    expect((await compareTried([without], DELIVERED)).kind).toBe('nothing-to-compare');
    expect((await compareTried([], DELIVERED)).kind).toBe('nothing-to-compare');
    expect((await compareTried([await tried('A')], [])).kind).toBe('nothing-to-compare');
  });

  it('takes the one that matches of several tries', async () => {
    const codes = [await tried('SOMETHING-ELSE'), await tried('KM7H-22QP-91XZ-0LMD')];
    expect((await compareTried(codes, DELIVERED)).kind).toBe('same');
  });
});

describe('look-alikes', () => {
  it('are the ones that screens and people mix up', () => {
    for (const [a, b] of ['O0', 'I1', 'L1', 'B8', 'S5', 'Z2', 'G6'].map((pair) => [...pair]))
      expect(isLookAlike(a ?? '', b ?? '')).toBe(true);
    expect(isLookAlike('A', '4')).toBe(false);
    expect(isLookAlike('0', '0')).toBe(false);
  });

  it('are tried one at a time and all of a kind, and not without end', () => {
    const forms = [...mistypedForms(codeForm('0000'))].map(({ form }) => form);
    expect(forms).toContain('O000');
    expect(forms).toContain('OOOO');
    expect([...mistypedForms('0'.repeat(5000))].length).toBeLessThan(700);
  });
});
