// Everything that is looked at before a draft is copied or filled in: wording, law, other people's data, and what is missing.
import type { Audience } from '../../evidence/audience.ts';
import { maskCode } from '../page-words.ts';
import { checkTone } from '../tone-check.ts';
import { type TextFinding, withoutOverlaps } from './text-finding.ts';

/** What the draft was made of. Null means not known. */
export interface DraftFacts {
  audience: Audience | null;
  /** Numbers of the exhibits that go with it. */
  exhibits: readonly number[];
  /** Full secrets of the case: cards, query and complaint passwords. */
  secrets: readonly string[];
  orderNo: string | null;
  /** Digits of the amount as the order shows them: 29.80. */
  amount: string | null;
}

export interface DraftCheck {
  findings: TextFinding[];
  /** Facts that are known and not in the text, or needed and not known. */
  missing: ('order-no' | 'amount' | 'demand')[];
}

const PLACEHOLDER =
  /\{\{?[^{}\n]{1,30}\}\}?|【(?:请)?(?:填|补|待|在此|此处)[^】\n]{0,20}】|[（(](?:请|待)(?:填|补)[^）)\n]{0,16}[）)]|\[(?:请)?(?:填|补|待)[^\]\n]{0,16}\]|(?<![A-Za-z0-9])(?:X{3,}|x{3,}|×{2,})(?![A-Za-z0-9])|_{3,}|＿{2,}|某{2}(?=[元天日时])|\b(?:TODO|undefined|null|NaN)\b/g;
const EXHIBIT = /证据\s?(\d{1,3})(?:\s?(?:[、,，和至-])\s?(\d{1,3})(?!\d))?/g;
const DEMAND =
  /退(?:款|还|回|货)|补发|更换|换货|补(?:足|差|充)|重新(?:发|充)|赔偿|退\s?\d|介入|调解|恢复|删除|停止|查处|核查|处理|立案|公示|提供/;
const SHORTEST_SECRET = 6;

function placeholders(text: string): TextFinding[] {
  return [...text.matchAll(PLACEHOLDER)].map((found) => ({
    code: 'placeholder',
    start: found.index,
    end: found.index + found[0].length,
    match: found[0],
    replacement: '',
    suggestion: '这里还没有填；没有就整句删去。',
  }));
}

function strangeExhibits(text: string, exhibits: readonly number[]): TextFinding[] {
  return [...text.matchAll(EXHIBIT)].flatMap((found) => {
    const numbers = [found[1], found[2]].flatMap((digits) => (digits ? Number(digits) : []));
    if (numbers.every((no) => exhibits.includes(no))) return [];
    const known = numbers.filter((no) => exhibits.includes(no)).map((no) => `证据${no}`);
    return {
      code: 'unknown-exhibit' as const,
      start: found.index,
      end: found.index + found[0].length,
      match: found[0],
      replacement: known.join('、'),
      suggestion: '证据清单里没有这个编号。',
    };
  });
}

function bareSecrets(text: string, secrets: readonly string[], keep: string | null): TextFinding[] {
  return secrets.flatMap((secret) => {
    const plain = secret.trim();
    const at = plain.length < SHORTEST_SECRET || plain === keep ? -1 : text.indexOf(plain);
    if (at < 0) return [];
    return {
      code: 'card-secret' as const,
      start: at,
      end: at + plain.length,
      match: plain,
      replacement: maskCode(plain),
      suggestion: '完整的卡密和密码不写进投诉，首尾各两位就够核对。',
    };
  });
}

function missingFrom(text: string, { orderNo, amount }: DraftFacts): DraftCheck['missing'] {
  const plain = text.replace(/\s+/g, '');
  return [
    ...(orderNo === null || !plain.includes(orderNo.replace(/\s+/g, '')) ? (['order-no'] as const) : []),
    ...(amount === null || !plain.includes(amount) ? (['amount'] as const) : []),
    ...(DEMAND.test(text) ? [] : (['demand'] as const)),
  ];
}

/** Findings in the order of the text, none inside another. */
export function checkDraft(text: string, facts: DraftFacts): DraftCheck {
  const findings = withoutOverlaps([
    ...bareSecrets(text, facts.secrets, facts.orderNo),
    ...placeholders(text),
    ...strangeExhibits(text, facts.exhibits),
    ...checkTone(text, facts.audience),
  ]);
  return { findings, missing: missingFrom(text, facts) };
}
