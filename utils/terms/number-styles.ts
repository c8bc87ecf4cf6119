// The ways terms number their provisions, strongest first. Every pattern is sticky, short and without nested repeats.
import { parseNumeral, toHalfWidthDigits } from './chinese-numeral.ts';

/** A number found at one place. `value` is its rank among siblings, `prefix` the dotted part before it (`3.2` of `3.2.1`). */
export interface NumberToken {
  style: string;
  /** Sloppy lists mix styles of one family: 1、 2. 3） */
  family: string;
  printed: string;
  value: number;
  prefix: string;
  /** Characters taken, trailing punctuation and spaces included. */
  length: number;
  /** Weak styles look like ordinary text; they count only as part of a sequence. */
  weak: boolean;
  /** Whether siblings may follow each other inside one line. */
  inline: boolean;
}

interface NumberStyle {
  name: string;
  family: string;
  /** Group 1 is the number as printed. */
  pattern: RegExp;
  weak?: true;
  lineOnly?: true;
  value?: (printed: string) => number | null;
}

const CN = '[零〇一二三四五六七八九十百]';
const D = '[0-9０-９]';
/** 1.1 年卡, 2.1 版权: names that begin like a unit. */
const UNIT_LIKE_NAME =
  '[年月周天日季]卡|[年月日周]费|年[度龄费]|周[边期]|月付|天猫|日常|日志|元宝|版权|级别|折扣|折算|倍率|倍数|秒杀|小时工|块状|万一';
const NOT_A_NUMBER = `(?!\\s*(?!${UNIT_LIKE_NAME})(?:小时|个?工作日|分钟|天|日|周|个?月|年|元|块|%|％|倍|万|亿|折|级|GB|G\\b|MB|M\\b|KB|版|秒|米|寸|公斤))`;
/** 第八条规定, 第八条第二款, 第八条和第九条 point at a clause instead of opening one. */
const NOT_A_REFERENCE =
  '(?![的款项）)]|规定|约定|所(?!有)|中(?:[的所，,]|规定|约定)|之规定|\\s*[、和与及或至到~—-]?\\s*第)';

function rank(set: string, perSet: number): (printed: string) => number {
  return (printed) => (set.indexOf(printed) % perSet) + 1;
}

function numeralInside(printed: string): number | null {
  const inside = /[零〇一二三四五六七八九十百0-9０-９]+/.exec(printed);
  return inside === null ? null : parseNumeral(inside[0]);
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛';

const ROMAN_SIGNS = 'ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ';

function sticky(source: string, flags = ''): RegExp {
  return new RegExp(source, `y${flags}`);
}

const STYLES: readonly NumberStyle[] = [
  {
    name: 'chapter',
    family: 'chapter',
    pattern: sticky(`(第\\s*(?:${CN}{1,4}|${D}{1,3})\\s*(?:章|编|篇|部分))(?![的规所中])[、：:.\\s]*`),
  },
  {
    name: 'section',
    family: 'section',
    pattern: sticky(`(第\\s*(?:${CN}{1,4}|${D}{1,3})\\s*节)(?![的规所中点日])[、：:.\\s]*`),
  },
  {
    name: 'article',
    family: 'article',
    pattern: sticky(
      `(第\\s*(?:${CN}{1,7}|${D}{1,4})\\s*条(?:之${CN}{1,2})?)${NOT_A_REFERENCE}[、：:.．\\s]*`,
    ),
  },
  { name: 'cn-paren', family: 'cn-paren', pattern: sticky(`([（(]\\s?${CN}{1,4}\\s?[)）])[、：:.．\\s]*`) },
  {
    name: 'cn-boxed',
    family: 'cn-paren',
    pattern: sticky('([㈠-㈩])[、.．\\s]*'),
    value: rank('㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩', 10),
  },
  { name: 'cn', family: 'cn', pattern: sticky(`(${CN}{1,4})\\s?(?:、|[．.](?!${D}))[\\s]*`) },
  {
    name: 'dotted',
    family: 'dotted',
    pattern: sticky(`(${D}{1,2}(?:[.．]${D}{1,2}){1,4})(?!${D})(?![.．]${D})${NOT_A_NUMBER}[、．.：:\\s]*`),
  },
  { name: 'num-dun', family: 'num', pattern: sticky(`(${D}{1,3})\\s?、(?!${D})\\s*`) },
  { name: 'num-dot', family: 'num', pattern: sticky(`(${D}{1,3})\\s?[.．](?!${D})\\s*`) },
  { name: 'num-paren', family: 'num-paren', pattern: sticky(`([（(]\\s?${D}{1,2}\\s?[)）])[、：:.．\\s]*`) },
  { name: 'num-half', family: 'num-half', pattern: sticky(`(${D}{1,2})[)）][、：:.．\\s]*`) },
  {
    name: 'circled',
    family: 'circled',
    pattern: sticky('([①-⑳⑴-⒛])[、：:.．\\s]*'),
    value: rank(CIRCLED, 20),
  },
  {
    name: 'roman-sign',
    family: 'roman-sign',
    pattern: sticky(`([${ROMAN_SIGNS}])[、：:.．)）\\s]*`),
    lineOnly: true,
    value: rank(ROMAN_SIGNS, 12),
  },
  {
    name: 'english',
    family: 'english',
    pattern: sticky(
      '((?:article|section|clause)\\s{1,2}\\d{1,3}(?:\\.\\d{1,2}){0,3})(?![\\d\\w])[.:：、)\\s]*',
      'i',
    ),
  },
  { name: 'num-colon', family: 'num', pattern: sticky(`(${D}{1,2})[:：](?!${D})\\s*`), weak: true },
  {
    name: 'num-comma',
    family: 'num',
    pattern: sticky(`(${D}{1,2})[,，](?!${D})\\s*`),
    weak: true,
    lineOnly: true,
  },
  {
    name: 'num-square',
    family: 'num-square',
    pattern: sticky(`([【[]${D}{1,2}[\\]】])[、：:.．\\s]*`),
    weak: true,
  },
  { name: 'ordinal', family: 'ordinal', pattern: sticky(`(第${CN}{1,3})[、，,：:]\\s*`), weak: true },
  { name: 'cn-is', family: 'cn-is', pattern: sticky(`(${CN}{1,2}是)[：:，,、]?`), weak: true },
  { name: 'cn-colon', family: 'cn', pattern: sticky(`(${CN}{1,3})[：:]\\s*`), weak: true, lineOnly: true },
  {
    name: 'roman',
    family: 'roman',
    pattern: sticky('(x?(?:ix|iv|v?i{1,3}|v)|xi{0,2})(?=[\\s.、)）])[.、)）\\s]*', 'i'),
    weak: true,
    lineOnly: true,
    value: (printed) => ROMAN.indexOf(printed.toLowerCase()) + 1 || null,
  },
  {
    name: 'letter',
    family: 'letter',
    pattern: sticky('([a-z])[)）.、](?![a-z.])\\s*', 'i'),
    weak: true,
    value: (printed) => printed.toLowerCase().charCodeAt(0) - 96,
  },
  {
    name: 'roman-paren',
    family: 'roman-paren',
    pattern: sticky('([（(]\\s?(?:x?(?:ix|iv|v?i{1,3}|v)|xi{0,2})\\s?[)）])\\s*', 'i'),
    weak: true,
    value: (printed) => ROMAN.indexOf(printed.slice(1, -1).trim().toLowerCase()) + 1 || null,
  },
  {
    name: 'letter-paren',
    family: 'letter-paren',
    pattern: sticky('([（(]\\s?[a-z]\\s?[)）])\\s*', 'i'),
    weak: true,
    value: (printed) => printed.slice(1, -1).trim().toLowerCase().charCodeAt(0) - 96,
  },
  {
    name: 'question',
    family: 'question',
    pattern: sticky(`(Q\\s?${D}{1,2})[：:.、\\s]\\s*`, 'i'),
    weak: true,
  },
  {
    name: 'num-space',
    family: 'num',
    pattern: sticky(`(${D}{1,2})[ \\t\\u3000\\u00a0]+(?=[\\u4e00-\\u9fff【“《])${NOT_A_NUMBER}`),
    weak: true,
    lineOnly: true,
  },
];

function tokenOf(style: NumberStyle, match: RegExpExecArray): NumberToken | null {
  const printed = (match[1] ?? '').trim();
  const parts = style.family === 'dotted' ? toHalfWidthDigits(printed).replaceAll('．', '.').split('.') : [];
  const value = parts.length > 0 ? Number(parts.at(-1)) : (style.value ?? numeralInside)(printed);
  if (value === null) return null;
  return {
    style: parts.length > 0 ? `dotted-${parts.length}` : style.name,
    family: style.family,
    printed,
    value,
    prefix: parts.slice(0, -1).map(Number).join('.'),
    length: match[0].length,
    weak: style.weak ?? false,
    inline: !style.lineOnly,
  };
}

/** The number that starts exactly at `at`, null where none does. */
export function readNumber(text: string, at: number): NumberToken | null {
  for (const style of STYLES) {
    style.pattern.lastIndex = at;
    const match = style.pattern.exec(text);
    if (match !== null) return tokenOf(style, match);
  }
  return null;
}
