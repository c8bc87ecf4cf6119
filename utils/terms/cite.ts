// How a clause is named when it is quoted. Only what the page printed is named: no number is ever made up.
import type { Clause } from './clause.ts';

const CHINESE = /^[零〇一二三四五六七八九十百]+$/;
const LONGEST_NUMBER = 24;

/** 第八条 stays, （一） and 1) are items of what is around them, 1.2 and 一 become 第1.2条, 第一条. */
function spellNumber(number: string, insideProvision: boolean): string {
  if (/^第|^[A-Za-z]{3}/.test(number)) return number;
  const isItem = /^[（(【[①-⑳⑴-⒛㈠-㈩a-zA-Z]/.test(number) || (insideProvision && /^\d{1,3}$/.test(number));
  if (isItem) return `第${number}项`;
  return CHINESE.test(number) || /^[\d.．０-９]+$/.test(number) ? `第${number}条` : number;
}

function provisionAround(path: readonly string[]): string | null {
  const nearest = path.at(-1) ?? '';
  const article = /^第\s*[零〇一二三四五六七八九十百\d]{1,7}\s*条(?:之[一二三四五六七八九十])?/.exec(nearest);
  if (article) return article[0];
  return /^\d{1,2}(?:\.\d{1,2}){0,4}$/.test(nearest) ? `第${nearest}条` : null;
}

function headingAround(clause: Clause): string {
  const heading = [...clause.path].reverse().find((part) => /[\u4e00-\u9fffA-Za-z]{2}/.test(part));
  return heading === undefined ? '' : `“${heading.slice(0, 30).replace(/[\ud800-\udbff]$/, '')}”部分`;
}

/** 第八条 · 第八条第（一）项 · “售后说明”部分第2条 · “售后说明”部分第3段（无编号）. `paragraph` counts from 1. */
export function citePlace(clause: Clause, paragraph: number | null = null): string {
  const { number } = clause;
  if (number === null || number.length > LONGEST_NUMBER) {
    const ordinal = paragraph === null ? '' : `第${paragraph}段`;
    return `${headingAround(clause)}${ordinal}（无编号）`;
  }
  const around = provisionAround(clause.path);
  const isUnique = /^第.{1,10}条|[.．]\d/.test(number);
  const before = isUnique ? '' : (around ?? headingAround(clause));
  return before + spellNumber(number, around !== null);
}

/** 《协议名》, 该规则页 where the page has no name. */
export function citeName(termsName: string): string {
  const plain = termsName.replace(/[《》]/g, '').trim();
  return plain === '' ? '该规则页' : `《${plain}》`;
}

/** `《协议名》第八条“原文”`, quoted word for word. */
export function citeClause(clause: Clause, termsName: string, paragraph: number | null = null): string {
  return `${citeName(termsName)}${citePlace(clause, paragraph)}“${clause.text}”`;
}

/** Ordinal of an unnumbered clause among its like under the same heading, null for a numbered one. */
export function paragraphOf(clauses: readonly Clause[], clause: Clause): number | null {
  if (clause.number !== null) return null;
  const path = clause.path.join('\n');
  const alike = clauses.filter((other) => other.number === null && other.path.join('\n') === path);
  const index = alike.indexOf(clause);
  return index < 0 ? null : index + 1;
}
