// A chat printed as plain text, line by line: `[2026-11-19 15:01:22] 访客: 你好`.
import type { Message } from '../evidence/facts.ts';
import { countSegments, type Page, segmentsIn } from '../page/page-model.ts';
import { readCopiedChat, transcriptOf } from './copied-text.ts';

const FEWEST = 2;
const MOST = 3_000;
const CLOCK = /\d{1,2}:\d{2}/u;

export interface LogText {
  element: number;
  messages: Message[];
}

/** The one block whose lines are said by a buyer and by a shop; null where nobody can tell the sides. */
export function readLogText(page: Page): LogText | null {
  for (const [element, node] of page.elements.entries()) {
    if (!node.visible || !/^(?:pre|div|p|td|section|article)$/.test(node.tag)) continue;
    const count = countSegments(page, element);
    if (
      count < FEWEST ||
      count > MOST ||
      page.segments[page.firstSegment[element] ?? -1]?.element !== element
    )
      continue;
    const lines = segmentsIn(page, element).filter(
      (segment) => segment.element === element && !segment.field,
    );
    if (lines.filter(({ folded }) => CLOCK.test(folded.slice(0, 40))).length * 2 < lines.length) continue;
    const chat = readCopiedChat(lines.map(({ text }) => text).join('\n'));
    const messages = chat ? transcriptOf(chat, null) : [];
    const senders = new Set(messages.map(({ sender }) => sender));
    if (senders.has('buyer') && (senders.has('merchant') || senders.has('platform')))
      return { element, messages };
  }
  return null;
}
