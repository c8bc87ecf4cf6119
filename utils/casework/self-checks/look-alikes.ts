// Characters that people and screens take for each other. Codes are compared as forms: NFKC, no blanks or dashes, upper case.

const GROUPS = ['O0QD', 'I1L', 'B8', 'S5', 'Z2', 'G6', 'UV', 'T7'] as const;

export interface Mistake {
  /** Position in the code, from 1, blanks and dashes not counted. */
  at: number;
  delivered: string;
  typed: string;
}

const groupOf = (character: string): string | undefined => GROUPS.find((group) => group.includes(character));

export function isLookAlike(a: string, b: string): boolean {
  return a !== b && (groupOf(a)?.includes(b) ?? false);
}

const MOST_FORMS = 600;

/** Forms of a code with one look-alike exchanged, then all of a kind (every O for 0); bounded. */
export function* mistypedForms(form: string): Generator<{ form: string; mistakes: Mistake[] }> {
  const characters = [...form];
  let made = 0;
  for (const [i, delivered] of characters.entries()) {
    for (const typed of groupOf(delivered) ?? '') {
      if (typed === delivered) continue;
      if (++made > MOST_FORMS) return;
      yield { form: characters.with(i, typed).join(''), mistakes: [{ at: i + 1, delivered, typed }] };
    }
  }
  for (const [delivered, typed] of pairsIn(characters)) {
    const mistakes = characters.flatMap((character, i) =>
      character === delivered ? [{ at: i + 1, delivered, typed }] : [],
    );
    if (mistakes.length > 1)
      yield { form: characters.map((c) => (c === delivered ? typed : c)).join(''), mistakes };
  }
}

function pairsIn(characters: readonly string[]): [string, string][] {
  return [...new Set(characters)].flatMap((delivered) =>
    [...(groupOf(delivered) ?? '')]
      .filter((typed) => typed !== delivered)
      .map((typed): [string, string] => [delivered, typed]),
  );
}
