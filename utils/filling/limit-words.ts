// What a form says about how much it takes, in words: "20-500字", "0/300", "最多上传3张，每张不超过5MB".

export interface TextLimits {
  max: number | null;
  min: number | null;
}

const MAX_SANE = 100_000;
const CHARS = '个?(?:中文)?(?:字符|字|汉字|characters?|chars?)';
const RANGE = new RegExp(`(\\d{1,5})\\s*(?:[-~–—～]|至|到)\\s*(\\d{1,6})\\s*${CHARS}`, 'i');
const AT_MOST = [
  new RegExp(
    `(?:最多|最长|上限|限|不超过|不得超过|不能超过|少于|小于|控制在|max(?:imum)?|up to|within)\\s*(?:输入|填写|为|of)?\\s*(\\d{1,6})\\s*${CHARS}`,
    'i',
  ),
  new RegExp(`(\\d{1,6})\\s*${CHARS}\\s*(?:以内|之内|以下|内|max)`, 'i'),
];
const AT_LEAST = [
  new RegExp(
    `(?:最少|至少|不少于|不得少于|不能少于|不低于|大于|多于|min(?:imum)?|at least)\\s*(?:输入|填写|为|of)?\\s*(\\d{1,6})\\s*${CHARS}`,
    'i',
  ),
  new RegExp(`(\\d{1,6})\\s*${CHARS}\\s*(?:以上|起)`, 'i'),
];
const REST = new RegExp(`还(?:可以?|能)(?:再)?(?:输入|填写)\\s*(\\d{1,6})\\s*${CHARS}`);
const COUNTER = /(?<!\d)(\d{1,6})\s*[/／]\s*(\d{2,6})(?!\s*[/／\d])/;

/** @param length characters in the field now: a counter beside it shows this number */
export function textLimits(words: string, length: number): TextLimits {
  const range = RANGE.exec(words);
  const plain = words.replace(range?.[0] ?? '', ' ');
  const min = range ? number(range[1]) : firstOf(AT_LEAST, plain);
  // "不少于20字" holds "少于20字".
  const most = AT_LEAST.reduce((rest, pattern) => rest.replace(pattern, ' '), plain);
  const max = range ? number(range[2]) : (firstOf(AT_MOST, most) ?? countedLimit(plain, length));
  return { max: max !== null && min !== null && max < min ? null : max, min };
}

function countedLimit(words: string, length: number): number | null {
  const counter = COUNTER.exec(words);
  if (counter && Number(counter[1]) === length) return number(counter[2]);
  const rest = number(REST.exec(words)?.[1]);
  return rest === null ? null : rest + length;
}

function firstOf(patterns: readonly RegExp[], words: string): number | null {
  for (const pattern of patterns) {
    const found = number(pattern.exec(words)?.[1]);
    if (found !== null) return found;
  }
  return null;
}

function number(digits: string | undefined): number | null {
  const value = Number(digits);
  return digits && value > 0 && value <= MAX_SANE ? value : null;
}

export interface FileLimits {
  files: number | null;
  bytes: number | null;
}

const UNITS: Readonly<Record<string, number>> = { k: 1024, m: 1024 * 1024, g: 1024 ** 3 };
const SIZE = /(\d{1,4}(?:\.\d)?)\s*([KMGkmg])[Bb]?(?![A-Za-z])/;
const COUNT = [
  /(?:最多|至多|不超过|限|上限|up to|max(?:imum)?)[^\d，。;；]{0,8}(\d{1,2})\s*(?:张|个|份|幅|pictures?|images?|files?|photos?)/i,
  /(\d{1,2})\s*(?:张|个文件|幅)\s*(?:图片|照片|截图)?\s*(?:以内|之内|以下)/,
  /(?<!\d)0\s*[/／]\s*(\d{1,2})(?!\d)/,
];

export function fileLimits(words: string): FileLimits {
  const size = SIZE.exec(words);
  const bytes = size ? Math.floor(Number(size[1]) * (UNITS[(size[2] ?? '').toLowerCase()] ?? 0)) : 0;
  return { files: firstOf(COUNT, words), bytes: bytes > 0 ? bytes : null };
}
