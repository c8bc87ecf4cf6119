// Chats drawn as bubbles: who speaks is said by classes, rarely by words.
import type { Message, Sender } from '../evidence/facts.ts';
import { readMoment } from '../page/moments.ts';
import { attr, childrenOf, countSegments, type Page, segmentsIn } from '../page/page-model.ts';
import { linesOf, openingOf, partsOf, senderByName } from './message-parts.ts';

const PART = '(?:^|[\\s_-]|is-|from-|by-)';
const END = '(?:$|[\\s_-])';
const BUYER = new RegExp(
  `${PART}(?:me|self|mine|own|user|visitor|vis|buyer|customer|client|guest|sent|outgoing|right)${END}`,
  'i',
);
const MERCHANT = new RegExp(
  `${PART}(?:admin|service|kefu|agent|staff|merchant|seller|shop|store|support|operator|op|received|incoming|other|left|them|bot)${END}`,
  'i',
);
const SYSTEM = new RegExp(
  `${PART}(?:system|sys|notice|tips?|event|divider|separator|date|time-?line)${END}`,
  'i',
);
const MESSAGE =
  /(?:message|msg|bubble|chat-?(?:item|row|line|record)|dialogue|dialog-?item|talk|reply|comment)/i;
const CHAT_BOX =
  /chat|messag|conversation|dialog(?:ue)?-?(?:list|box|body)|talk-?(?:list|box)|im-(?:list|body)/i;
const MAX_MESSAGES = 5000;

export interface MessageRow {
  element: number;
  sender: Sender;
}

export interface Transcript {
  messages: Message[];
  /** Elements whose words are the merchant's own, and those of everybody else. */
  merchant: number[];
  others: number[];
}

/** Messages of the list with the most rows that says on both sides who speaks. */
export function readTranscript(page: Page, now: Date): Transcript {
  return readRows(page, genericRows(page), now, true);
}

/** `namesDecide`: a name may correct what the classes say about the side. */
export function readRows(
  page: Page,
  rows: readonly MessageRow[],
  now: Date,
  namesDecide: boolean,
): Transcript {
  const transcript: Transcript = { messages: [], merchant: [], others: [] };
  const known = namesOf(page, rows, now);
  for (const row of rows.slice(0, MAX_MESSAGES)) {
    const message = messageOf(page, row, now, known.get(row.sender) ?? new Set());
    if (!namesDecide) message.sender = row.sender;
    if (message.text === '' && message.images.length === 0) continue;
    transcript.messages.push(message);
    (message.sender === 'merchant' ? transcript.merchant : transcript.others).push(row.element);
  }
  return transcript;
}

/** Words that open nearly every message of a side are its name. */
function namesOf(page: Page, rows: readonly MessageRow[], now: Date): Map<Sender, Set<string>> {
  const counts = new Map<Sender, { rows: number; openings: Map<string, number> }>();
  for (const row of rows.slice(0, MAX_MESSAGES)) {
    const side = counts.get(row.sender) ?? { rows: 0, openings: new Map<string, number>() };
    counts.set(row.sender, side);
    side.rows++;
    const opening = openingOf(page, row.element, now);
    if (opening) side.openings.set(opening, (side.openings.get(opening) ?? 0) + 1);
  }
  const names = new Map<Sender, Set<string>>();
  for (const [sender, { rows: total, openings }] of counts) {
    const often = [...openings].filter(([, count]) => count >= 2 && count >= 0.6 * total);
    names.set(sender, new Set(often.map(([opening]) => opening)));
  }
  return names;
}

export function isChatTitle(page: Page): boolean {
  return /客服|聊天|会话|对话|工单|联系(?:商家|卖家|店主)|live chat|conversation|ticket/iu.test(page.title);
}

function genericRows(page: Page): MessageRow[] {
  const titled = isChatTitle(page);
  let best: MessageRow[] = [];
  const seen = new Set<number>();
  page.elements.forEach((element) => {
    const parent = element.parent;
    if (parent < 0 || seen.has(parent)) return;
    const isChat =
      MESSAGE.test(element.cls) ||
      CHAT_BOX.test(`${page.elements[parent]?.cls ?? ''} ${attr(page, parent, 'id')}`);
    if (!isChat) return;
    seen.add(parent);
    const rows = rowsOf(page, parent);
    const sides = new Set(rows.map((row) => row.sender));
    const isTalk = sides.has('buyer') && (sides.has('merchant') || sides.has('platform'));
    // Before the first answer only one side has spoken.
    const isOpening = titled && (sides.has('buyer') || sides.has('merchant'));
    if ((isTalk || isOpening) && rows.length > best.length) best = rows;
  });
  return best;
}

/** Some lists mark only one's own messages: whatever looks like them otherwise is the other side's. */
function rowsOf(page: Page, list: number): MessageRow[] {
  const children = childrenOf(page, list).filter(
    (child) => page.elements[child]?.visible && countSegments(page, child) <= 60,
  );
  const known = children.map((child) => ({ element: child, sender: senderOf(page, child) }));
  const own = known.find((row) => row.sender === 'buyer');
  const base = own ? firstClass(page, own.element) : '';
  return known.flatMap(({ element, sender }) => {
    if (sender) return [{ element, sender }];
    const isOther = base !== '' && firstClass(page, element) === base && countSegments(page, element) > 0;
    return isOther ? [{ element, sender: 'merchant' as const }] : [];
  });
}

function firstClass(page: Page, element: number): string {
  return (page.elements[element]?.cls ?? '').trim().split(/\s+/u)[0] ?? '';
}

function senderOf(page: Page, row: number): Sender | null {
  const classes = [row, ...childrenOf(page, row)].map((at) => page.elements[at]?.cls ?? '');
  for (const camel of classes) {
    const cls = camel.replace(/([a-z])([A-Z])/g, '$1-$2');
    if (SYSTEM.test(cls) && !BUYER.test(cls) && !MERCHANT.test(cls)) return 'system';
    if (BUYER.test(cls)) return 'buyer';
    if (MERCHANT.test(cls)) return 'merchant';
  }
  return namedSender(page, row);
}

/** Lists that draw both sides alike say who speaks in words. */
function namedSender(page: Page, row: number): Sender | null {
  const [first] = segmentsIn(page, row);
  const words = first?.spans[0] ? first.folded.slice(first.spans[0].start, first.spans[0].end) : '';
  const name = words.replace(/\d.*$/u, '').trim();
  return name.length <= 12 && words.length <= 40 && countSegments(page, row) >= 2 ? senderByName(name) : null;
}

function messageOf(page: Page, row: MessageRow, now: Date, known: ReadonlySet<string>): Message {
  const { name, time, body } = partsOf(page, row.element, now, known);
  const stated = attr(page, row.element, 'title') || attr(page, row.element, 'data-time');
  const moment = readMoment(stated, now) ?? (time ? readMoment(time.folded, now) : null);
  return {
    sender: row.sender === 'system' ? 'system' : (senderByName(name?.folded) ?? row.sender),
    name: name?.text ?? null,
    at: moment?.iso ?? null,
    text: linesOf(body),
    images: imagesIn(page, row.element),
  };
}

function imagesIn(page: Page, row: number): string[] {
  const images: string[] = [];
  for (let at = row; at < (page.end[row] ?? row); at++) {
    const element = page.elements[at];
    const isPicture =
      element?.tag === 'img' &&
      element.visible &&
      !/avatar|head|icon|emoji|logo/i.test(
        `${element.cls} ${attr(page, element.parent, 'class')} ${page.elements[element.parent]?.cls ?? ''}`,
      );
    if (isPicture && element?.attrs['src']) images.push(element.attrs['src']);
  }
  return images;
}
