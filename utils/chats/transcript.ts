// The chat of a page as data: read by the widget that draws it, or by what any list of messages shows.
import type { ChatWidget, Message, Sender, TranscriptGap } from '../evidence/facts.ts';
import { ancestorsOf, isInside, type Page } from '../page/page-model.ts';
import { chatContext } from './chat-context.ts';
import { wholeRow } from './chat-row.ts';
import { readStamp } from './chat-times.ts';
import { findChat } from './find-chat.ts';
import { type FoundWidget, findWidgets } from './find-widgets.ts';
import { readLogText } from './log-text.ts';
import { momentsOf } from './message-times.ts';
import { inReadingOrder } from './reading-order.ts';
import { type RowReading, readRows } from './row-reading.ts';
import { sidesOf } from './row-senders.ts';
import { transcriptGaps } from './transcript-gaps.ts';

export interface Transcript {
  messages: Message[];
  /** Elements whose words are the merchant's own, and those of everybody else. */
  merchant: number[];
  others: number[];
  /** Two sides talk: the page is no list of something else. */
  isTalk: boolean;
  gaps: TranscriptGap[];
  widgets: ChatWidget[];
}

/** Oldest first. Empty where the page shows no chat. */
export function readTranscript(page: Page, now: Date): Transcript {
  const widgets = findWidgets(page);
  const own = widgets.find(({ rows }) => rows.length > 0);
  const chat = own ? readWidget(page, own, now) : findChat(page, now);
  const transcript = transcriptOf(chat?.readings ?? [], chat?.senders ?? []);
  const log = chat === null && chatContext(page).titled ? readLogText(page) : null;
  if (log)
    return {
      messages: log.messages,
      isTalk: true,
      merchant: [],
      others: [log.element],
      gaps: [],
      widgets: widgets.map(({ facts }) => facts),
    };
  const gaps = chat === null ? [] : transcriptGaps(page, chat);
  return { ...transcript, gaps, widgets: widgets.map(({ facts }) => facts) };
}

/** A widget's classes say who speaks; names may only add. */
function readWidget(page: Page, { widget, rows }: FoundWidget, now: Date) {
  const readings = readRows(
    page,
    rows.map(({ element }) => wholeRow(element)),
    now,
  );
  const sides = sidesOf(page, readings);
  if (widget.unpaintedTime) readUnpainted(page, readings, widget.unpaintedTime, now);
  return { readings, senders: rows.map(({ sender }, i) => sender ?? sides.senders[i] ?? 'unknown') };
}

function readUnpainted(page: Page, readings: readonly RowReading[], times: RegExp, now: Date): void {
  for (const reading of readings.filter(({ stamp }) => stamp === null)) {
    const { unit } = reading.row;
    const run = page.snapshot.runs.find(
      ({ element }) => isInside(page, element, unit) && isBelow(page, element, unit, times),
    );
    reading.stamp = run ? readStamp(run.text.trim(), now) : null;
  }
}

function isBelow(page: Page, element: number, unit: number, cls: RegExp): boolean {
  for (const at of ancestorsOf(page, element)) {
    if (at === unit) return false;
    if (cls.test(page.elements[at]?.cls ?? '')) return true;
  }
  return false;
}

function transcriptOf(
  readings: readonly RowReading[],
  senders: readonly Sender[],
): Omit<Transcript, 'widgets' | 'gaps'> {
  const moments = momentsOf(readings);
  const rows = readings.flatMap((reading, i) => {
    if (reading.kind !== 'message') return [];
    const sender = senders[i] ?? 'unknown';
    const message: Message = {
      sender,
      name: reading.parts.name?.text.replace(/[\s:：]+$/u, '') ?? null,
      at: moments[i] ?? null,
      text: reading.text,
      images: reading.images,
    };
    return [{ message, element: reading.row.element }];
  });
  const ordered = inReadingOrder(rows);
  const speaks = (sides: readonly Sender[]) => ordered.some(({ message }) => sides.includes(message.sender));
  return {
    messages: ordered.map(({ message }) => message),
    isTalk: speaks(['buyer']) && speaks(['merchant', 'platform']),
    merchant: ordered.filter(({ message }) => message.sender === 'merchant').map(({ element }) => element),
    others: ordered.filter(({ message }) => message.sender !== 'merchant').map(({ element }) => element),
  };
}
