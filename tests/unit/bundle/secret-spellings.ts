// Ways in which a page, a form or a script writes down one and the same code.
import { toBase64, toBase64Url, utf8 } from '../../../utils/evidence/bytes.ts';

type Spell = (secret: string) => string;

const each = (secret: string, map: (char: string) => string): string => [...secret].map(map).join('');
const code = (char: string): number => char.codePointAt(0) ?? 0;
const hex = (value: number, width: number): string => value.toString(16).padStart(width, '0');
const percent = (secret: string): string =>
  Array.from(utf8(secret), (byte) => `%${hex(byte, 2).toUpperCase()}`).join('');
const wide: Spell = (secret) =>
  each(secret, (char) => (/[!-~]/.test(char) ? String.fromCharCode(code(char) + 0xfee0) : char));
const entities: Spell = (secret) => each(secret, (char) => `&#${code(char)};`);
const unicode: Spell = (secret) => each(secret, (char) => `\\u${hex(code(char), 4)}`);
const groups: Spell = (secret) => secret.replace(/(.{4})/g, '$1 ').trim();

export const SPELLINGS: Readonly<Record<string, Spell>> = {
  plain: (secret) => secret,
  'lower case': (secret) => secret.toLowerCase(),
  'upper case': (secret) => secret.toUpperCase(),
  'full width': wide,
  'zero width between': (secret) => each(secret, (char) => `${char}\u200b`),
  'soft hyphens': (secret) => each(secret, (char) => `${char}\u00ad`),
  'hangul fillers': (secret) => each(secret, (char) => `${char}\u3164`),
  'groups of four': groups,
  hyphens: (secret) => secret.replace(/(.{4})(?=.)/g, '$1-'),
  'em dashes': (secret) => secret.replace(/(.{2})(?=.)/g, '$1—'),
  'line breaks': (secret) => secret.replace(/(.{5})/g, '$1\r\n'),
  'no-break spaces': (secret) => secret.replace(/(.{3})/g, '$1\u00a0'),
  'decimal entities': entities,
  'hex entities': (secret) => each(secret, (char) => `&#x${hex(code(char), 2)};`),
  'entities without semicolon, blanks between': (secret) => each(secret, (char) => `&#${code(char)} `),
  'doubled entities': (secret) => entities(secret).replaceAll('&', '&amp;'),
  'named spaces': (secret) => secret.replace(/(.{2})/g, '$1&nbsp;&shy;'),
  'a tag inside': (secret) => `<b>${secret.slice(0, 3)}</b>${secret.slice(3)}`,
  'a tag around each': (secret) => each(secret, (char) => `<span class="c" data-n="7>8">${char}</span>`),
  'escaped tags': (secret) => `&lt;b&gt;${secret.slice(0, 3)}&lt;/b&gt;${secret.slice(3)}`,
  'comments and line-break hints': (secret) => secret.replace(/(.{2})/g, '$1<!-- a > b --><wbr>'),
  'a script between': (secret) => `${secret.slice(0, 4)}<script>var a = "12";</script>${secret.slice(4)}`,
  'an attribute': (secret) => `<button data-clipboard-text="${secret}">复制</button>`,
  'a form value': (secret) => `<input value='${secret}'>`,
  'percent encoding': percent,
  'doubled percent encoding': (secret) => percent(secret).replaceAll('%', '%25'),
  'full width, percent encoded': (secret) => percent(wide(secret)),
  'a query': (secret) => `https://x.example/?code=${encodeURIComponent(secret)}&y=1`,
  'JSON escapes': unicode,
  'JSON in JSON': (secret) => JSON.stringify(JSON.stringify({ code: secret })),
  'JSON escapes in JSON': (secret) => unicode(secret).replaceAll('\\', '\\\\'),
  'hex escapes': (secret) => each(secret, (char) => `\\x${hex(code(char), 2)}`),
  'code points': (secret) => each(secret, (char) => `\\u{${hex(code(char), 2)}}`),
  'CSS escapes': (secret) => each(secret, (char) => `\\${hex(code(char), 6)}`),
  base64: (secret) => toBase64(utf8(secret)),
  'base64, one byte on': (secret) => toBase64(utf8(`:${secret}`)),
  'base64, two bytes on': (secret) => toBase64(utf8(`::${secret}::`)),
  base64url: (secret) => toBase64Url(utf8(`{"k":"${secret}"}`)),
  'base64 of lower case': (secret) => toBase64(utf8(secret.toLowerCase())),
  'base64 of full width': (secret) => toBase64(utf8(wide(secret))),
  'wrapped base64': (secret) => toBase64(utf8(`xx${secret}yy`)).replace(/(.{7})/g, '$1\n'),
  'base64 of UTF-16': (secret) => toBase64(utf8(each(secret, (char) => `${char}\0`))),
  'base64, percent encoded': (secret) => encodeURIComponent(toBase64(utf8(secret))),
  'base64 glued to a path': (secret) => `a/b/${toBase64(utf8(secret))}`,
  hex: (secret) => Array.from(utf8(secret), (byte) => hex(byte, 2)).join(''),
};

const ASCII_ONLY = new Set([
  'full width',
  'full width, percent encoded',
  'base64 of full width',
  'base64 of UTF-16',
  'hex escapes',
]);

/** Spellings that say the same of any secret; the others are about ASCII. */
export const GENERAL_SPELLINGS = Object.entries(SPELLINGS).filter(([name]) => !ASCII_ONLY.has(name));

const UNDO: readonly ((text: string) => string)[] = [
  (text) => text.replace(/<!--.*?-->|<script>.*?<\/script>|<(?:"[^"]*"|'[^']*'|[^>"'])*>/gs, ''),
  (text) => text.replace(/&lt;.*?&gt;/gs, ''),
  (text) =>
    text.replace(/&#x([0-9a-f]+);?/gi, (_, digits) => String.fromCodePoint(Number.parseInt(digits, 16))),
  (text) => text.replace(/&#(\d+);?/g, (_, digits) => String.fromCodePoint(Number(digits))),
  (text) => text.replace(/&amp;/g, '&').replace(/&(?:nbsp|shy);/g, ''),
  (text) => text.replace(/\\\\/g, '\\'),
  (text) =>
    text.replace(/\\(?:u\{?|x)?([0-9a-f]{2,6})\}?/gi, (_, digits) =>
      Number.parseInt(digits, 16) < 0x110000 ? String.fromCodePoint(Number.parseInt(digits, 16)) : '',
    ),
  (text) => {
    const bytes = text.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
      new TextDecoder().decode(Uint8Array.from(run.slice(1).split('%'), (pair) => Number.parseInt(pair, 16))),
    );
    return bytes;
  },
];

/** An independent, slow look: undoes escapes in many orders and squeezes; base64 and hex at every offset. */
export function slowlyContains(text: string, secret: string): boolean {
  const squeeze = (value: string) =>
    value
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]|[\u3164\u1160\u115f]/gu, '');
  const needle = squeeze(secret);
  const seen = new Set<string>([text]);
  for (let round = 0; round < 3; round++) {
    for (const known of [...seen]) for (const undo of UNDO) seen.add(undo(known));
    if (seen.size > 2000) break;
  }
  const texts = [...seen];
  for (const known of [...seen].slice(0, 200)) {
    for (const run of known.replace(/\s/g, '').match(/[A-Za-z0-9+/_-]{6,}/g) ?? []) {
      for (let skip = 0; skip < 4; skip++) {
        const bytes = Buffer.from(run.slice(skip), 'base64');
        texts.push(bytes.toString('latin1'), bytes.toString('utf8'));
      }
      texts.push(Buffer.from(run, 'hex').toString('utf8'), Buffer.from(run.slice(1), 'hex').toString('utf8'));
    }
  }
  return texts.some((candidate) => squeeze(candidate).includes(needle));
}
