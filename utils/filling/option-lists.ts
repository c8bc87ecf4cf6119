// Lists of which one entry is to be chosen: selects, radio buttons, and the rows of clickable boxes that shop software draws itself.
import type { ChooseOutcome, OptionList } from '../evidence/page-form.ts';
import { comboShows, findCombos, openCombo, press } from './combo-lists.ts';
import { isShown, squeeze } from './walk-elements.ts';
import { labelOf } from './words-near.ts';
import { pause } from './write-text.ts';

export interface FoundList {
  kind: OptionList['kind'];
  element: HTMLElement;
  /** What is set, checked or clicked, in the order of the options. */
  choices: readonly HTMLElement[];
  /** Of a select that something else draws: what stands for each option, null where nobody knows. */
  drawn?: readonly (HTMLElement | null)[];
  texts: readonly string[];
}

const MAX_OPTIONS = 60;
const MAX_WORDS = 30;
/** What sends, leaves or destroys is never a choice. */
const ACTS =
  /^(?:提交|确[定认]|取消|发送|登[录陆]|注册|下一步|上一步|返回|关闭|保存|重置|撤[销回]|删除|上传|退出|支付|付款|购买|同意|搜索|查询|复制|首页|更多)|提交|submit|cancel|send|login|close|reset/i;

export function findLists(elements: readonly Element[]): FoundList[] {
  return [...selects(elements), ...radios(elements), ...findCombos(elements), ...chips(elements)];
}

function selects(elements: readonly Element[]): FoundList[] {
  return elements.flatMap((element) => {
    if (!(element instanceof HTMLSelectElement) || element.multiple || element.matches(':disabled'))
      return [];
    const choices = [...element.options].filter(({ disabled }) => !disabled);
    const place = element.parentElement;
    if (choices.length < 2 || choices.length > MAX_OPTIONS || !place || !isShown(place)) return [];
    const texts = choices.map(({ text }) => squeeze(text));
    const list = { kind: 'select' as const, element, choices, texts };
    return isShown(element) ? [list] : [{ ...list, drawn: drawnOptions(place, texts) }];
  });
}

/** The leaves beside a hidden select that carry the words of its options. */
function drawnOptions(place: Element, texts: readonly string[]): (HTMLElement | null)[] {
  const leaves = [...place.querySelectorAll<HTMLElement>('dd, li, div, span, a')].filter(
    (leaf) => leaf.childElementCount === 0,
  );
  return texts.map((words) => leaves.findLast((leaf) => squeeze(leaf.textContent ?? '') === words) ?? null);
}

const isRadio = (element: Element): element is HTMLElement =>
  (element instanceof HTMLInputElement && element.type === 'radio' && !element.disabled) ||
  (element instanceof HTMLElement && element.getAttribute('role') === 'radio');

function radios(elements: readonly Element[]): FoundList[] {
  const groups = new Map<unknown, HTMLElement[]>();
  for (const element of elements) {
    // Libraries wrap a hidden radio in an element that plays one.
    if (!isRadio(element) || element.parentElement?.closest('[role=radio]')) continue;
    const key = groupOf(element);
    groups.set(key, [...(groups.get(key) ?? []), element]);
  }
  return [...groups.values()].flatMap((choices) => {
    const [first] = choices;
    const texts = choices.map(choiceWords);
    if (!first || choices.length < 2 || choices.length > MAX_OPTIONS || texts.some((words) => words === ''))
      return [];
    return [{ kind: 'radio' as const, element: boxOf(choices), choices, texts }];
  });
}

function groupOf(element: HTMLElement): unknown {
  if (element instanceof HTMLInputElement && element.name) {
    return `${element.form?.id ?? ''} ${[...document.forms].indexOf(element.form as HTMLFormElement)} ${element.name}`;
  }
  return (
    element.closest('[role=radiogroup]') ?? element.parentElement?.parentElement ?? element.parentElement
  );
}

function choiceWords(element: HTMLElement): string {
  const label = element instanceof HTMLInputElement ? (element.labels?.[0] ?? null) : null;
  const words = squeeze(
    label?.textContent ?? element.getAttribute('aria-label') ?? element.textContent ?? '',
  );
  if (words !== '') return words.slice(0, MAX_WORDS);
  return squeeze(element.nextSibling?.textContent ?? '').slice(0, MAX_WORDS);
}

function boxOf(choices: readonly HTMLElement[]): HTMLElement {
  const [first] = choices;
  let box = first?.parentElement ?? document.body;
  while (box.parentElement && !choices.every((choice) => box.contains(choice))) box = box.parentElement;
  return box;
}

/** Siblings that look alike, carry few words each, and show a hand under the pointer. */
function chips(elements: readonly Element[]): FoundList[] {
  const groups = new Map<Element, Map<string, HTMLElement[]>>();
  for (const element of elements) {
    if (!(element instanceof HTMLElement) || !isChip(element) || !element.parentElement) continue;
    const siblings = groups.get(element.parentElement) ?? new Map<string, HTMLElement[]>();
    groups.set(element.parentElement, siblings);
    siblings.set(element.tagName, [...(siblings.get(element.tagName) ?? []), element]);
  }
  return [...groups].flatMap(([parent, kinds]) =>
    [...kinds.values()].flatMap((choices) => {
      const texts = choices.map(chipWords);
      const plausible =
        choices.length >= 3 && choices.length <= MAX_OPTIONS && !texts.some((words) => ACTS.test(words));
      return plausible && parent instanceof HTMLElement
        ? [{ kind: 'chips' as const, element: parent, choices, texts }]
        : [];
    }),
  );
}

function isChip(element: HTMLElement): boolean {
  if (!/^(?:DIV|SPAN|LI|BUTTON|A|P|LABEL|DD)$/.test(element.tagName)) return false;
  if (element.childElementCount > 3 || element.querySelector('input, textarea, select, img, iframe'))
    return false;
  if (element.closest('nav, header, footer, [contenteditable]')) return false;
  const words = chipWords(element);
  if (words.length < 2 || words.length > MAX_WORDS) return false;
  return isPressable(element) && getComputedStyle(element).cursor === 'pointer' && isShown(element);
}

/** A button that would send the form or a link that would leave the page is no choice. */
function isPressable(element: HTMLElement): boolean {
  if (element instanceof HTMLButtonElement) return element.type === 'button' || !element.form;
  if (!(element instanceof HTMLAnchorElement)) return !element.closest('a[href], button');
  return /^(?:#.*|javascript:.*|)$/i.test(element.getAttribute('href') ?? '');
}

/** Own words first: a badge beside them (全额退款) is no part of the choice. */
function chipWords(element: HTMLElement): string {
  const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
  const words = squeeze(own.map((node) => node.textContent).join(' '));
  return words === '' ? squeeze(element.textContent ?? '') : words;
}

export function describeList(list: FoundList, id: string): OptionList {
  const label =
    list.kind === 'select' || list.kind === 'combo' ? labelOf(list.element) : groupLabel(list.element);
  return { id, kind: list.kind, label, options: [...list.texts], chosen: chosenIn(list) };
}

function groupLabel(box: HTMLElement): string {
  const legend = box.closest('fieldset')?.querySelector('legend')?.textContent;
  return squeeze(legend ?? '') || labelOf(box) || headingIn(box);
}

/** The heading may stand in the same box, before the choices. */
function headingIn(box: HTMLElement): string {
  const first = box.firstElementChild?.textContent ?? box.firstChild?.textContent ?? '';
  return squeeze(first).slice(0, 60);
}

function chosenIn({ choices, kind }: FoundList): number | null {
  const index = choices.findIndex(isChosen);
  return index < 0 || kind === 'chips' ? null : index;
}

function isChosen(choice: HTMLElement): boolean {
  if (choice instanceof HTMLOptionElement) return choice.selected;
  if (choice instanceof HTMLInputElement) return choice.checked;
  return choice.getAttribute('aria-checked') === 'true';
}

export async function chooseOption(
  list: FoundList,
  index: number,
  elementsNow: () => readonly Element[],
): Promise<ChooseOutcome> {
  if (list.kind === 'combo') return chooseInCombo(list, index, elementsNow);
  const choice = list.choices[index];
  if (!choice?.isConnected) return 'gone';
  const drawn = list.drawn?.[index];
  if (drawn) press(drawn);
  else if (choice instanceof HTMLOptionElement) pick(choice);
  else press(choice);
  await pause(150);
  // What is drawn over a hidden select may not have noticed.
  if (list.drawn && !drawn && isChosen(choice)) return 'clicked';
  if (list.kind === 'chips') return choice.isConnected ? 'clicked' : 'gone';
  return isChosen(choice) ? 'chosen' : 'refused';
}

function pick(option: HTMLOptionElement): void {
  const select = option.closest('select');
  if (!select) return;
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, option.value);
  option.selected = true;
  select.dispatchEvent(new Event('input', { bubbles: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The list may have closed since: then it is opened again and the entry found by its words. */
async function chooseInCombo(
  list: FoundList,
  index: number,
  elementsNow: () => readonly Element[],
): Promise<ChooseOutcome> {
  const words = list.texts[index];
  const known = list.choices[index];
  if (words === undefined || !list.element.isConnected) return 'gone';
  const open = known?.isConnected && isShown(known) ? list : await openCombo(list, elementsNow);
  const choice = open?.choices[open.texts.indexOf(words)];
  if (!choice) return 'gone';
  press(choice);
  await pause(250);
  return comboShows(list, words) ? 'chosen' : 'clicked';
}
