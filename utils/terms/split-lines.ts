// The terms as lines with their place in the input, so that every quotation stays a part of the page's text.
import { isDateOfIssue, isPageChrome } from './page-chrome.ts';
import { tableRows } from './table-rows.ts';

/** `start` and `end` are offsets into the input, outer white space already left out. */
export interface Line {
  start: number;
  end: number;
  text: string;
  blankBefore: boolean;
  /** A row of a table without numbers stands for itself. */
  isRow: boolean;
}

const OUTER_SPACE = /[\s\u200b\u2060]|\u200c|\u200d/;

/** Bounds of `input[start, end)` without white space at either end. */
export function trimRange(input: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && OUTER_SPACE.test(input.charAt(from))) from++;
  while (to > from && OUTER_SPACE.test(input.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** Lines that carry words of the terms; blank ones and those of the page around them are left out. */
export function splitLines(input: string): Line[] {
  const lines: Line[] = [];
  let blankBefore = false;
  let last = '';
  for (const match of input.matchAll(/([^\r\n\u2028\u2029]*)(?:\r\n|[\r\n\u2028\u2029]|$)/g)) {
    const { start, end } = trimRange(input, match.index, match.index + (match[1] ?? '').length);
    const text = input.slice(start, end);
    if (text === '') blankBefore = true;
    else if (!isPageChrome(text)) {
      const quoted = /^(?:>\s?){1,4}/.exec(text)?.[0].length ?? 0;
      lines.push({ start: start + quoted, end, text: text.slice(quoted), blankBefore, isRow: false });
      blankBefore = false;
    }
    if (text !== '') last = text;
  }
  return withRows(isDateOfIssue(last) ? withoutSignature(lines) : withoutFooter(lines));
}

/** 优卡网运营团队 before the date under an announcement. */
function withoutSignature(lines: Line[]): Line[] {
  const signed = lines.at(-1)?.text ?? '';
  return lines.length > 1 && /^[^，,。；;：:！!？?、0-9]{2,24}$/.test(signed) ? lines.slice(0, -1) : lines;
}

const FOOTER = /[·|｜©]|客服|营业时间|工作时间|在线时间|QQ|微信|电话|邮箱|备案|版权/i;

/** 小站 · 自动发货 《售后条款》 客服时间 09:00-23:00: links and addresses at the end, no sentence among them. */
function withoutFooter(lines: Line[]): Line[] {
  const end = lines.findLastIndex(
    ({ text }) => /[。；;！!？?.]$/.test(text) || !FOOTER.test(text) || text.split(/[ \t\u3000]+/).length < 2,
  );
  return end < 0 ? lines : lines.slice(0, end + 1);
}

function withRows(lines: Line[]): Line[] {
  const kinds = tableRows(lines);
  return lines.flatMap((line, i) => (kinds[i] === 'head' ? [] : { ...line, isRow: kinds[i] === 'row' }));
}
