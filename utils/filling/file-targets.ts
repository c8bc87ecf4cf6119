// Where a page takes files: its inputs, also hidden ones behind a picture, and areas to drop on.
import type { AttachOutcome, FileTarget } from '../evidence/page-form.ts';
import { fileLimits } from './limit-words.ts';
import { isShown, squeeze } from './walk-elements.ts';
import { labelOf, wordsNear } from './words-near.ts';
import { pause } from './write-text.ts';

const DROP_NAME = /drop|drag|upload/i;
const DROP_WORDS = /拖拽|拖动|拖到|拖入|拖放|drag|drop/i;
const MAX_WORDS = 120;

export type FilePlace = HTMLInputElement | HTMLElement;

const isFileInput = (element: Element): element is HTMLInputElement =>
  element instanceof HTMLInputElement && element.type === 'file';

export function findFilePlaces(elements: readonly Element[]): FilePlace[] {
  const inputs = elements.filter(isFileInput).filter(hasShownPlace);
  const areas = elements.filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement &&
      isDropArea(element) &&
      !inputs.some((input) => element.contains(input)),
  );
  const innermost = areas.filter((area) => !areas.some((other) => other !== area && area.contains(other)));
  return [...inputs, ...innermost];
}

/** The input itself is often hidden; then the box around it is what the buyer sees. */
function hasShownPlace(input: HTMLInputElement): boolean {
  let box: Element | null = input;
  for (let level = 0; box && level < 4; level++, box = box.parentElement) if (isShown(box)) return true;
  return input.labels !== null && [...input.labels].some(isShown);
}

function isDropArea(element: HTMLElement): boolean {
  const words = squeeze(element.textContent ?? '');
  if (words.length > MAX_WORDS || !DROP_WORDS.test(words)) return false;
  return (DROP_NAME.test(element.className) || DROP_NAME.test(element.id)) && isShown(element);
}

export function describeFilePlace(place: FilePlace, id: string): FileTarget {
  const input = isFileInput(place) ? place : null;
  const limits = fileLimits(fileWords(place));
  return {
    id,
    kind: input ? 'input' : 'drop',
    label: labelOf(place) || squeeze(place.textContent ?? '').slice(0, 60),
    accept: input?.accept ?? '',
    multiple: input?.multiple ?? true,
    maxFiles: limits.files,
    maxBytes: limits.bytes,
    writable: !place.matches(':disabled'),
  };
}

function fileWords(place: FilePlace): string {
  return `${wordsNear(place)} ${squeeze(place.textContent ?? '').slice(0, 200)}`;
}

export async function attachFiles(place: FilePlace, files: readonly File[]): Promise<AttachOutcome> {
  if (!place.isConnected) return { state: 'gone', files: 0 };
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return isFileInput(place) ? intoInput(place, data) : ontoArea(place, data);
}

async function intoInput(input: HTMLInputElement, data: DataTransfer): Promise<AttachOutcome> {
  if (input.disabled) return { state: 'refused', files: 0 };
  input.files = data.files;
  if (input.files?.length !== data.files.length) return { state: 'refused', files: input.files?.length ?? 0 };
  const given = data.files.length;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await pause(200);
  const kept = input.isConnected ? (input.files?.length ?? 0) : 0;
  return { state: kept === given ? 'attached' : 'taken', files: given };
}

/** A page that listens says so by refusing the browser's own way of dropping. */
async function ontoArea(area: HTMLElement, dataTransfer: DataTransfer): Promise<AttachOutcome> {
  const event = (type: string) =>
    new DragEvent(type, { bubbles: true, cancelable: true, composed: true, dataTransfer });
  const entered = !area.dispatchEvent(event('dragenter'));
  const over = !area.dispatchEvent(event('dragover'));
  if (!entered && !over) {
    area.dispatchEvent(event('dragleave'));
    return { state: 'not-listening', files: 0 };
  }
  area.dispatchEvent(event('drop'));
  await pause(200);
  return { state: 'taken', files: dataTransfer.files.length };
}
