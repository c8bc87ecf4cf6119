// The list of a page that is a chat, if there is one.
import type { Sender } from '../evidence/facts.ts';
import { fold } from '../page/fold.ts';
import { ancestorsOf, childrenOf, countSegments, isInside, type Page, parentOf } from '../page/page-model.ts';
import {
  type ChatContext,
  chatContext,
  headingAbove,
  isChatBox,
  isTalkHeading,
  isUntalk,
} from './chat-context.ts';
import type { ChatRow } from './chat-row.ts';
import { readStamp } from './chat-times.ts';
import { linesOf } from './message-parts.ts';
import { countPictures } from './message-pictures.ts';
import { dropQuestionLabel, openingQuestion, withoutLabel } from './opening-question.ts';
import { isMarked, type RowReading, readRows } from './row-reading.ts';
import { type Sides, sidesOf } from './row-senders.ts';
import { rowsOf } from './row-units.ts';

export interface FoundChat {
  /** Element whose children are the rows. */
  list: number;
  readings: RowReading[];
  senders: Sender[];
}

interface Candidate extends FoundChat {
  sides: Sides;
  said: number;
}

/** Words looked at in all candidates together; a page cannot make this unbounded. */
const MAX_WORK = 200_000;
const MAX_ROWS = 5000;
const PRICE = /[¥$€£]\s?\d|\d\s?元|库存|已售|立即购买|加入购物车/u;
const ORDER_CARD = /(?:订单(?:号码?|编号|ID|金额|状态|总价)|购买商品|商品名称|下单时间)\s?:/u;

export function findChat(page: Page, now: Date): FoundChat | null {
  const context = chatContext(page);
  const pictures = countPictures(page);
  let best: Candidate | null = null;
  let work = 0;
  for (const list of candidates(page, context)) {
    work += countSegments(page, list) + 1;
    if (work > MAX_WORK) break;
    const found = readList(page, list, rowsOf(page, list, pictures), now);
    if (found.said > 0 && isBetter(page, found, best) && isChat(page, found, context)) best = found;
  }
  if (!best) return null;
  const whole = withDateAbove(page, withSections(page, best, pictures, now, context), now);
  return withQuestion(page, whole, now);
}

/** Lists worth reading: every child group on a page with signs of a chat, elsewhere only groups marked by their classes. */
function* candidates(page: Page, { composer, titled }: ChatContext): Generator<number> {
  const marked = new Int32Array(page.elements.length + 1);
  page.elements.forEach((node, i) => {
    marked[i + 1] = (marked[i] ?? 0) + (node.visible && isMarked(page, i) ? 1 : 0);
  });
  const seen = new Set<number>();
  for (let i = 0; i < page.elements.length; i++) {
    const list = parentOf(page, i);
    if (list < 0 || seen.has(list)) continue;
    seen.add(list);
    const hasMarks = (marked[page.end[list] ?? 0] ?? 0) > (marked[list + 1] ?? 0);
    const isLarge = countSegments(page, list) >= 2 || childrenOf(page, list).length >= 2;
    if (isLarge && (composer || titled || hasMarks)) yield list;
  }
}

/** Tickets print what was asked first above the list of answers. */
function withQuestion(page: Page, chat: FoundChat, now: Date): FoundChat {
  const first = chat.readings.find(({ kind }) => kind === 'message');
  const asked =
    first && !chat.senders.some((sender, i) => sender === 'buyer' && chat.readings[i] === first)
      ? openingQuestion(page, first.row.unit, now)
      : null;
  if (!asked) return chat;
  const [reading] = readRows(page, [asked.row], now);
  if (!reading) return chat;
  const text = asked.words.map(withoutLabel).join('\n').trim();
  const stamp = asked.time ? readStamp(asked.time.folded, now) : null;
  const parts = { ...reading.parts, name: null };
  return {
    ...chat,
    readings: [{ ...reading, kind: 'message', parts, text, stamp }, ...chat.readings],
    senders: ['buyer', ...chat.senders],
  };
}

/** Of two lists that say as much the inner one has the rows themselves, unless it is a part of one row. */
function isBetter(page: Page, found: Candidate, best: Candidate | null): boolean {
  if (!best || found.said > best.said) return true;
  const isWhole = countSegments(page, found.list) >= 0.8 * countSegments(page, best.list);
  return found.said === best.said && isWhole && isInside(page, found.list, best.list);
}

function readList(page: Page, list: number, rows: readonly ChatRow[], now: Date): Candidate {
  const readings = readRows(page, asPainted(page, rows).slice(0, MAX_ROWS), now);
  const sides = sidesOf(page, readings);
  askFirst(readings, sides.senders);
  setAside(page, readings, sides.senders);
  const said = readings.filter(
    ({ kind, isCrowded }, i) => kind === 'message' && !isCrowded && isSaid(sides.senders[i]),
  ).length;
  return { list, readings, senders: sides.senders, sides, said };
}

/** A date right above the list stands for its first messages. */
function withDateAbove(page: Page, chat: FoundChat, now: Date): FoundChat {
  const first = chat.readings[0];
  const above = first && page.segments[(page.firstSegment[first.row.unit] ?? 0) - 1];
  const stamp = above ? readStamp(above.folded, now) : null;
  if (!first || !stamp?.date) return chat;
  return {
    ...chat,
    readings: [{ ...first, kind: 'stamp', stamp }, ...chat.readings],
    senders: ['system', ...chat.senders],
  };
}

/** Lists that fill upwards or place their rows by hand have another order in the tree than on the page. */
function asPainted(page: Page, rows: readonly ChatRow[]): ChatRow[] {
  const top = ({ element }: ChatRow) => page.elements[element]?.box[1] ?? 0;
  return rows.every((row, i) => i === 0 || top(row) >= top(rows[i - 1] ?? row))
    ? [...rows]
    : rows.toSorted((a, b) => top(a) - top(b));
}

/** The row labelled 问题描述 is what the buyer asked. */
function askFirst(readings: RowReading[], senders: Sender[]): void {
  readings.forEach((reading, i) => {
    const parts = reading.kind === 'message' ? dropQuestionLabel(reading.parts) : null;
    if (!parts) return;
    reading.parts = parts;
    reading.text = linesOf(parts.body);
    senders[i] = 'buyer';
  });
}

/** Rows that look like none of the messages: a title above or a note below is no part, between them the chat's own line. */
function setAside(page: Page, readings: RowReading[], senders: Sender[]): void {
  const shape = (i: number) => shapeOf(page, readings[i]?.row.unit ?? -1);
  const said = readings.flatMap(({ kind }, i) => (kind === 'message' && isSaid(senders[i]) ? [i] : []));
  const shapes = new Set(said.map(shape));
  readings.forEach((reading, i) => {
    if (reading.kind !== 'message') return;
    const isTitle = i < (said[1] ?? 0) && /^h[1-6]/u.test(shape(i)) && !/^h[1-6]/u.test(shape(said[1] ?? i));
    if (isTitle) reading.kind = 'none';
    if (isTitle || senders[i] !== 'unknown' || shapes.has(shape(i))) return;
    const isInside = i > (said[0] ?? 0) && i < (said.at(-1) ?? 0) && !/^h[1-6]/u.test(shape(i));
    if (isInside) senders[i] = 'system';
    else reading.kind = 'none';
  });
}

function shapeOf(page: Page, element: number): string {
  const node = page.elements[element];
  return `${node?.tag} ${(node?.cls ?? '').split(/\s+/u)[0]}`;
}

function isSaid(sender: Sender | undefined): boolean {
  return sender === 'buyer' || sender === 'merchant' || sender === 'platform';
}

function isChat(page: Page, { list, readings, sides, said }: Candidate, context: ChatContext): boolean {
  const heading = headingAbove(page, list);
  const talks = isTalkHeading(heading);
  if (isUntalk(heading) || (context.untalk && !talks && !context.titled)) return false;
  const box = isChatBox(page, list);
  const both =
    sides.senders.includes('buyer') &&
    (sides.senders.includes('merchant') || sides.senders.includes('platform'));
  const messages = readings.filter(({ kind }) => kind === 'message');
  const unknown =
    messages.length -
    said -
    sides.senders.filter((sender, i) => sender === 'system' && readings[i]?.kind === 'message').length;
  if (unknown > 0.34 * messages.length || said < 0.4 * readings.length || isGoods(messages)) return false;
  const near = box || talks || context.titled || isBesideComposer(page, list, context);
  if (!both) return said >= 1 && context.composer && box && sides.evidence !== 'place' && context.titled;
  if (said < 2) return false;
  if (sides.evidence === 'class') return near || context.composer;
  if (sides.evidence === 'name')
    return (near && (context.composer || said >= 3)) || (context.composer && hasTimes(messages));
  return context.composer && near;
}

/** The field to write in stands under the list, in a box that holds little else. */
function isBesideComposer(page: Page, list: number, { fields }: ChatContext): boolean {
  const own = countSegments(page, list);
  let level = 0;
  for (const at of ancestorsOf(page, list)) {
    if (level++ > 3 || countSegments(page, at) > own + 12) return false;
    if (fields.some((field) => isInside(page, field, at))) return true;
  }
  return false;
}

function hasTimes(messages: readonly RowReading[]): boolean {
  return messages.filter(({ stamp }) => stamp !== null).length >= messages.length / 2;
}

/** Cards of goods and of orders often carry the class names of messages. */
function isGoods(messages: readonly RowReading[]): boolean {
  const cards = messages.filter(({ text }) => PRICE.test(text) || ORDER_CARD.test(fold(text)));
  return cards.length > 0 && cards.length * 2 >= messages.length;
}

/** Days or speakers may have a box of their own each: its like beside it belong to the same chat. */
function withSections(
  page: Page,
  best: Candidate,
  pictures: Int32Array,
  now: Date,
  context: ChatContext,
): FoundChat {
  const parent = parentOf(page, best.list);
  const node = page.elements[best.list];
  if (parent < 0 || !node || node.cls === '') return best;
  const siblings = childrenOf(page, parent);
  const alike = siblings.filter(
    (at) => page.elements[at]?.tag === node.tag && page.elements[at]?.cls === node.cls,
  );
  if (alike.length < 2) return best;
  const around = rowsOf(page, parent, pictures);
  const rows = siblings.flatMap((at) =>
    alike.includes(at) ? rowsOf(page, at, pictures) : around.filter(({ unit }) => unit === at),
  );
  const joined = readList(page, best.list, rows, now);
  return joined.said > best.said && isChat(page, joined, context) ? joined : best;
}
