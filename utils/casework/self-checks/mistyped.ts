// Was the code typed as it was delivered? Compared where the buyer sits; nothing of it is stored.
import { codeForm, isTriedCode, type TriedCode } from '../../evidence/tried-codes.ts';
import { isLookAlike, type Mistake, mistypedForms } from './look-alikes.ts';

export type TypedFinding =
  /** Letter for letter what was delivered. */
  | { kind: 'same'; mistakes: [] }
  /** The same code, written with full-width characters, blanks or in other case. */
  | { kind: 'written-otherwise'; ways: ('full-width' | 'blanks' | 'case')[]; mistakes: [] }
  /** O for 0 and the like. */
  | { kind: 'look-alike'; mistakes: Mistake[] }
  | { kind: 'length'; delivered: number; typed: number; mistakes: [] }
  | { kind: 'different'; mistakes: Mistake[] }
  /** Nothing was delivered on a kept page, or nothing was tried on one. */
  | { kind: 'nothing-to-compare'; mistakes: [] };

const MOST_MISTAKES = 3;

/** What the buyer typed again into a field of ours, held against what the kept order pages delivered. */
export function compareTyped(typed: string, delivered: readonly string[]): TypedFinding {
  const form = codeForm(typed);
  if (form === '' || delivered.length === 0) return { kind: 'nothing-to-compare', mistakes: [] };
  if (delivered.includes(typed)) return { kind: 'same', mistakes: [] };
  const same = delivered.find((code) => codeForm(code) === form);
  if (same !== undefined) return { kind: 'written-otherwise', ways: waysOf(typed, same), mistakes: [] };
  const forms = delivered.map(codeForm);
  const [nearest] = forms
    .filter((known) => known.length === form.length)
    .map((known) => mistakesIn(known, form))
    .sort((a, b) => a.length - b.length);
  if (!nearest) return lengthOf(forms, form);
  if (nearest.every((mistake) => isLookAlike(mistake.delivered, mistake.typed)))
    return { kind: 'look-alike', mistakes: nearest };
  // Of a code that is nothing like it no letter is told.
  return { kind: 'different', mistakes: nearest.length <= MOST_MISTAKES ? nearest : [] };
}

function waysOf(typed: string, delivered: string): ('full-width' | 'blanks' | 'case')[] {
  const ways: ('full-width' | 'blanks' | 'case')[] = [];
  if (typed.normalize('NFKC') !== typed) ways.push('full-width');
  if (bare(typed) !== bare(delivered)) ways.push('case');
  if (typed.normalize('NFKC').length !== delivered.normalize('NFKC').length) ways.push('blanks');
  return ways;
}

const bare = (code: string): string => code.normalize('NFKC').replace(/[\s\u2010-\u2015-]+/gu, '');

function mistakesIn(delivered: string, typed: string): Mistake[] {
  const other = [...typed];
  return [...delivered].flatMap((character, i) => {
    const read = other[i] ?? '';
    return character === read ? [] : [{ at: i + 1, delivered: character, typed: read }];
  });
}

function lengthOf(forms: readonly string[], typed: string): TypedFinding {
  const lengths = [...new Set(forms.map(({ length }) => length))];
  const [only] = lengths;
  if (lengths.length === 1 && only !== undefined)
    return { kind: 'length', delivered: only, typed: typed.length, mistakes: [] };
  return { kind: 'different', mistakes: [] };
}

/**
 * What was really tried on a kept page, by its commitment: without anybody having to type it again. Case, width and blanks are
 * not in the commitment, so `same` says nothing about them.
 */
export async function compareTried(
  tried: readonly TriedCode[],
  delivered: readonly string[],
): Promise<TypedFinding> {
  if (tried.length === 0 || delivered.length === 0) return { kind: 'nothing-to-compare', mistakes: [] };
  let found: TypedFinding = { kind: 'nothing-to-compare', mistakes: [] };
  for (const code of tried) {
    if (code.salt === null) continue;
    const finding = await oneTried(code, delivered);
    if (finding.kind !== 'different') return finding;
    found = finding;
  }
  return found;
}

async function oneTried(tried: TriedCode, delivered: readonly string[]): Promise<TypedFinding> {
  for (const code of delivered) if (await isTriedCode(tried, code)) return { kind: 'same', mistakes: [] };
  for (const code of delivered) {
    for (const { form, mistakes } of mistypedForms(codeForm(code))) {
      // The last four are known: most forms need no digest.
      if (form.endsWith(tried.last4) && (await isTriedCode(tried, form)))
        return { kind: 'look-alike', mistakes };
    }
  }
  return { kind: 'different', mistakes: [] };
}
