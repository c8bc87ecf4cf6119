/** Markup that is safe to send: made by `html` or vouched for by `trusted`. */
export interface Markup {
  readonly markup: string;
}
export type Slot = Markup | string | number | readonly Markup[];

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

function fill(slot: Slot): string {
  if (typeof slot === 'string') return escapeText(slot);
  if (typeof slot === 'number') return String(slot);
  if ('markup' in slot) return slot.markup;
  return slot.map((part) => part.markup).join('');
}

/** Template tag: text is escaped, markup is kept, lists of markup are joined. */
export function html(strings: TemplateStringsArray, ...slots: readonly Slot[]): Markup {
  const parts = strings.map((text, index) => text + fill(slots[index] ?? ''));
  return { markup: parts.join('') };
}

export function trusted(markup: string): Markup {
  return { markup };
}

export const NOTHING = trusted('');
