// A chat software that shops put on their pages: how it is known, and where its messages stand if it can be read.
import type { Sender } from '../evidence/facts.ts';
import { attr, countSegments, isInside, type Page } from '../page/page-model.ts';

export interface WidgetMark {
  /** `frame` is the address of a frame, `asset` that of a script or style sheet. */
  in: 'asset' | 'link' | 'class' | 'id' | 'frame';
  pattern: RegExp;
}

export interface WidgetRow {
  element: number;
  /** null: said by the name printed in the row. */
  sender: Sender | null;
}

export interface Widget {
  /** Stable; appears in facts. */
  id: string;
  /** What buyers call it. */
  name: string;
  /** One is enough: they are of this software alone. */
  marks: readonly WidgetMark[];
  /** Messages in the order of the page; absent where only the widget's presence is known. */
  rows?: (page: Page) => WidgetRow[];
  /** Class that holds the time of a message also where the page does not paint it. */
  unpaintedTime?: RegExp;
}

/** Rows by class: `sides` is tried in order, a row that none fits is left to its name. */
export function rowsByClass(
  page: Page,
  row: RegExp,
  sides: readonly (readonly [RegExp, Sender])[],
  inside?: RegExp,
): WidgetRow[] {
  const found: WidgetRow[] = [];
  let end = -1;
  page.elements.forEach((element, i) => {
    if (i < end || !row.test(element.cls) || (countSegments(page, i) === 0 && !hasImage(page, i))) return;
    if (inside && !holdsClass(page, i, inside)) return;
    end = page.end[i] ?? i;
    found.push({ element: i, sender: sides.find(([pattern]) => pattern.test(element.cls))?.[1] ?? null });
  });
  return found;
}

function hasImage(page: Page, row: number): boolean {
  for (let at = row; isInside(page, at, row); at++) {
    const node = page.elements[at];
    if (node?.visible && node.tag === 'img' && attr(page, at, 'src')) return true;
  }
  return false;
}

function holdsClass(page: Page, row: number, pattern: RegExp): boolean {
  for (let at = row; isInside(page, at, row); at++)
    if (pattern.test(page.elements[at]?.cls ?? '')) return true;
  return false;
}
