// Inside one message: who, when and what was said. Names and times are no part of the words.
import { ancestorsOf, isInside, type Page } from '../page/page-model.ts';
import type { ChatRow } from './chat-row.ts';
import { isNameLike, isRoleWord, ROLE, senderByName } from './name-words.ts';
import { isReceipt, isTool, type Piece } from './row-pieces.ts';

const SPOKEN =
  /^((?:系统消息|(?:官方|在线|人工|售后|售前|平台|智能)?客服|商家|商户|卖家|店主|店长|老板|买家|客户|用户|访客|管理员|平台|我|您|merchant|seller|support|agent|buyer|customer|visitor|me|you)(?:小?\p{Script=Han}{1,3}|[\dA-Za-z*_]{1,10}号?|[(（][^()（）]{1,12}[)）])?)(?::\s*|\s?(?:说|回复)\s?:\s*)/iu;

export interface MessageParts {
  name: Piece | null;
  /** Role printed beside the name. */
  badge: Piece | null;
  time: Piece | null;
  body: Piece[];
}

/** `known` are names that open other messages of the same list. */
export function partsOf(
  page: Page,
  row: ChatRow,
  pieces: readonly Piece[],
  known: ReadonlySet<string>,
): MessageParts {
  const time = timeOf(pieces);
  const rest = pieces.filter(
    (piece) => !piece.isTime || (piece !== time && !piece.isHead && isWord(piece, pieces)),
  );
  const name = nameOf(rest, known);
  const head = name ? headOf(page, row, name, pieces) : null;
  const beside = (piece: Piece) => piece !== name && isBeside(page, piece, head, name, rest);
  const badge = rest.find((piece) => beside(piece) && ROLE.test(piece.folded)) ?? null;
  const words = rest.filter((piece) => piece !== name && !beside(piece) && (!piece.isHead || name === null));
  const body = withoutTail(words.filter((piece) => !piece.isHead));
  if (name) return { name, badge, time, body };
  return { ...spoken(body, time, known), badge };
}

/** The short text that opens a message and is not all of it. */
export function openingOf(pieces: readonly Piece[]): string | null {
  const words = pieces.filter((piece) => !piece.isTime && !isReceipt(piece.folded));
  const [first, second] = words;
  if (!first || !second || !isNameLike(first.folded)) return null;
  const isApart = second.segment !== first.segment || second.element !== first.element;
  return isApart && words.some((piece) => piece.segment !== first.segment) ? first.folded : null;
}

export function linesOf(pieces: readonly Piece[]): string {
  let text = '';
  let last: Piece | null = null;
  for (const piece of pieces) {
    const glue =
      last === null
        ? ''
        : last.segment !== piece.segment
          ? '\n'
          : last.spaced.after || piece.spaced.before
            ? ' '
            : '';
    text += glue + piece.text;
    if (piece.text !== '') last = piece;
  }
  return text.trim();
}

/** The time beside the name, else the first that stands apart from the words. */
function timeOf(pieces: readonly Piece[]): Piece | null {
  return pieces.find((piece) => piece.isTime) ?? null;
}

/** A second time among the words is said, not stamped: `20:15` as an answer. */
function isWord(piece: Piece, pieces: readonly Piece[]): boolean {
  return pieces.every((other) => other === piece || other.isTime || other.isName);
}

function nameOf(pieces: readonly Piece[], known: ReadonlySet<string>): Piece | null {
  const named = pieces.find((piece) => piece.isName && pieces.some((other) => other !== piece));
  if (named) return named;
  const only = pieces.find((piece) => piece.isName);
  if (only && (known.has(only.folded) || isRoleWord(only.folded) || only.isHead)) return only;
  const head = pieces.find((piece) => piece.isHead && isNameLike(piece.folded) && !isReceipt(piece.folded));
  return head ?? leadingName(pieces, known);
}

function leadingName(pieces: readonly Piece[], known: ReadonlySet<string>): Piece | null {
  const [first, second] = pieces;
  if (!first || !isNameLike(first.folded)) return null;
  if (!second) return known.has(first.folded) && isRoleWord(first.folded) ? first : null;
  const isAlone = second.segment !== first.segment || second.element !== first.element;
  const isName = known.has(first.folded) || isRoleWord(first.folded);
  return isAlone && (isName || (senderByName(first.folded) !== null && first.folded.length <= 16))
    ? first
    : null;
}

/** The line above a bubble that says who and when: everything in it is short. */
function headOf(page: Page, row: ChatRow, name: Piece, pieces: readonly Piece[]): number | null {
  let head: number | null = null;
  for (const at of ancestorsOf(page, page.elements[name.element]?.parent ?? row.unit)) {
    if (at === row.unit || !isInside(page, at, row.unit)) return head;
    const inside = pieces.filter((piece) => isInside(page, piece.element, at));
    const isHeading = inside.every(
      (piece) =>
        piece === name || piece.isTime || isNameLike(piece.folded) || /^<[^<>]{3,60}>$/.test(piece.folded),
    );
    if (!isHeading || inside.length === pieces.length || inside.length > 6) return head;
    if (!inside.some((piece) => piece !== name) && at !== name.element) continue;
    head = at;
  }
  return head;
}

function isBeside(
  page: Page,
  piece: Piece,
  head: number | null,
  name: Piece | null,
  all: readonly Piece[],
): boolean {
  if (head !== null && isInside(page, piece.element, head)) return true;
  if (!name || !ROLE.test(piece.folded)) return false;
  const isLast = piece === all.at(-1) && !all.some((other) => other !== piece && other !== name);
  return !isLast && all.indexOf(piece) - all.indexOf(name) === 1 && all.length > 2;
}

function withoutTail(words: readonly Piece[]): Piece[] {
  const apart = (piece: Piece, i: number) =>
    !words.some((other, k) => k !== i && other.segment === piece.segment && other.element === piece.element);
  const isTail = (piece: Piece, i: number) =>
    isReceipt(piece.folded) || (isTool(piece.folded) && apart(piece, i));
  const last = words.findLastIndex((piece, i) => !isTail(piece, i));
  const first = words.findIndex((piece) => !isReceipt(piece.folded));
  return last < 0 ? words.slice(0, 1) : words.slice(Math.max(0, first), last + 1);
}

/** `商家：请稍等` says who speaks in the line itself. */
function spoken(body: Piece[], time: Piece | null, known: ReadonlySet<string>): Omit<MessageParts, 'badge'> {
  const [first, second, ...rest] = body;
  if (!first) return { name: null, time, body };
  const speaker = /^([^:]{1,20}):\s*(?=\S)/u.exec(first.folded);
  const whole = SPOKEN.exec(first.folded) ?? (speaker?.[1] && known.has(speaker[1]) ? speaker : null);
  const isSplit = whole === null && second !== undefined && second.segment === first.segment;
  const match =
    whole ?? (isSplit ? SPOKEN.exec(`${first.folded}${second.folded.startsWith(':') ? ':' : ''}`) : null);
  if (!match?.[1]) return { name: null, time, body };
  const name = { ...first, text: first.text.slice(0, match[1].length), folded: match[1], isName: true };
  const cut = (piece: Piece, length: number) => {
    const text = piece.text.slice(length).trimStart();
    return text === '' ? [] : [{ ...piece, text, folded: piece.folded.slice(length).trimStart() }];
  };
  const after = second ? [second, ...rest] : [];
  if (whole) return { name, time, body: [...cut(first, match[0].length), ...after] };
  return { name, time, body: second ? [...cut(second, 1), ...rest] : [] };
}
