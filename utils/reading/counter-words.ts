// Counter values as CSS spells them (CSS Counter Styles Level 3, the styles that terms use).
const NUMERALS = '零一二三四五六七八九';
const ROMAN: readonly [number, string][] = [
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function chinese(value: number): string {
  if (value >= 100) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${NUMERALS[tens]}十`;
  return head + (ones > 0 || tens === 0 ? (NUMERALS[ones] ?? '') : '');
}

function letters(value: number): string {
  let rest = value;
  let word = '';
  for (; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    word = String.fromCharCode(97 + ((rest - 1) % 26)) + word;
  }
  return word;
}

function roman(value: number): string {
  let rest = value;
  let word = '';
  for (const [worth, sign] of ROMAN) {
    for (; rest >= worth; rest -= worth) word += sign;
  }
  return word;
}

const BULLETS: ReadonlySet<string> = new Set(['disc', 'circle', 'square']);

interface Spelling {
  spell(value: number): string;
  /** What a list marker adds behind the number. */
  suffix: string;
  largest: number;
}

const DECIMAL: Spelling = { spell: String, suffix: '. ', largest: Number.MAX_SAFE_INTEGER };
const LETTERS: Spelling = { spell: letters, suffix: '. ', largest: 18_278 };
const ROMANS: Spelling = { spell: roman, suffix: '. ', largest: 89 };
const CHINESE: Spelling = { spell: chinese, suffix: '、', largest: 9_999 };
const SPELLINGS: Readonly<Record<string, Spelling>> = {
  decimal: DECIMAL,
  'decimal-leading-zero': { ...DECIMAL, spell: (value) => String(value).padStart(2, '0') },
  'lower-alpha': LETTERS,
  'lower-latin': LETTERS,
  'upper-alpha': { ...LETTERS, spell: (value) => letters(value).toUpperCase() },
  'upper-latin': { ...LETTERS, spell: (value) => letters(value).toUpperCase() },
  'lower-roman': ROMANS,
  'upper-roman': { ...ROMANS, spell: (value) => roman(value).toUpperCase() },
  'cjk-decimal': { ...DECIMAL, suffix: '、' },
  'cjk-ideographic': CHINESE,
  'simp-chinese-informal': CHINESE,
  'trad-chinese-informal': CHINESE,
};

/** `7` in `cjk-ideographic` is 七; null for styles that draw a sign or that are not known. */
export function spellCounter(value: number, style: string): string | null {
  const spelling = SPELLINGS[style];
  if (!spelling) return null;
  return value >= 0 && value <= spelling.largest ? spelling.spell(value) : String(value);
}

/** The marker of a list item: `7. `, `七、`, `• `; a quoted style is its own marker. */
export function markerWords(value: number, style: string): string {
  const quoted = /^"((?:[^"\\]|\\.){0,40})"$/.exec(style)?.[1];
  if (quoted !== undefined) return quoted;
  if (BULLETS.has(style)) return '• ';
  const word = spellCounter(value, style);
  return word === null ? '' : word + (SPELLINGS[style]?.suffix ?? '. ');
}
