// Filling the field that has the focus: as typing would, within its maxlength, never submitting.
import { browser } from 'wxt/browser';
import type { FillResult } from '../messages/protocol.ts';

/** Runs in the page: must not refer to anything outside itself. */
function fillFocused(text: string): FillResult | null {
  if (window !== window.top) {
    // Every frame has an active element of its own; only the frame that holds the focus is meant.
    const holder = window.frameElement;
    if (!holder || holder.ownerDocument.activeElement !== holder) return null;
  }
  let active: Element | null = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (active instanceof HTMLIFrameElement || !(active instanceof HTMLElement)) return null;
  const field = active instanceof HTMLTextAreaElement || active instanceof HTMLInputElement ? active : null;
  if (!field && !active.isContentEditable) return null;
  if (field instanceof HTMLInputElement && !/^(text|search|url|email|tel|)$/.test(field.type)) return null;
  if (field && (field.readOnly || field.disabled)) return null;
  const limit = field && field.maxLength >= 0 ? field.maxLength : Number.POSITIVE_INFINITY;
  const fitting = text.slice(0, Math.min(limit, text.length));
  active.focus();
  if (field) field.select();
  else getSelection()?.selectAllChildren(active);
  document.execCommand('insertText', false, fitting);
  if (field && field.value.replaceAll('\r', '') !== fitting.replaceAll('\r', '')) {
    // Frameworks watch the native setter, not the property.
    const prototype = Object.getPrototypeOf(field) as object;
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, fitting);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
  return { filled: true, cut: text.length - fitting.length, reason: null };
}

export async function fillField(tabId: number, text: string): Promise<FillResult> {
  try {
    const frames = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: fillFocused,
      args: [text],
    });
    const done = frames.map((frame) => frame.result).find((result) => result?.filled);
    return done ?? { filled: false, cut: 0, reason: 'no-field' };
  } catch {
    return { filled: false, cut: 0, reason: 'page-restricted' };
  }
}
