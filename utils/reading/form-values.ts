import type { FormField } from '../evidence/page-snapshot.ts';
import { isPasswordField } from './password-field.ts';

const CHOICES = new Set(['checkbox', 'radio']);
const UNSEEN = new Set(['hidden', 'image', 'reset', 'range', 'color']);

/** A control as the buyer sees it, null for controls that show no value of their own. */
export function readField(element: Element, index: number, maxLength: number): FormField | null {
  const kind = element.localName;
  if (kind === 'input') return readInput(element as HTMLInputElement, index, maxLength);
  if (kind === 'textarea') {
    const area = element as HTMLTextAreaElement;
    return field(index, 'textarea', cut(area.value, maxLength), area);
  }
  if (kind === 'select') {
    const select = element as HTMLSelectElement;
    const value = [...select.selectedOptions].map((option) => option.text).join(' ');
    return {
      element: index,
      type: 'select',
      value,
      placeholder: '',
      readOnly: select.disabled,
      maxLength: null,
    };
  }
  return null;
}

function readInput(input: HTMLInputElement, index: number, maxLength: number): FormField | null {
  const type = input.type.toLowerCase();
  if (UNSEEN.has(type)) return null;
  if (isPasswordField(input)) return field(index, 'password', null, input);
  if (CHOICES.has(type)) return field(index, type, input.checked ? 'checked' : '', input);
  return field(index, type, cut(input.value, maxLength), input);
}

/** What the control paints: choices and passwords paint no text. */
export function paintedValue(shown: FormField): string {
  return CHOICES.has(shown.type) ? '' : (shown.value ?? '');
}

function field(
  element: number,
  type: string,
  value: string | null,
  control: HTMLInputElement | HTMLTextAreaElement,
): FormField {
  return {
    element,
    type,
    value,
    placeholder: control.placeholder,
    readOnly: control.readOnly || control.disabled,
    maxLength: control.maxLength >= 0 ? control.maxLength : null,
  };
}

function cut(text: string, maxLength: number): string {
  return text.length > maxLength ? text.slice(0, maxLength) : text;
}
