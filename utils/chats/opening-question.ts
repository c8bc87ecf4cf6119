// Work orders print what was asked first under a label of its own, apart from the answers.
import { ancestorsOf, type Page, type Segment, segmentsIn } from '../page/page-model.ts';
import { type ChatRow, wholeRow } from './chat-row.ts';
import { readStamp } from './chat-times.ts';
import type { MessageParts } from './message-parts.ts';
import type { Piece } from './row-pieces.ts';

const LABEL =
  /^(?:问题|工单|投诉|咨询|反馈|故障|举报|申诉|售后)(?:描述|内容|详情|说明|原因)|^(?:description|your (?:question|message|issue)|issue|question|problem)$/iu;
const WHOLE = new RegExp(`(?:${LABEL.source})[^:]{0,6}$`, 'iu');
const WITH_WORDS =
  /^((?:问题|工单|投诉|咨询|反馈|故障|举报|申诉|售后)(?:描述|内容|详情|说明|原因)):\s*(?=\S)/u;
const FAR = 40;

/** The labelled question above the first row, with its words; null where none is printed. */
export function openingQuestion(
  page: Page,
  firstRow: number,
  now: Date,
): { row: ChatRow; words: Segment[]; time: Segment | null } | null {
  const first = page.firstSegment[firstRow] ?? 0;
  for (let at = first - 1; at >= Math.max(0, first - FAR); at--) {
    const label = page.segments[at];
    if (!label || label.field || !isLabel(label.folded)) continue;
    const box = boxOf(page, label, firstRow);
    if (box < 0) return null;
    const inside = segmentsIn(page, box).filter(
      ({ field, index }) => field === null && index >= at && index < first,
    );
    const time = segmentsIn(page, box).find((segment) => isTime(segment, now)) ?? null;
    const words = inside.filter(
      (segment) => segment !== time && (segment !== label || WITH_WORDS.test(label.folded)),
    );
    return words.length === 0 ? null : { row: wholeRow(box), words, time };
  }
  return null;
}

/** `问题描述：打不开` without its label. */
export function withoutLabel(segment: Segment): string {
  return segment.text.slice(WITH_WORDS.exec(segment.folded)?.[0].length ?? 0);
}

/** A row of the chat itself may carry the label instead of a name. */
export function dropQuestionLabel(parts: MessageParts): MessageParts | null {
  const [first, ...rest] =
    parts.name && isLabel(parts.name.folded) ? [parts.name, ...parts.body] : parts.body;
  if (!first || rest.length === 0 || !isLabel(first.folded)) return null;
  return { ...parts, name: parts.name === first ? null : parts.name, body: rest as Piece[] };
}

function isLabel(folded: string): boolean {
  const text = folded.replace(/:\s*$/u, '').trim();
  return (text.length <= 14 && WHOLE.test(text)) || WITH_WORDS.test(folded);
}

function isTime(segment: Segment, now: Date): boolean {
  return segment.folded.length <= 48 && readStamp(segment.folded, now)?.date != null;
}

/** Smallest box around the label that holds more than it and nothing of the rows. */
function boxOf(page: Page, label: Segment, firstRow: number): number {
  for (const at of ancestorsOf(page, label.element)) {
    if ((page.end[at] ?? 0) > firstRow && at < firstRow) return -1;
    if (segmentsIn(page, at).length > 1 || WITH_WORDS.test(label.folded)) return at;
  }
  return -1;
}
