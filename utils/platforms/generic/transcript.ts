// Chats drawn as bubbles: who speaks is said by classes, rarely by words.
import type { Message, Sender } from '../../evidence/facts.ts';
import { readMoment } from './moments.ts';
import { ancestorsOf, attr, childrenOf, countSegments, type Page, segmentsIn } from './page-model.ts';

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
const NAME =
  /(?:^|[\s_-])(?:name|nick(?:name)?|author|sender|user-?name|from|who|(?:usr|vis|op)-tit)(?:[\s_-]|$)/i;
const META = /(?:^|[\s_-])_{0,2}(?:meta|head|header|info|top)(?:[\s_-]|$)/i;
const TIME = /(?:^|[\s_-])(?:time|date|datetime|timestamp|at)(?:[\s_-]|$)/i;
const NAMED_BUYER = /^(?:我|买家|客户|用户|您|me|you|buyer|customer|visitor)/i;
const NAMED_MERCHANT =
  /^(?:商家|卖家|客服|店主|店家|掌柜|官方客服|在线客服|merchant|seller|support|agent|service)/i;
const NAMED_PLATFORM = /^(?:平台|管理员|仲裁|系统管理员|platform|admin)/i;
const MAX_MESSAGES = 5000;

export interface MessageRow {
  element: number;
  sender: Sender;
}

/** Messages of the list with the most rows that says on both sides who speaks. */
export function readTranscript(page: Page, now: Date): Message[] {
  return readRows(page, genericRows(page), now);
}

export function readRows(page: Page, rows: readonly MessageRow[], now: Date): Message[] {
  return rows.slice(0, MAX_MESSAGES).flatMap((row) => {
    const message = messageOf(page, row, now);
    return message.text === '' && message.images.length === 0 ? [] : [message];
  });
}

function genericRows(page: Page): MessageRow[] {
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
    if (sides.has('buyer') && (sides.has('merchant') || sides.has('platform')) && rows.length > best.length)
      best = rows;
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
  return null;
}

function messageOf(page: Page, row: MessageRow, now: Date): Message {
  const words = piecesIn(page, row.element);
  const time = words.find(
    (word) => word.folded.length <= 32 && (word.isTime || isTimeOnly(word.folded, now)),
  );
  const stated = attr(page, row.element, 'title') || attr(page, row.element, 'data-time');
  const moment = readMoment(stated, now) ?? (time ? readMoment(time.folded, now) : null);
  const name = row.sender === 'system' ? undefined : words.find((word) => word !== time && word.isName);
  const body = words.filter((word) => word !== time && word !== name && !isIconWord(word.folded));
  return {
    sender: senderByName(name?.folded) ?? row.sender,
    name: name?.text ?? null,
    at: moment?.iso ?? null,
    text: linesOf(body),
    images: imagesIn(page, row.element),
  };
}

interface Piece {
  text: string;
  folded: string;
  segment: number;
  spaced: boolean;
  isTime: boolean;
  isName: boolean;
}

/** Names, times and words often share one line: the element of each run tells them apart. */
function piecesIn(page: Page, row: number): Piece[] {
  return segmentsIn(page, row).flatMap((segment) =>
    segment.spans.map(({ start, end, run }) => {
      const text = segment.text.slice(start, end);
      const folded = segment.folded.slice(start, end).trim();
      const isTime = hasClass(page, run.element, row, TIME);
      const isName = folded.length <= 24 && !isTime && hasClass(page, run.element, row, NAME);
      return {
        text: text.trim(),
        folded,
        segment: segment.index,
        spaced: /^\s|\s$/.test(text),
        isTime,
        isName,
      };
    }),
  );
}

function linesOf(pieces: readonly Piece[]): string {
  let text = '';
  let last: Piece | null = null;
  for (const piece of pieces) {
    const glue =
      last === null ? '' : last.segment !== piece.segment ? '\n' : last.spaced || piece.spaced ? ' ' : '';
    text += glue + piece.text;
    if (piece.text !== '') last = piece;
  }
  return text.trim();
}

function senderByName(name: string | undefined): Sender | null {
  if (!name) return null;
  if (NAMED_PLATFORM.test(name)) return 'platform';
  if (NAMED_MERCHANT.test(name)) return 'merchant';
  return NAMED_BUYER.test(name) ? 'buyer' : null;
}

function hasClass(page: Page, element: number, row: number, pattern: RegExp): boolean {
  for (const at of ancestorsOf(page, element)) {
    if (at === row) return false;
    const node = page.elements[at];
    if (!node) return false;
    if (pattern.test(node.cls) || (pattern === TIME && node.tag === 'time')) return true;
    if (pattern === NAME && /^(?:strong|b|h[1-6])$/.test(node.tag) && isHead(page, node.parent)) return true;
  }
  return false;
}

/** The line above a bubble that says who and when. */
function isHead(page: Page, element: number): boolean {
  const node = page.elements[element];
  return node?.tag === 'header' || META.test(node?.cls ?? '');
}

function isTimeOnly(folded: string, now: Date): boolean {
  return (
    /^[\d年月日\-/.: ]+(?:[AP]M)?$/i.test(folded.trim()) &&
    /\d:\d\d/.test(folded) &&
    (readMoment(folded, now) !== null || /^\d{1,2}:\d{2}(?::\d{2})?$/.test(folded.trim()))
  );
}

/** Ligatures of icon fonts are words to a reader and pictures to a buyer. */
function isIconWord(folded: string): boolean {
  return /^(?:support_agent|person|account_circle|smart_toy|check|done_all|more_vert|close|send|schedule)$/.test(
    folded.trim(),
  );
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
