// The words of one row, run by run, each with what its place says: name, time, words, or none of the message's own.
import type { TextRun } from '../evidence/page-snapshot.ts';
import { clean } from '../page/fold.ts';
import { ancestorsOf, isInside, type Page, type Segment, segmentsIn } from '../page/page-model.ts';
import type { ChatRow } from './chat-row.ts';
import { readStamp, STAMP } from './chat-times.ts';
import { spliceEmoji } from './emoji-pictures.ts';
import { isNameLike, ROLE, senderByName } from './name-words.ts';
import { columnKind } from './table-columns.ts';

export interface Piece {
  text: string;
  folded: string;
  segment: number;
  /** Block that holds its segment. */
  block: number;
  /** Element that wrote it. */
  element: number;
  run: TextRun | null;
  /** A blank stands before or after it in its line. */
  spaced: { before: boolean; after: boolean };
  isTime: boolean;
  isName: boolean;
  /** Stands beside the words of a group of bubbles, never among them. */
  isHead: boolean;
}

const NAME =
  /(?:^|[\s_-])(?:name|nm|nick(?:name)?|author|sender|user-?name|realname|from|who|by|peer-?title|(?:usr|vis|op)-tit|cite)(?:[\s_-]|$)/i;
const META = /(?:^|[\s_-])_{0,2}(?:meta|head|header|heading|hd|info|top)(?:[\s_-]|$)/i;
const TIME = /(?:^|[\s_-])(?:time|date|datetime|timestamp|at|tm|sj|clock)(?:[\s_-]|$)/i;
const QUIET =
  /(?:^|[\s_-])(?:btns?|buttons?|actions?|tools?|toolbar|operat(?:e|ion|ions)|menu|feedback|helpful|suggests?|suggestions?|quick-?repl(?:y|ies)|quote|quoted|quotation|reply-?to|reply-?(?:quote|preview|ref|content-?quote)|ref-?msg|refer|referenced|citation|read-?status|receipt|sr-only|visually-hidden|tooltip|dropdown)(?:[\s_-]|$)/i;
const RECEIPT =
  /^(?:[✓✔√]{1,2}\s?)?(?:已读|未读|对方已读|已送达|送达|已发送|发送成功|发送中|发送失败|read|unread|seen|delivered|sent|sending|edited|已编辑|\(已编辑\)|\(edited\)|[✓✔√]{1,2})(?:\s?(?:at )?\d{1,2}:\d{2}(?:\s?[ap]m)?)?$/iu;
const TOOL =
  /^(?:引用|举报|撤回|复制|回复|删除|转发|收藏|更多|重发|点赞|赞|踩|有帮助|没帮助|有用|没用|无用|已解决|未解决|下载|查看原图|翻译|copy|reply|quote|report|delete|forward|like|dislike|helpful|not helpful|download|translate|edit|retry)$/iu;
const HEAD_LINE = new RegExp(`^(.{0,32}?)[\\s,·‧•∙・|([【:#—–-]*(${STAMP})[\\s)\\]】]*$`, 'iu');
const TIME_FIRST = new RegExp(`^[[(【]?(${STAMP})[\\])】]?[\\s,·‧•∙・|—–-]+(.{1,32})$`, 'iu');
const NAME_LABEL =
  /^(?:发件人|发信人|回复人|发送人|发送者|提交人|发言人|留言人|作者|昵称|姓名|用户名|from|sender|author|by)\s?:\s*(?=\S)/iu;
/** A log line begins with its time: `20:14:05 客服：您好`. */
const LOG_LINE = new RegExp(`^([[(]?${STAMP}[\\])]?)\\s{1,3}(?=\\S.{0,24}:)`, 'iu');
const CONNECTOR =
  /[\s·|,:-]*(?:(?:的)?(?:回复|发表|留言|提交|发送|回覆|说|写道)(?:于|了|时间)?|于|said|wrote|replied|posted(?: on| at)?)?[\s·‧•∙・|,:(—–-]*$/iu;

/** Pieces in document order; buttons, quotes, receipts and tools are left out. */
export function piecesOf(page: Page, row: ChatRow, now: Date): Piece[] {
  const pieces = [row.element, ...row.heads]
    .sort((a, b) => a - b)
    .flatMap((element) =>
      segmentsIn(page, element).flatMap((segment) =>
        piecesIn(page, row, segment, element !== row.element, now),
      ),
    );
  const spoken = withoutFace(spliceEmoji(page, row, pieces));
  const first = spoken.findIndex((piece) => !piece.isTime);
  return spoken.flatMap((piece, i) => splitHead(unlabelled(piece), i === first, now));
}

const FACE = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d){1,6}$/u;

/** A sign or a letter in a disc beside the words stands for the picture of who speaks. */
function withoutFace(pieces: readonly Piece[]): Piece[] {
  const at = pieces.findIndex((piece) => FACE.test(piece.folded) || [...piece.folded].length <= 2);
  const face = at === 0 || at === pieces.length - 1 ? pieces[at] : undefined;
  if (!face?.run || face.isTime) return [...pieces];
  const others = pieces.filter((piece) => piece !== face);
  const words = others.filter(({ isTime }) => !isTime);
  if (words.length < (FACE.test(face.folded) ? 1 : 2)) return [...pieces];
  const [x, , w] = face.run.box;
  const isBeside = others.every(({ segment, run }) => {
    const [left = 0, , width = 0] = run?.box ?? [];
    return segment !== face.segment && (left >= x + w || left + width <= x);
  });
  return isBeside ? others : [...pieces];
}

export function isReceipt(folded: string): boolean {
  return RECEIPT.test(folded);
}

export function isTool(folded: string): boolean {
  return TOOL.test(folded);
}

function piecesIn(page: Page, row: ChatRow, segment: Segment, isHead: boolean, now: Date): Piece[] {
  return segment.spans.flatMap(({ start, end, run }) => {
    const words = segment.text.slice(start, end);
    const folded = segment.folded.slice(start, end).trim();
    if (folded === '' || isQuiet(page, row, run.element)) return [];
    const column = columnKind(page, row.unit, run.element);
    if (column === 'other') return [];
    const stamp = folded.length <= 60 ? readStamp(folded, now) : null;
    const isTime = stamp !== null || (folded.length <= 40 && column === 'time');
    const isNamed = column === 'name' || (column === null && hasNameClass(page, row, run.element));
    const isName = folded.length <= 32 && !isTime && isNamed && /[\p{L}\p{N}]/u.test(folded);
    const spaced = { before: /^\s/.test(words), after: /\s$/.test(words) };
    const text = spokenText(run.text, words);
    const place = { segment: segment.index, block: segment.element, element: run.element, run };
    return [{ text, folded, ...place, spaced, isTime, isName, isHead }];
  });
}

/** Emoji of several characters stay whole: cleaning takes their joints for invisible characters. */
function spokenText(written: string, words: string): string {
  if (!/[\u200d\ufe0f]/u.test(written) || clean(written).trim() !== words.trim()) return words.trim();
  const joints = /(?<!\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d|(?<![\p{Emoji}])\ufe0f/gu;
  return written.replace(joints, '').replace(/\s+/gu, ' ').trim();
}

function isQuiet(page: Page, row: ChatRow, element: number): boolean {
  for (const at of ancestorsOf(page, element)) {
    const node = page.elements[at];
    if (!node || at === row.unit || at === row.element || NAME.test(node.cls)) return false;
    if (node.tag === 'button' || node.tag === 'blockquote' || node.attrs['role'] === 'button') return true;
    if (QUIET.test(node.cls.replace(/([a-z])([A-Z])/gu, '$1-$2'))) return true;
  }
  return false;
}

function hasNameClass(page: Page, row: ChatRow, element: number): boolean {
  for (const at of ancestorsOf(page, element)) {
    const node = page.elements[at];
    if (!node || at === row.unit || !isInside(page, at, row.unit)) return false;
    if (NAME.test(node.cls.replace(/([a-z])([A-Z])/gu, '$1-$2')) || node.tag === 'cite') return true;
    if (/^(?:strong|b|h[1-6])$/.test(node.tag) && isMeta(page, node.parent)) return true;
    if (TIME.test(node.cls)) return false;
  }
  return false;
}

function isMeta(page: Page, element: number): boolean {
  const node = page.elements[element];
  return node?.tag === 'header' || META.test(node?.cls ?? '');
}

/** `发件人：张三` is the name 张三. */
function unlabelled(piece: Piece): Piece {
  const label = piece.folded.length <= 60 ? NAME_LABEL.exec(piece.folded)?.[0] : undefined;
  if (!label) return piece;
  const [text, folded] = [piece.text.slice(label.length).trim(), piece.folded.slice(label.length).trim()];
  return { ...piece, text, folded, isName: true };
}

/** `客服小美 14:02` is a name and a time, `14:02 已读` a time. */
function splitHead(piece: Piece, opens: boolean, now: Date): Piece[] {
  if (piece.isTime) return [piece];
  const line = opens ? LOG_LINE.exec(piece.folded.slice(0, 100)) : null;
  if (line?.[1]) {
    const at = line[0].length;
    const stamp = { ...piece, text: line[1], folded: line[1], isTime: true };
    return [stamp, { ...piece, text: piece.text.slice(at), folded: piece.folded.slice(at) }];
  }
  if (piece.folded.length > 64) return [piece];
  const after = HEAD_LINE.exec(piece.folded);
  const before = after ? null : TIME_FIRST.exec(piece.folded);
  const time = after?.[2] ?? before?.[1];
  if (!time || readStamp(time, now) === null) return [piece];
  const name = (after?.[1] ?? before?.[2] ?? '').replace(CONNECTOR, '').replace(/^[\s·‧•∙・|,—–-]+/u, '');
  const stamp = { ...piece, text: time, folded: time, isName: false, isTime: true };
  if (name === '' || isReceipt(name)) return [stamp];
  // He says you used it yesterday: a day without a clock ends a sentence as well.
  if (!/\d/.test(time) && senderByName(name) === null) return [piece];
  const isApart = /[\s·‧•∙・|([【,—–-]/u.test(piece.folded.replace(name, '').replace(time, ''));
  if (!isApart || !isNameLike(name) || !(opens || piece.isName || piece.isHead || senderByName(name)))
    return [piece];
  const at = piece.folded.indexOf(name);
  const isName = opens || piece.isName || !ROLE.test(name);
  return [{ ...piece, text: piece.text.slice(at, at + name.length), folded: name, isName }, stamp];
}
