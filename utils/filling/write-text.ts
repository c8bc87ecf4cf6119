// Putting text into a field so that whoever keeps the field's state (browser, React, Vue, a rich editor) keeps it. No key is pressed.
import { isBox, type TextField, textOf } from './text-fields.ts';

/** Frameworks render after the event, editors paint after a pause, both may put the old text back (ms). */
const SETTLED = 350;

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const bare = (text: string): string => text.replace(/[\s\u200b\ufeff]+/g, '');
const unix = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Whether the field holds the text; an editor may set line breaks its own way. */
export function holds(field: TextField, text: string): boolean {
  if (field instanceof HTMLTextAreaElement) return unix(field.value) === unix(text);
  return bare(textOf(field)) === bare(text);
}

/** @returns whether the text stands there and stays */
export async function writeText(field: TextField, text: string): Promise<boolean> {
  field.focus({ preventScroll: true });
  if (isBox(field)) {
    writeBox(field, text);
    return stays(field, text);
  }
  return writeEditable(field, text);
}

/** What counts is what stands there when the page has had its say. */
async function stays(field: TextField, text: string): Promise<boolean> {
  await pause(SETTLED);
  return holds(field, text);
}

function writeBox(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.select();
  if (text === '') document.execCommand('delete');
  else document.execCommand('insertText', false, text);
  if (!holds(field, text)) setNatively(field, text);
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Frameworks put a property of their own on the element; the prototype's setter goes past it. */
function setNatively(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set?.call(field, text);
  const data = { bubbles: true, composed: true, inputType: 'insertText', data: text };
  field.dispatchEvent(new InputEvent('input', data));
}

/**
 * Rich editors take a paste, or a beforeinput, into a model of their own; plain ones ignore what no hand made and are
 * typed into.
 */
async function writeEditable(host: HTMLElement, text: string): Promise<boolean> {
  const before = bare(textOf(host));
  for (const way of text === '' ? [cleared] : [pasted, announced, typedLines]) {
    await selectAll(host);
    const taken = way(host, text);
    if (!taken) continue;
    if (await stays(host, text)) return true;
    if (bare(textOf(host)) !== before) return false;
  }
  return false;
}

async function selectAll(host: HTMLElement): Promise<void> {
  host.focus({ preventScroll: true });
  getSelection()?.selectAllChildren(host);
  // Editors learn of a selection by an event that comes later.
  await pause(20);
}

function cleared(host: HTMLElement): boolean {
  if (announce(host, 'deleteContentBackward', null)) return true;
  return document.execCommand('delete') || textOf(host) === '';
}

/** @returns whether somebody on the page has taken it into his own hands */
function pasted(host: HTMLElement, text: string): boolean {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const init = { bubbles: true, cancelable: true, composed: true, clipboardData };
  return !host.dispatchEvent(new ClipboardEvent('paste', init));
}

const announced = (host: HTMLElement, text: string): boolean => announce(host, 'insertText', text);

function announce(host: HTMLElement, inputType: string, data: string | null): boolean {
  const init = { bubbles: true, cancelable: true, composed: true, inputType, data };
  return !host.dispatchEvent(new InputEvent('beforeinput', init));
}

/** Line by line: a line break is a command of its own, and no key that could send a message. */
function typedLines(_host: HTMLElement, text: string): boolean {
  for (const [i, line] of unix(text).split('\n').entries()) {
    if (i > 0) document.execCommand('insertLineBreak');
    if (line !== '') document.execCommand('insertText', false, line);
  }
  return true;
}
