// What a page calls a control: its label, else the words before it.
import { squeeze } from './walk-elements.ts';

const MAX_LABEL = 60;
const MAX_NEAR = 240;
const LEVELS = 4;

/** Shortest honest name of a control; empty where the page gives it none. */
export function labelOf(element: HTMLElement): string {
  const named = [
    ...labelsOf(element),
    element.getAttribute('aria-label') ?? '',
    referred(element, 'aria-labelledby'),
    wordsBefore(element),
    element.getAttribute('placeholder') ?? element.getAttribute('data-placeholder') ?? '',
    element.getAttribute('aria-placeholder') ?? '',
    element.title,
  ];
  const name = named.map(squeeze).find((words) => words !== '') ?? '';
  return name.length > MAX_LABEL ? `${name.slice(0, MAX_LABEL - 1)}…` : name;
}

function labelsOf(element: HTMLElement): string[] {
  const labels = (element as Partial<HTMLInputElement>).labels;
  return labels ? [...labels].map(ownWords) : [];
}

function referred(element: HTMLElement, attribute: string): string {
  const ids = element.getAttribute(attribute)?.split(/\s+/) ?? [];
  const tree = element.getRootNode() as Document | ShadowRoot;
  return ids.map((id) => (id ? (tree.getElementById(id)?.textContent ?? '') : '')).join(' ');
}

/** Words of an element without what is written in fields inside it. */
function ownWords(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const inner of copy.querySelectorAll('textarea, select, option, script, style, svg')) inner.remove();
  return copy.textContent ?? '';
}

function wordsBefore(element: Element): string {
  let place: Element | null = element;
  for (let level = 0; place && level < LEVELS; level++, place = place.parentElement) {
    for (let node = place.previousSibling; node; node = node.previousSibling) {
      if (node instanceof Element && (holdsControl(node) || isLong(node))) return '';
      const words = squeeze(node instanceof Element ? ownWords(node) : (node.textContent ?? ''));
      if (words !== '') return words.length <= MAX_LABEL ? words : '';
    }
    if (place.parentElement?.matches('form, body, main')) return '';
  }
  return '';
}

/** Whole lists of goods are no label, and costly to look through. */
const isLong = (node: Element): boolean => (node.textContent?.length ?? 0) > MAX_NEAR;

const holdsControl = (node: Element): boolean =>
  node.matches('input, textarea, select, button') || node.querySelector('input, textarea, select') !== null;

/** Label, placeholder, and the short words of the boxes around: counters and hints stand there. */
export function wordsNear(element: HTMLElement): string {
  const parts = [element.getAttribute('placeholder') ?? '', referred(element, 'aria-describedby')];
  let box: Element | null = element.parentElement;
  for (let level = 0; box && level < LEVELS; level++, box = box.parentElement) {
    if (box.matches('form, body, main, html') || otherFields(box, element)) break;
    const words = squeeze(ownWords(box));
    if (words.length > MAX_NEAR) break;
    parts.push(words);
  }
  return squeeze([labelOf(element), ...new Set(parts)].join(' ｜ '));
}

function otherFields(box: Element, element: Element): boolean {
  return [...box.querySelectorAll('textarea, select, input:not([type=hidden]), [contenteditable]')].some(
    (other) => other !== element && !element.contains(other),
  );
}
