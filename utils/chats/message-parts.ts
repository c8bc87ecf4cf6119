// Inside one message: who, when and what was said. Names and times are no part of the words.
import type { Sender } from '../evidence/facts.ts';
import { readMoment } from '../page/moments.ts';
import { ancestorsOf, isInside, type Page, segmentsIn } from '../page/page-model.ts';

const NAME =
  /(?:^|[\s_-])(?:name|nick(?:name)?|author|sender|user-?name|from|who|(?:usr|vis|op)-tit)(?:[\s_-]|$)/i;
const META = /(?:^|[\s_-])_{0,2}(?:meta|head|header|info|top)(?:[\s_-]|$)/i;
const TIME = /(?:^|[\s_-])(?:time|date|datetime|timestamp|at)(?:[\s_-]|$)/i;
const BUYER =
  /^(?:我$|我自己|买家|客户(?!服务)|用户|顾客|您$|me$|you$|buyer|customer(?! (?:service|support))|visitor)/i;
const MERCHANT =
  /^(?:商家|商户|卖家|客服|店主|店家|掌柜|(?:官方|在线|人工|平台|售后|售前|智能|专属|客户)(?:客服|服务)|merchant|seller|support|agent|service|customer (?:service|support))/i;
const PLATFORM = /^(?:平台(?!客服)|管理员|仲裁|系统管理员|platform)/i;
const SYSTEM = /^(?:系统(?:消息|通知|提示)?$|system(?: message)?$)/i;
/** Stands beside a name and says what its bearer is. */
const ROLE =
  /^(?:官方|认证|在线|人工|平台|售后|售前|智能|专属|商家|店铺)?(?:客服|商家|商户|卖家|买家|店主|店长|管理员|用户|顾客|机器人|官方|认证)$|^(?:staff|agent|admin|support|seller|buyer|customer|bot|official|online|在线|离线)$/iu;
const RECEIPT = /^(?:已读|未读|已送达|已发送|发送成功|read|unread|seen|delivered|sent)$/iu;
const CLOCK = '\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[AP]M)?';
const DATE =
  '(?:(?:\\d{4}\\s?[-/.年]\\s?)?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}日?,?\\s*|(?:今天|昨天|前天|today|yesterday)\\s*)?';
const NAME_THEN_TIME = new RegExp(`^(\\S.{0,23}?)[\\s,·|(-]+(${DATE}${CLOCK})\\)?$`, 'iu');
const TIME_THEN_NAME = new RegExp(`^(${DATE}${CLOCK})[\\s,·|-]+(\\D\\S{0,23})$`, 'iu');
const SPOKEN =
  /^((?:系统消息|(?:官方|在线|人工|售后|平台)?客服|商家|商户|卖家|店主|买家|客户|用户|管理员|平台|我|merchant|seller|support|agent|buyer|customer|me|you)(?:小\p{Script=Han}{1,2}|[\dA-Za-z*]{1,8}号?)?):\s*(?=\S)/iu;

export interface Piece {
  text: string;
  folded: string;
  segment: number;
  /** Element that wrote it. */
  element: number;
  spaced: boolean;
  isTime: boolean;
  isName: boolean;
}

export interface MessageParts {
  name: Piece | null;
  time: Piece | null;
  body: Piece[];
}

/** `known` are names that open the other messages of the same side. */
export function partsOf(page: Page, row: number, now: Date, known: ReadonlySet<string>): MessageParts {
  const pieces = piecesIn(page, row, now).flatMap((piece, i, all) =>
    i < all.length - 1 ? splitHead(piece) : [piece],
  );
  const time = pieces.find((piece) => piece.isTime) ?? null;
  const rest = pieces.filter((piece) => piece !== time);
  const name = rest.find((piece) => piece.isName) ?? leadingName(rest, known);
  const head = name ? headOf(page, row, name, pieces) : null;
  const words = rest.filter((piece) => piece !== name && !isBeside(page, piece, head, name, rest));
  const last = words.findLastIndex((piece) => !RECEIPT.test(piece.folded));
  const body = last < 0 ? words : words.slice(0, last + 1);
  return name ? { name, time, body } : spoken(body, time);
}

/** The short text that opens a message and is not all of it. */
export function openingOf(page: Page, row: number, now: Date): string | null {
  const words = piecesIn(page, row, now).filter((piece) => !piece.isTime && !RECEIPT.test(piece.folded));
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
      last === null ? '' : last.segment !== piece.segment ? '\n' : last.spaced || piece.spaced ? ' ' : '';
    text += glue + piece.text;
    if (piece.text !== '') last = piece;
  }
  return text.trim();
}

export function senderByName(name: string | undefined): Sender | null {
  if (!name) return null;
  if (SYSTEM.test(name)) return 'system';
  if (PLATFORM.test(name)) return 'platform';
  if (MERCHANT.test(name)) return 'merchant';
  return BUYER.test(name) ? 'buyer' : null;
}

/** Names, times and words often share one line: the element of each run tells them apart. */
function piecesIn(page: Page, row: number, now: Date): Piece[] {
  return segmentsIn(page, row).flatMap((segment) =>
    segment.spans.flatMap(({ start, end, run }) => {
      const text = segment.text.slice(start, end);
      const folded = segment.folded.slice(start, end).trim();
      if (folded === '') return [];
      const isTime =
        folded.length <= 32 && (hasClass(page, run.element, row, TIME) || isTimeOnly(folded, now));
      const isName = folded.length <= 24 && !isTime && hasClass(page, run.element, row, NAME);
      const spaced = /^\s|\s$/.test(text);
      const place = { segment: segment.index, element: run.element, spaced };
      return [{ text: text.trim(), folded, ...place, isTime, isName }];
    }),
  );
}

/** `客服小美 14:02` is a name and a time. */
function splitHead(piece: Piece): Piece[] {
  if (piece.folded.length > 56 || (piece.isTime && !/\p{Script=Han}|[a-z]{3}/iu.test(piece.folded)))
    return [piece];
  const after = NAME_THEN_TIME.exec(piece.folded);
  const before = after ? null : TIME_THEN_NAME.exec(piece.folded);
  const name = after?.[1] ?? before?.[2];
  const time = after?.[2] ?? before?.[1];
  if (!name || !time || !isNameLike(name)) return [piece];
  const nameAt = piece.folded.indexOf(name, before ? time.length : 0);
  return [
    {
      ...piece,
      text: piece.text.slice(nameAt, nameAt + name.length),
      folded: name,
      isName: true,
      isTime: false,
    },
    { ...piece, text: time, folded: time, isName: false, isTime: true },
  ];
}

function leadingName(pieces: readonly Piece[], known: ReadonlySet<string>): Piece | null {
  const [first, second] = pieces;
  if (!first || !second || !isNameLike(first.folded)) return null;
  const isAlone = second.segment !== first.segment || second.element !== first.element;
  const isName = known.has(first.folded) || ROLE.test(first.folded) || SYSTEM.test(first.folded);
  return isAlone && (isName || (senderByName(first.folded) !== null && first.folded.length <= 12))
    ? first
    : null;
}

/** The line above a bubble that says who and when: everything in it is short. */
function headOf(page: Page, row: number, name: Piece, pieces: readonly Piece[]): number | null {
  let head: number | null = null;
  for (const at of ancestorsOf(page, page.elements[name.element]?.parent ?? row)) {
    if (at === row || !isInside(page, at, row)) return head;
    const inside = pieces.filter((piece) => isInside(page, piece.element, at));
    const isHeading = inside.every((piece) => piece === name || piece.isTime || isNameLike(piece.folded));
    if (!isHeading || inside.length === pieces.length || inside.length > 5) return head;
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
  if (!name || piece === all.at(-1) || !ROLE.test(piece.folded)) return false;
  return Math.abs(all.indexOf(piece) - all.indexOf(name)) === 1;
}

/** `商家：请稍等` says who speaks in the line itself. */
function spoken(body: Piece[], time: Piece | null): MessageParts {
  const [first, ...rest] = body;
  const match = first ? SPOKEN.exec(first.folded) : null;
  if (!first || !match?.[1]) return { name: null, time, body };
  const name = { ...first, text: first.text.slice(0, match[1].length), folded: match[1], isName: true };
  const text = first.text.slice(match[0].length);
  return { name, time, body: [{ ...first, text, folded: first.folded.slice(match[0].length) }, ...rest] };
}

function isNameLike(folded: string): boolean {
  return folded.length <= 24 && /[\p{L}\p{N}]/u.test(folded) && !/[。!?,;:…~]/u.test(folded);
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

function isHead(page: Page, element: number): boolean {
  const node = page.elements[element];
  return node?.tag === 'header' || META.test(node?.cls ?? '');
}

function isTimeOnly(folded: string, now: Date): boolean {
  return (
    /^(?:今天|昨天|前天|刚刚)?[\d年月日\-/.: ]+(?:[AP]M)?$/i.test(folded) &&
    /\d:\d\d/.test(folded) &&
    (readMoment(folded, now) !== null || /^\d{1,2}:\d{2}(?::\d{2})?$/.test(folded))
  );
}
