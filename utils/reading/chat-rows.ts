// The rows of a chat list as they stand in the page now: which are new, which are gone, where they end.

/** Row and how its words begin: lists that recycle their rows change the words and keep the element. */
export type Rows = ReadonlyMap<Element, string>;

const MAX_ROWS = 10_000;
const HEAD = 80;

/** Children of the list; of the innermost box where boxes only wrap each other. */
export function rowsOf(list: Element): Rows {
  let box = list;
  for (let only = box.children[0]; box.children.length === 1 && only; only = box.children[0]) box = only;
  const parent = box.children.length > 1 ? box : list;
  const rows = new Map<Element, string>();
  for (const row of parent.children) {
    const words = (row.textContent ?? '').slice(0, HEAD);
    if (words.trim() !== '' || row.shadowRoot || row.querySelector('img')) rows.set(row, words);
    if (rows.size >= MAX_ROWS) break;
  }
  return rows;
}

/** Rows whose words are no longer in the page; one that was drawn anew with the same words is not lost. */
export function lostRows(before: Rows, now: Rows): number {
  const left = new Set(now.values());
  let lost = 0;
  for (const [row, words] of before) if (!(words === '' ? now.has(row) : left.has(words))) lost++;
  return lost;
}

export function sameRows(a: Rows, b: Rows): boolean {
  if (a.size !== b.size) return false;
  const words = [...b.values()];
  return [...a.values()].every((said, i) => said === words[i]);
}

/** Top and bottom of what is drawn of the rows, in px of the scroller's content. */
export function drawnSpan(rows: Rows, scroller: Element): { top: number; bottom: number } | null {
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const row of rows.keys()) {
    const box = row.getBoundingClientRect();
    if (box.height === 0) continue;
    top = Math.min(top, box.top);
    bottom = Math.max(bottom, box.bottom);
  }
  if (bottom < top) return null;
  const shift = scroller.scrollTop - viewportTop(scroller);
  return { top: top + shift, bottom: bottom + shift };
}

export function viewportTop(scroller: Element): number {
  return scroller === scroller.ownerDocument.scrollingElement ? 0 : scroller.getBoundingClientRect().top;
}

/** Lowest and highest scroll position; a list laid out from the bottom counts downwards from 0. */
export function scrollEnds(scroller: Element): { low: number; high: number } {
  const range = Math.max(0, scroller.scrollHeight - scroller.clientHeight);
  const style = scroller.ownerDocument.defaultView?.getComputedStyle(scroller);
  const reversed = style?.display.includes('flex') && style.flexDirection === 'column-reverse';
  return reversed ? { low: -range, high: 0 } : { low: 0, high: range };
}
