// Terms wrapped by hand at a fixed width: a line's end is then no paragraph's end.
import { readNumber } from './number-styles.ts';
import type { Line } from './split-lines.ts';

const FINISHED = /[。！？!?；;.…”"）)】》]$/;

/** Columns of a line: a Chinese character takes two. */
function columns(text: string): number {
  let width = 0;
  for (const char of text) width += char > '\u2e7f' ? 2 : 1;
  return width;
}

function spillsOver(line: Line, next: Line | undefined, width: number, widest: number): boolean {
  if (width < widest * 0.85 || FINISHED.test(line.text)) return false;
  return next !== undefined && !next.blankBefore && readNumber(next.text, 0) === null;
}

/** Width at which the terms were wrapped, null where lines are paragraphs. */
export function wrapWidth(lines: readonly Line[]): number | null {
  if (lines.length < 4 || lines.some((line) => line.text.length > 130)) return null;
  const widths = lines.map((line) => columns(line.text));
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  if (widest < 30 || widest > 130) return null;
  const spilling = lines.filter((line, i) => spillsOver(line, lines[i + 1], widths[i] ?? 0, widest));
  return spilling.length >= 3 && spilling.length >= lines.length / 4 ? widest : null;
}

/** Whether the sentence of this line goes on in the next one. */
export function runsOn(line: string, wrapped: number | null): boolean {
  if (/[，,、：:（(“《和与或及]$/.test(line)) return true;
  return wrapped !== null && !FINISHED.test(line) && columns(line) >= wrapped * 0.85;
}
