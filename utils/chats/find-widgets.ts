// Which chat widgets a page carries, and whether their words are in the snapshot.
import type { ChatWidget } from '../evidence/facts.ts';
import type { SnapshotElement } from '../evidence/page-snapshot.ts';
import type { Page } from '../page/page-model.ts';
import { WIDGETS } from './registry.ts';
import type { Widget, WidgetMark, WidgetRow } from './widget.ts';

export interface FoundWidget {
  widget: Widget;
  facts: ChatWidget;
  rows: WidgetRow[];
}

export function findWidgets(page: Page): FoundWidget[] {
  return WIDGETS.flatMap((widget) => {
    const frame = page.snapshot.frames.find(({ url }, i) => i > 0 && matches(widget, 'frame', url));
    if (!frame && !page.elements.some((node) => isMark(widget, node))) return [];
    const rows = widget.rows?.(page) ?? [];
    const readable = rows.length > 0 || frame?.reachable === true;
    return [{ widget, rows, facts: { id: widget.id, name: widget.name, url: frame?.url ?? null, readable } }];
  });
}

function isMark(widget: Widget, node: SnapshotElement): boolean {
  const { id = '', src = '', href = '' } = node.attrs;
  if (node.cls !== '' && matches(widget, 'class', node.cls)) return true;
  if (id !== '' && matches(widget, 'id', id)) return true;
  if (node.tag === 'script') return src !== '' && matches(widget, 'asset', src);
  if (node.tag === 'link') return href !== '' && matches(widget, 'asset', href);
  if (node.tag === 'iframe') return src !== '' && matches(widget, 'frame', src);
  return node.tag === 'a' && href !== '' && matches(widget, 'link', href);
}

function matches(widget: Widget, place: WidgetMark['in'], text: string): boolean {
  return widget.marks.some((mark) => mark.in === place && mark.pattern.test(text));
}
