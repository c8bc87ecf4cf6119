// Tables whose rows carry no numbers: the page's text keeps a row as one line, its cells set apart by spaces.
import { readNumber } from './number-styles.ts';

const FEWEST_ROWS = 3;

/** Number of cells, 0 where the line is a sentence or numbered. */
function cellsOf(text: string): number {
  if (text.length > 200 || /[。；;！!？?，,：:]$/.test(text) || readNumber(text, 0) !== null) return 0;
  const cells = text.split(/[ \t\u3000]+/);
  const isRow = cells.length >= 2 && cells.length <= 8;
  return isRow && cells.every((cell) => /[\u4e00-\u9fff\d]/.test(cell) && !/[，,。；;：:、]$/.test(cell))
    ? cells.length
    : 0;
}

/** For every line: `head` and `row` of such a table, null elsewhere. */
export function tableRows(lines: readonly { text: string }[]): ('head' | 'row' | null)[] {
  const counts = lines.map(({ text }) => cellsOf(text));
  const kinds: ('head' | 'row' | null)[] = lines.map(() => null);
  for (let from = 0; from < counts.length; ) {
    let to = from + 1;
    while (to < counts.length && counts[to] === counts[from]) to++;
    if ((counts[from] ?? 0) > 0 && to - from >= FEWEST_ROWS)
      for (let i = from; i < to; i++) kinds[i] = i === from ? 'head' : 'row';
    from = to;
  }
  return kinds;
}
