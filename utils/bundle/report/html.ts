// The few pieces that every section of the report is put together from. Whatever comes from outside is text.
import type { TwoWords } from '../honest-words.ts';
import { displayText, escapeHtml } from '../names.ts';

export type Words = Readonly<Record<string, TwoWords>>;

/** Chinese, and English beside it where it differs. */
export function two({ zh, en }: TwoWords): string {
  return zh === en ? zh : `${zh} <span class="en" lang="en">${en}</span>`;
}

/** A code that is not in the table is shown as it is: nothing is hidden because it is unknown. */
export function coded(table: Words, code: string): string {
  const words = Object.hasOwn(table, code) ? table[code] : undefined;
  return words ? two(words) : text(code);
}

/** Isolated from the direction of its surroundings. */
export function text(value: string, max = 500): string {
  return `<bdi>${escapeHtml(displayText(value, max))}</bdi>`;
}

export function row(label: TwoWords, html: string): string {
  return `<tr><th scope="row">${two(label)}</th><td>${html}</td></tr>`;
}

export const missing = (): string =>
  `<span class="missing">${two({ zh: '未记录', en: 'not recorded' })}</span>`;

export function optionalRow(label: TwoWords, value: string | null, max = 500): string {
  return row(label, value === null ? missing() : text(value, max));
}

export function section(title: TwoWords, html: string, style = ''): string {
  return `<section${style ? ` class="${style}"` : ''}><h2>${two(title)}</h2>\n${html}\n</section>`;
}

/** A table whose head is repeated on every sheet. @param widths of the columns in % */
export function lines(head: readonly TwoWords[], widths: readonly number[], rows: readonly string[]): string {
  const columns = widths.map((width) => `<col style="width:${width}%">`).join('');
  const cells = head.map((label) => `<th scope="col">${two(label)}</th>`).join('');
  return `<table class="lines"><colgroup>${columns}</colgroup><thead><tr>${cells}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
}

/** 证据1、证据3 as links to their cards. */
export function exhibitLinks(numbers: readonly number[]): string {
  return numbers.map((no) => `<a href="#exhibit-${no}">证据${no}</a>`).join('、');
}

/** `2026-11-22 18:45:00 UTC+08:00`; a text that is no instant is shown as it is. */
export function instant(iso: string, zone: number | null): string {
  const printed = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?([+-]\d\d:\d\d)$/.exec(iso);
  if (printed) return `${printed[1]} ${printed[2]} UTC${printed[3]}`;
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  const offset = zone ?? 0;
  const local = new Date(time + offset * 60_000).toISOString();
  const sign = offset < 0 ? '-' : '+';
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
  const minutes = String(Math.abs(offset) % 60).padStart(2, '0');
  return `${local.slice(0, 10)} ${local.slice(11, 19)} UTC${sign}${hours}:${minutes}`;
}
