// Where a chat stands on a page: found by its own words, so that no class name and no shop need be known.
import {
  elementWindow,
  flatChildren,
  frameDocument,
  isFrame,
  openShadowRoot,
  type ShadowOpener,
} from './flat-tree.ts';

export interface ChatPlace {
  /** Smallest element around the messages. */
  list: Element;
  /** What scrolls them: an element, or the root of its document. */
  scroller: Element;
  /** How many of the given messages stand there. */
  held: number;
}

interface Holding {
  element: Element;
  held: number;
}

/** One bit per message in a number. */
const MOST_WORDS = 30;
const LONGEST_WORD = 40;
const KEPT_TEXT = 200_000;
const DEEPEST = 500;
const BUDGET_MS = 1500;
/** A quoted or rewritten message may stand elsewhere. */
const ENOUGH = 0.8;

const squash = (text: string): string => text.replace(/\s+/g, '');

/** Longest lines of the messages, as they can be looked for in a page's text. */
export function wordsToFind(texts: readonly string[]): string[] {
  const lines = texts.map((text) => {
    const longest = text.split('\n').reduce((best, line) => (line.length > best.length ? line : best), '');
    return squash(longest).slice(0, LONGEST_WORD);
  });
  return [...new Set(lines.filter((line) => line !== ''))].slice(-MOST_WORDS);
}

/** null where none of the messages stands in this document, its reachable frames and shadow roots. */
export function findChat(texts: readonly string[], open: ShadowOpener): ChatPlace | null {
  const words = wordsToFind(texts);
  const search = new WordSearch(words, open);
  search.visit(document.documentElement, 0);
  const most = search.found.reduce((best, { held }) => Math.max(best, held), 0);
  if (most === 0) return null;
  const lists = innermost(search.found.filter(({ held }) => held >= ENOUGH * most));
  const [list] = lists.sort((a, b) => area(b.element) - area(a.element));
  return list ? { list: list.element, scroller: scrollerOf(list.element), held: list.held } : null;
}

class WordSearch {
  readonly found: Holding[] = [];
  readonly #words: readonly string[];
  readonly #open: ShadowOpener;
  readonly #deadline = performance.now() + BUDGET_MS;
  #visited = 0;

  constructor(words: readonly string[], open: ShadowOpener) {
    this.#words = words;
    this.#open = open;
  }

  /** Inner elements first, so that the smallest around the same words comes before the larger ones. */
  visit(element: Element, depth: number): { text: string; bits: number } {
    let text = '';
    let bits = 0;
    if (depth > DEEPEST || this.#isLate() || /^(?:script|style|template)$/.test(element.localName)) {
      return { text, bits };
    }
    for (const child of this.#childrenOf(element)) {
      if (child.nodeType === 3) text += squash((child as Text).data.slice(0, KEPT_TEXT));
      if (child.nodeType !== 1) continue;
      const inner = this.visit(child as Element, depth + 1);
      text += inner.text;
      bits |= inner.bits;
    }
    text = text.slice(0, KEPT_TEXT);
    this.#words.forEach((word, i) => {
      if ((bits & (1 << i)) === 0 && text.includes(word)) bits |= 1 << i;
    });
    if (bits !== 0) this.found.push({ element, held: countBits(bits) });
    return { text, bits };
  }

  #childrenOf(element: Element): Iterable<Node> {
    const inner = isFrame(element) ? frameDocument(element)?.documentElement : null;
    return inner ? [inner] : flatChildren(element, openShadowRoot(element, this.#open));
  }

  #isLate(): boolean {
    return ++this.#visited % 256 === 0 && performance.now() > this.#deadline;
  }
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function innermost(holdings: readonly Holding[]): Holding[] {
  const outer = new Set<Element>();
  return holdings.filter(({ element }) => {
    if (outer.has(element)) return false;
    for (let at = flatParent(element); at; at = flatParent(at)) outer.add(at);
    return true;
  });
}

/** Parent as painted, out of shadow roots and frames. */
export function flatParent(element: Element): Element | null {
  const slot = element.assignedSlot ?? element.parentElement;
  if (slot) return slot;
  const root = element.getRootNode();
  if ('host' in root) return (root as ShadowRoot).host;
  try {
    return element.ownerDocument.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

function area(element: Element): number {
  const { width, height } = element.getBoundingClientRect();
  return width * height;
}

/** Nearest element around the list that has more than it shows; else the nearest that could scroll. */
function scrollerOf(list: Element): Element {
  let idle: Element | null = null;
  const own = list.ownerDocument;
  const root = own.scrollingElement ?? own.documentElement;
  for (let at: Element | null = list; at && at.ownerDocument === own; at = flatParent(at)) {
    if (at === root || at === own.body) break;
    if (!canScroll(at)) continue;
    if (at.scrollHeight > at.clientHeight + 1) return at;
    idle ??= at;
  }
  return root.scrollHeight > root.clientHeight + 1 ? root : (idle ?? root);
}

function canScroll(element: Element): boolean {
  const overflow = elementWindow(element).getComputedStyle(element).overflowY;
  if (/auto|scroll|overlay/.test(overflow)) return true;
  // Some scroll bars are drawn by script over a box that hides what overflows.
  return overflow === 'hidden' && element.scrollTop !== 0;
}
