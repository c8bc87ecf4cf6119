// What was in a field before it was filled, so that one click puts it back.
import type { UndoOutcome } from '../evidence/page-form.ts';
import { isBox, type TextField, textOf } from './text-fields.ts';
import { holds, writeText } from './write-text.ts';

export interface FilledBefore {
  text: string;
  /** Children of an editable element, formatting included. */
  nodes: readonly Node[] | null;
  /** What we wrote. */
  written: string;
}

export function remember(field: TextField, written: string): FilledBefore {
  const nodes = isBox(field) ? null : [...field.cloneNode(true).childNodes];
  return { text: textOf(field), nodes, written };
}

export async function putBack(field: TextField, before: FilledBefore): Promise<UndoOutcome> {
  if (!field.isConnected) return 'gone';
  if (!holds(field, before.written)) return 'changed-since';
  const done = await writeText(field, before.text);
  if (!done) return 'refused';
  if (before.nodes && !isBox(field)) restoreFormatting(field, before.nodes);
  return 'undone';
}

/** Only where the words are those of before: an editor with a model of its own has brought its own nodes. */
function restoreFormatting(host: HTMLElement, nodes: readonly Node[]): void {
  const formatted = nodes.some((node) => node instanceof Element && node.nodeName !== 'BR');
  if (!formatted || host.matches('[data-lexical-editor], [data-slate-editor], .ProseMirror, .ql-editor'))
    return;
  host.replaceChildren(...nodes);
  host.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'historyUndo' }));
}
