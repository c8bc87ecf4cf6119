// Numbers that a list draws beside its items: on the screen, in no text node.
import { markerWords } from './counter-words.ts';

/** Counts items in the order of the walk, so that a list of ten thousand is walked once. */
export class ListNumbers {
  private readonly next = new Map<Element, number>();
  private last = 1;

  /** The number of the item whose marker was asked for last. */
  get lastNumber(): number {
    return this.last;
  }

  /** The words of the item's marker, empty where it draws none or a picture. */
  marker(item: Element, style: CSSStyleDeclaration): string {
    const list = item.parentElement;
    if (item.localName !== 'li' || !list) return markerWords(1, quotedOnly(style.listStyleType));
    const value = this.count(item, list);
    if (style.listStyleImage !== 'none') return '';
    return markerWords(value, style.listStyleType);
  }

  private count(item: Element, list: Element): number {
    const own = /^\s*-?\d{1,9}/.exec(item.getAttribute('value') ?? '')?.[0];
    const value = own === undefined ? (this.next.get(list) ?? firstNumber(list)) : Number(own);
    this.last = value;
    this.next.set(list, value + (isReversed(list) ? -1 : 1));
    return value;
  }
}

function isReversed(list: Element): boolean {
  return list.localName === 'ol' && list.hasAttribute('reversed');
}

function firstNumber(list: Element): number {
  const start = list.localName === 'ol' ? /^\s*-?\d{1,9}/.exec(list.getAttribute('start') ?? '')?.[0] : null;
  if (start) return Number(start);
  if (!isReversed(list)) return 1;
  let items = 0;
  for (let child = list.firstElementChild; child; child = child.nextElementSibling) {
    if (child.localName === 'li') items++;
  }
  return items;
}

function quotedOnly(style: string): string {
  return style.startsWith('"') ? style : '';
}
