// Which article may be named on which day, and how. What is unverified, not in force or unfit is null, never a guess.
import { LAWS } from './laws.ts';
import { NEVER_CITE } from './never-cite.ts';
import index from './statute-index.json' with { type: 'json' };

interface Statute {
  id: string;
  /** 第四十八条, 第二百五十三条之一. */
  article: string;
  verified: boolean;
  /** Number of items （一）（二）… in each paragraph; absent where the breaks were lost. */
  paragraphs?: number[];
  /** Later than the law's own where only this article was changed. */
  effectiveFrom?: string;
}

export interface StatuteCitation {
  id: string;
  /** 中华人民共和国消费者权益保护法. */
  law: string;
  /** 第四十八条第一款第（二）项. */
  place: string;
  /** 《中华人民共和国消费者权益保护法》第四十八条第一款第（二）项. */
  text: string;
  /** The same with 中华人民共和国 left out, for forms that count characters. */
  short: string;
}

/** Counted from 1. A single paragraph is never numbered; an item alone is looked for in the first paragraph with items. */
export interface StatutePlace {
  paragraph?: number;
  item?: number;
}

const STATUTES: ReadonlyMap<string, Statute> = new Map(index.map((statute) => [statute.id, statute]));
const DIGITS = [...'〇一二三四五六七八九'];
const CHINA_MS = 8 * 60 * 60 * 1000;

/** 1–29, as paragraphs and items are counted. */
function chineseNumber(value: number): string {
  if (value < 10) return DIGITS[value] ?? '';
  const tens = value < 20 ? '十' : `${DIGITS[Math.floor(value / 10)]}十`;
  return tens + (value % 10 === 0 ? '' : DIGITS[value % 10]);
}

/** The day in China, where laws begin at midnight. */
function dayOf(date: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  const time = Date.parse(date);
  return Number.isNaN(time) ? null : new Date(time + CHINA_MS).toISOString().slice(0, 10);
}

/** Null where the article has no such place. */
function wordsOf(statute: Statute, { paragraph, item }: StatutePlace): string | null {
  const { paragraphs } = statute;
  if (paragraphs === undefined) return '';
  if (paragraph === undefined && item === undefined) return '';
  const at = paragraph === undefined ? paragraphs.findIndex((items) => items > 0) : paragraph - 1;
  const items = paragraphs[at];
  if (items === undefined || (item !== undefined && (item < 1 || item > items))) return null;
  const first = paragraphs.length > 1 ? `第${chineseNumber(at + 1)}款` : '';
  return first + (item === undefined ? '' : `第（${chineseNumber(item)}）项`);
}

/** Whether the id is one of ours at all, printable or not. */
export function isKnownStatute(id: string): boolean {
  return STATUTES.has(id) || id in NEVER_CITE;
}

/**
 * `on` is the day the rule has to hold: YYYY-MM-DD or ISO 8601. For duties of the seller that is the day they were due,
 * for procedures the day the paper is written. Null for what cannot be printed then.
 */
export function citeStatute(id: string, on: string, place: StatutePlace = {}): StatuteCitation | null {
  const statute = STATUTES.get(id);
  const law = LAWS[id.slice(0, id.indexOf('-'))];
  const day = dayOf(on);
  if (!statute?.verified || !law || day === null || id in NEVER_CITE || law.isForceUnconfirmed) return null;
  const from = statute.effectiveFrom ?? law.effectiveFrom;
  if (day < from || (law.effectiveTo !== undefined && day >= law.effectiveTo)) return null;
  const within = wordsOf(statute, law.articleOnly ? {} : place);
  if (within === null) return null;
  const words = statute.article + within;
  const text = `《${law.name}》${words}`;
  return { id, law: law.name, place: words, text, short: text.replace(/^《中华人民共和国/, '《') };
}

/** The citations of the ids that can be printed, in their order. */
export function citeStatutes(ids: readonly string[], on: string): StatuteCitation[] {
  return ids.flatMap((id) => citeStatute(id, on) ?? []);
}
