// Scroll positions around a harvest: calm scrolling while it lasts, and the way back.
import { flatParent } from './chat-place.ts';
import { scrollEnds, viewportTop } from './chat-rows.ts';
import { overrideStyle } from './style-override.ts';

const CALM = { 'scroll-behavior': 'auto', 'scroll-snap-type': 'none' };

interface Kept {
  element: Element;
  top: number;
  left: number;
}

/** Remembers every scrolled box around the list, and the row that the buyer saw first. */
export class ScrollKeeper {
  readonly #scroller: Element;
  readonly #kept: Kept[] = [];
  readonly #fromEnd: number;
  readonly #atEnd: boolean;
  readonly #row: Element | null;
  readonly #rowTop: number;
  readonly #rowWords: string;
  readonly #calm: () => void;

  constructor(scroller: Element, rows: Iterable<Element>) {
    this.#scroller = scroller;
    for (let at: Element | null = scroller; at; at = flatParent(at)) {
      if (at === scroller || at.scrollTop !== 0 || at.scrollLeft !== 0) this.#keep(at);
    }
    const { high } = scrollEnds(scroller);
    this.#fromEnd = high - scroller.scrollTop;
    this.#atEnd = this.#fromEnd <= 2;
    this.#row = firstInView(scroller, rows);
    this.#rowTop = this.#row?.getBoundingClientRect().top ?? 0;
    this.#rowWords = this.#row?.textContent ?? '';
    this.#calm = overrideStyle(scroller, CALM);
  }

  #keep(element: Element): void {
    this.#kept.push({ element, top: element.scrollTop, left: element.scrollLeft });
  }

  /** @param grewAbove older rows came in above: then the distance to the end is what stayed the same */
  restore(grewAbove: boolean): void {
    for (const { element, top, left } of [...this.#kept].reverse()) {
      element.scrollTop = top;
      element.scrollLeft = left;
    }
    this.#place(grewAbove);
    this.#calm();
  }

  #place(grewAbove: boolean): void {
    const scroller = this.#scroller;
    if (this.#atEnd && this.#fromEnd >= 0) {
      scroller.scrollTop = scrollEnds(scroller).high;
      return;
    }
    if (grewAbove) scroller.scrollTop = scrollEnds(scroller).high - this.#fromEnd;
    const row = this.#row;
    // Recycled rows carry other words now.
    if (row?.isConnected && row.textContent === this.#rowWords) {
      scroller.scrollTop += row.getBoundingClientRect().top - this.#rowTop;
    }
  }
}

function firstInView(scroller: Element, rows: Iterable<Element>): Element | null {
  const top = viewportTop(scroller);
  for (const row of rows) {
    const box = row.getBoundingClientRect();
    if (box.height > 0 && box.bottom > top) return row;
  }
  return null;
}
