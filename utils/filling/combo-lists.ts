// Lists that a page draws only when their control is opened. Opened for the buyer's click, never by a look.
import type { FoundList } from './option-lists.ts';
import { isShown, squeeze } from './walk-elements.ts';
import { pause } from './write-text.ts';

const MAX_OPTIONS = 60;
const MAX_WORDS = 30;
/** A list comes with an animation, or from a server (ms). */
const LOOKS = [60, 120, 240, 480];
const OPTION =
  '[role=option], [class*=option], [class*=select-item], [class*=dropdown], [class*=menu-item], li, dd';

/** Controls that open a list and take no typing of their own. */
export function findCombos(elements: readonly Element[]): FoundList[] {
  return elements.flatMap((element) => {
    if (
      !(element instanceof HTMLElement) ||
      !opensList(element) ||
      !isShown(element.parentElement ?? element)
    )
      return [];
    return [{ kind: 'combo' as const, element, choices: [], texts: [] }];
  });
}

function opensList(element: HTMLElement): boolean {
  if (element.matches(':disabled') || element.closest('[aria-disabled=true], nav, header')) return false;
  const named =
    element.getAttribute('role') === 'combobox' || element.getAttribute('aria-haspopup') === 'listbox';
  if (!(element instanceof HTMLInputElement))
    return named && element.querySelector('input') === null && !(element instanceof HTMLSelectElement);
  if (!/^(?:text|search|)$/.test(element.type)) return false;
  return named || (element.readOnly && element.closest('[class*=select], [class*=Select]') !== null);
}

export function press(element: HTMLElement): void {
  const init = { bubbles: true, cancelable: true, composed: true, view: window };
  for (const [type, Kind] of [
    ['pointerdown', PointerEvent],
    ['mousedown', MouseEvent],
    ['pointerup', PointerEvent],
    ['mouseup', MouseEvent],
  ] as const) {
    element.dispatchEvent(new Kind(type, init));
  }
  element.click();
}

/** @returns the list with what it offers; null where nothing opened */
export async function openCombo(
  list: FoundList,
  elementsNow: () => readonly Element[],
): Promise<FoundList | null> {
  const before = new Set(shownOptions(elementsNow()));
  press(list.element);
  for (const wait of LOOKS) {
    await pause(wait);
    const choices = largestGroup(shownOptions(elementsNow()).filter((option) => !before.has(option)));
    if (choices.length > 1) return { ...list, choices, texts: choices.map(wordsOf) };
  }
  return null;
}

const wordsOf = (option: HTMLElement): string => squeeze(option.textContent ?? '');

function shownOptions(elements: readonly Element[]): HTMLElement[] {
  const options = elements.filter((element): element is HTMLElement => {
    if (!(element instanceof HTMLElement) || !element.matches(OPTION)) return false;
    const words = wordsOf(element);
    return words !== '' && words.length <= MAX_WORDS && isShown(element);
  });
  // A box around options is none itself.
  return options.filter((option) => !options.some((other) => other !== option && option.contains(other)));
}

function largestGroup(options: readonly HTMLElement[]): HTMLElement[] {
  const groups = new Map<Element | null, HTMLElement[]>();
  for (const option of options) {
    const alike = groups.get(option.parentElement) ?? [];
    groups.set(option.parentElement, [...alike, option]);
  }
  const [largest = []] = [...groups.values()].sort((a, b) => b.length - a.length);
  return largest.slice(0, MAX_OPTIONS);
}

/** Whether the control says what was chosen; libraries show it as value, placeholder or text beside. */
export function comboShows({ element }: FoundList, words: string): boolean {
  const place = element.closest('[class*=select], [class*=Select]') ?? element.parentElement ?? element;
  const shown = `${element instanceof HTMLInputElement ? `${element.value} ${element.placeholder}` : ''} ${place.textContent ?? ''}`;
  return squeeze(shown).includes(words);
}
