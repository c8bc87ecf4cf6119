// All rows of one list read: what stands in each and what its place and classes say about the side.
import { attr, type Page } from '../page/page-model.ts';
import { type ChatRow, chainOf } from './chat-row.ts';
import { readStamp, type Stamp } from './chat-times.ts';
import { hasMarks, type Marks, marksOf } from './class-sides.ts';
import { linesOf, type MessageParts, openingOf, partsOf } from './message-parts.ts';
import { avatarOf, imagesOf, repeatedPictures } from './message-pictures.ts';
import { isNameLike } from './name-words.ts';
import { bubbleBox, type Place, placesOf } from './row-geometry.ts';
import { type Piece, piecesOf } from './row-pieces.ts';
import { isNoMessage } from './system-lines.ts';

export interface RowReading {
  row: ChatRow;
  parts: MessageParts;
  text: string;
  images: string[];
  /** A line that is a time and nothing else stands for the messages after it. */
  kind: 'message' | 'stamp' | 'none';
  stamp: Stamp | null;
  /** More than one message in it: the row is a list of its own. */
  isCrowded: boolean;
  /** Of the elements around the words; those beside them count as `aside`. */
  marks: Marks;
  aside: Marks;
  place: Place | null;
  avatar: Place | null;
}

export function readRows(page: Page, rows: readonly ChatRow[], now: Date): RowReading[] {
  const pieces = rows.map((row) => piecesOf(page, row, now));
  const known = new Set([...knownNames(pieces), ...knownSpeakers(pieces)]);
  const repeated = repeatedPictures(page, rows);
  const width = Math.max(1, ...rows.map(({ unit }) => page.elements[unit]?.box[2] ?? 0));
  const boxes = rows.map((row, i) => bubbleBox(page, row, pieces[i] ?? [], width));
  const places = placesOf(boxes, width);
  const avatars = placesOf(
    rows.map((row) => page.elements[avatarOf(page, row, repeated)]?.box ?? null),
    width,
  );
  return rows.map((row, i) => {
    const parts = partsOf(page, row, pieces[i] ?? [], known);
    const text = linesOf(parts.body);
    const images = imagesOf(page, row, repeated);
    const stamp = stampOf(page, row, parts, now);
    const times = (pieces[i] ?? []).filter((piece) => piece.isTime && !piece.isHead).length;
    const marks = chainMarks(page, row, parts);
    return {
      row,
      parts,
      text,
      images,
      stamp,
      isCrowded: times > 1,
      kind: kindOf(text, images, parts, pieces[i] ?? []),
      marks,
      aside: asideMarks(page, row),
      place: places[i] ?? null,
      avatar: avatars[i] ?? null,
    };
  });
}

function kindOf(text: string, images: readonly string[], parts: MessageParts, pieces: readonly Piece[]) {
  if (images.length > 0) return 'message';
  if (parts.time !== null && pieces.every((piece) => piece.isTime)) return 'stamp';
  return text === '' || isNoMessage(parts.body.map(({ folded }) => folded).join(' ')) ? 'none' : 'message';
}

/** Times are written out, or whole in an attribute where the page prints only the clock. */
function stampOf(page: Page, row: ChatRow, parts: MessageParts, now: Date): Stamp | null {
  const written = parts.time ? readStamp(parts.time.folded, now) : null;
  const places = [parts.time?.element ?? -1, row.element, row.unit];
  for (const at of places) {
    for (const name of ['datetime', 'title', 'data-time', 'data-timestamp', 'data-date', 'data-created-at']) {
      const stated = readAttribute(attr(page, at, name), now);
      if (stated?.date && (!written?.clock || stated.clock?.slice(0, 5) === written.clock.slice(0, 5)))
        return stated;
    }
  }
  return written;
}

function readAttribute(value: string, now: Date): Stamp | null {
  const epoch = /^1\d{9}(?:\d{3})?$/.exec(value)?.[0];
  if (!epoch) return readStamp(value.replace(/\.\d{1,6}/u, ''), now);
  const shop = new Date(Number(epoch) * (epoch.length === 10 ? 1000 : 1) + 8 * 3_600_000).toISOString();
  return { date: shop.slice(0, 10), clock: shop.slice(11, 19), relative: null };
}

/** Short words that open rows again and again at the same place are names. */
function knownNames(all: readonly (readonly Piece[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const pieces of all) {
    const opening = openingOf(pieces);
    if (opening !== null) counts.set(opening, (counts.get(opening) ?? 0) + 1);
  }
  const openings = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const often = [...counts].filter(([word, count]) => count >= 2 && isNameLike(word));
  const covered = often.reduce((sum, [, count]) => sum + count, 0);
  return new Set(covered >= 0.5 * openings ? often.map(([word]) => word) : []);
}

/** `晴天：在吗` line after line: the few words before the colon are who speaks. */
function knownSpeakers(all: readonly (readonly Piece[])[]): string[] {
  const counts = new Map<string, number>();
  for (const pieces of all) {
    const speaker = /^([^:\s][^:]{0,19}):\s*\S/u.exec(
      pieces.find((piece) => !piece.isTime)?.folded ?? '',
    )?.[1];
    if (speaker) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  }
  const spoken = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const isTalk = spoken >= 3 && spoken >= 0.8 * all.length && counts.size <= Math.max(2, spoken / 2);
  return isTalk ? [...counts.keys()] : [];
}

function chainMarks(page: Page, row: ChatRow, parts: MessageParts): Marks {
  const start = parts.body.find((piece) => !piece.isHead)?.element ?? row.element;
  const marks: Marks = {};
  for (const at of chainOf(page, row, start)) {
    // The outermost element speaks for all of the row.
    Object.assign(marks, marksOf(page, at));
  }
  return marks;
}

/** Avatars and name lines often carry the role that the row itself does not. */
function asideMarks(page: Page, { unit }: ChatRow): Marks {
  const end = Math.min(page.end[unit] ?? unit, unit + 60);
  for (let at = unit + 1; at < end; at++) {
    const { role, own } = page.elements[at]?.visible ? marksOf(page, at) : {};
    if (role || own) return { ...(role && { role }), ...(own && { own }) };
  }
  return {};
}

export function isMarked(page: Page, element: number): boolean {
  return hasMarks(marksOf(page, element));
}
