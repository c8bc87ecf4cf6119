// What a shop delivers: one secret a line, or a card number and its password side by side.

import { readMoment } from '../../page/moments.ts';
import { isPasswordBeside, LABEL_PATTERN, labelOf } from './labels.ts';
import { readStatus } from './statuses.ts';

const HAN = /\p{Script=Han}/u;
const LONGEST = 500;
const NOISE =
  /^(?:\d{1,3}\s?[.、)]\s+)|(?:\s*(?:\[|【|\()?(?:点击|一键)?(?:复制|拷贝|copy|显示|隐藏|查看)(?:卡密|卡号|密码|全部|code|key)?(?:\]|】|\))?\s*)$/giu;
const STRONG =
  /(?<![\w-])(?=[\w-]*\d)[A-Za-z0-9]{3,}(?:-[A-Za-z0-9]{2,})+(?![\w-])|(?<![\w-])(?=\w*[A-Za-z])(?=\w*\d)[A-Za-z0-9]{8,}(?![\w-])|(?<!\d)\d{12,32}(?!\d)/gu;

/** Secrets of one line, in order; none for sentences, links, times and amounts. */
export function secretsOfLine(folded: string): string[] {
  const line = folded.replace(NOISE, '').trim();
  if (line.length < 4 || line.length > LONGEST || MASKED.test(line) || /^https?:\/\//i.test(line)) return [];
  const labelled = labelledSecrets(line);
  if (labelled) return labelled;
  if (!HAN.test(line)) return isSecret(line) ? [line] : [];
  return line.length <= 80
    ? (line.match(STRONG) ?? []).filter((word) => !/^(?:19|20)\d\d(?:-\d{1,4})*$/.test(word))
    : [];
}

/** DAW9-****-****: shown as hidden; nothing was delivered to this screen. */
const MASKED = /[*＊•●·]{2,}|x{4,}|X{4,}/u;
const EMPTY = /^(?:none|null|n\/a|pending|hidden|unknown|undefined|true|false|[*•.-]+)$/i;

/** The single word behind 卡号 or 密码, which may be as short as a PIN. */
export function labelledSecret(folded: string): string | null {
  const word = folded.replace(NOISE, '').trim();
  return /^[\x21-\x7e]{3,200}$/.test(word) &&
    /[A-Za-z0-9]/.test(word) &&
    !EMPTY.test(word) &&
    !MASKED.test(word) &&
    !/^https?:/i.test(word)
    ? word
    : null;
}

/** `卡号 密码` under a heading that names both. */
export function splitCardAndPassword(secret: string): string[] {
  const parts = secret.split(/\s+|-{3,}|\|/u).filter(Boolean);
  return parts.length === 2 && parts.every((part) => part.length >= 4) ? parts : [secret];
}

/** Those of a line's secrets that are the password of a card named beside them. */
export function passwordsOfLine(folded: string): string[] {
  const parts = labelledParts(folded.replace(NOISE, '').trim());
  return (parts ?? []).filter((part) => part.isPassword).map((part) => part.value);
}

interface LabelledPart {
  value: string;
  isPassword: boolean;
}

/** null where the line has no labels; labels of other things empty the line. */
function labelledSecrets(line: string): string[] | null {
  return labelledParts(line)?.map((part) => part.value) ?? null;
}

function labelledParts(line: string): LabelledPart[] | null {
  const found: { secret: boolean; isPassword: boolean; words: string; from: number; to: number }[] = [];
  for (const match of line.matchAll(LABEL_PATTERN)) {
    const separated = /[:】\]」]/.test(match[3] ?? '') || (match[3] === ' ' && HAN.test(match[2] ?? ''));
    const kind = labelOf(match[2] ?? '')?.kind;
    if (!separated || !kind) continue;
    const last = found.at(-1);
    if (last) last.to = match.index;
    found.push({
      secret: kind === 'card' || kind === 'cardPassword',
      isPassword: kind === 'cardPassword' || isPasswordBeside(last?.words ?? '', match[2] ?? ''),
      words: match[2] ?? '',
      from: match.index + match[0].length,
      to: line.length,
    });
  }
  if (found.length === 0) return null;
  return found
    .filter((part) => part.secret)
    .map(({ from, to, isPassword }) => ({
      value: /[^\p{Script=Han},;。]+/u.exec(line.slice(from, to).trim())?.[0].trim() ?? '',
      isPassword,
    }))
    .filter(({ value }) => value.length >= 3 && /[A-Za-z0-9]/.test(value));
}

function isSecret(line: string): boolean {
  if (
    !/[A-Za-z0-9]{3}/.test(line) ||
    readStatus(line) ||
    (/[-/:年]/.test(line) && readMoment(line, new Date(0)))
  )
    return false;
  if (/^[¥$€£]?\d{1,6}(?:\.\d{1,2})?$/.test(line)) return line.length >= 6 && !/[.¥$€£]/.test(line);
  const words = line.split(/\s+/u);
  // Prose in latin letters has many short words without digits; a code has not.
  if (words.length > 6 || (words.length > 1 && !/\d/.test(line))) return false;
  if (words.length > 2 && /[a-z]\.$/u.test(line)) return false;
  return (
    /\d/.test(line) ||
    /^[A-Z]{6,}$/.test(line) ||
    /^(?:[A-Z]{3,}-){1,}[A-Z]{3,}$/.test(line) ||
    line.length >= 16
  );
}
