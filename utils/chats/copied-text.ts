// Chat text copied out of WeChat, QQ, Telegram, WhatsApp or an exported file, as the buyer pastes it.
import type { Message, Sender } from '../evidence/facts.ts';
import { type DateOrder, dateOrder, isStamp, readDayLine, readStamp } from './copied-stamp.ts';
import { senderByName } from './name-words.ts';

export interface CopiedMessage {
  /** null where the line has no sender. */
  name: string | null;
  /** ISO 8601 at +08:00, null where the text does not say it without a guess. */
  at: string | null;
  text: string;
}

export interface CopiedChat {
  messages: CopiedMessage[];
  /** Everybody who speaks, in the order of their first words. */
  names: string[];
}

interface Head {
  name: string;
  stamp: string | null;
  /** Words that stand on the line of the name. */
  words: string;
}

interface Draft {
  head: Head | null;
  day: string | null;
  lines: string[];
}

const LONGEST = 2_000_000;
const MAX_MESSAGES = 20_000;
const LONGEST_HEAD = 120;
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const BRACKETED = /^\[([^\][]{4,32})\]\s{0,3}([^:：]{1,40})[:：]\s?(.*)$/u;
const DASHED = /^(\d[^A-Za-z]{5,24}(?:[AP]M)?) [-–] ([^:：]{1,40})[:：]\s?(.*)$/iu;
const STAMP_THEN_NAME = /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2} \d{1,2}:\d{2}(?::\d{2})?)\s{1,3}(\S.{0,39})$/u;
const NAME_THEN_STAMP = /^(\S.{0,39}?),?\s{1,4}\[?(\d[^\][]{3,24}|[上下]午\s?\d[\d:]{3,7})\]?$/u;
const ACCOUNT = /\s?(?:\(\d{4,12}\)|（\d{4,12}）|<[^<>\s]{3,60}>)$/u;
const GRADE = /^【[^】]{1,12}】/u;
const NAME_LINE = /^([^:：]{1,30})[:：]$/u;
const NAME_AND_WORDS = /^([^:：]{1,16})[:：]\s*(\S.*)$/u;
/** Labels of an order, which stand before a colon or a time as names do. */
const LABEL =
  /时间|日期|截止|订单|单号|编号|金额|价格|数量|状态|商品|名称|卡号|卡密|密码|账号|网址|地址|链接|电话|手机|邮箱|备注|说明|方式|https?$|time|date|order|price|status|note/iu;
const PREAMBLE = /^(?:消息记录|消息分组|消息对象|聊天记录|={4,}|={2,}.{0,40}={2,}$)/u;

/** What was copied as a chat, null where the text is none. */
export function readCopiedChat(text: string): CopiedChat | null {
  const lines = text
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(UNSEEN, '')
    .split(/\r\n?|\n/u)
    .map((line) => line.replace(/\u00a0|\u202f/g, ' ').trimEnd());
  const heads = stampedHeads(lines);
  const named = heads.size > 0 ? heads : namedHeads(lines);
  if (named.size === 0) return null;
  const drafts = split(lines, named);
  const messages = finish(drafts);
  return messages.length >= 2 || (heads.size > 0 && messages.length > 0) ? chatOf(messages) : null;
}

/** The buyer's own name decides the sides; of several others nobody knows who they are. @param self null: none of them */
export function transcriptOf({ messages, names }: CopiedChat, self: string | null): Message[] {
  const other: Sender = self !== null && names.length === 2 ? 'merchant' : 'unknown';
  return messages.map(({ name, at, text }) => ({
    sender: name === null ? 'unknown' : name === self ? 'buyer' : sideOf(name, self, other),
    name,
    at,
    text,
    images: [],
  }));
}

/** A name that says “buyer” is not believed once the buyer has said who they are. */
function sideOf(name: string, self: string | null, other: Sender): Sender {
  const told = senderByName(name);
  return told === null || (told === 'buyer' && self !== null) ? other : told;
}

function chatOf(messages: CopiedMessage[]): CopiedChat {
  const names = new Set(messages.map(({ name }) => name).filter((name) => name !== null));
  return { messages, names: [...names] };
}

/** Lines that open a message with a name and a time. */
function stampedHeads(lines: readonly string[]): Map<number, Head> {
  const heads = new Map<number, Head>();
  lines.forEach((line, i) => {
    if (line === '' || line.length > LONGEST) return;
    const head = stampedHead(line.trimStart());
    if (head) heads.set(i, head);
  });
  return heads;
}

function stampedHead(line: string): Head | null {
  const inline = BRACKETED.exec(line) ?? DASHED.exec(line);
  if (inline) return head(inline[2], inline[1], inline[3] ?? '');
  if (line.length > LONGEST_HEAD) return null;
  const exported = STAMP_THEN_NAME.exec(line);
  if (exported && ACCOUNT.test(exported[2] ?? '')) return head(exported[2], exported[1], '');
  const copied = NAME_THEN_STAMP.exec(line);
  return copied ? head(copied[1], copied[2], '') : null;
}

function head(name: string | undefined, stamp: string | undefined, words: string): Head | null {
  const said = (name ?? '').trim();
  const plain = said.replace(ACCOUNT, '').replace(GRADE, '').trim();
  if (!stamp || !isStamp(stamp.trim()) || plain === '' || /[，。！？,!?;；]$/u.test(plain)) return null;
  if (plain === said && LABEL.test(plain)) return null;
  return { name: plain, stamp: stamp.trim(), words };
}

/** Without any time: names on lines of their own, else `name: words` line by line. */
function namedHeads(lines: readonly string[]): Map<number, Head> {
  const alone = new Map<number, Head>();
  const opening = new Set<string>();
  lines.forEach((line, i) => {
    const name = NAME_LINE.exec(line.trim())?.[1]?.trim();
    if (!name || LABEL.test(name)) return;
    alone.set(i, { name, stamp: null, words: '' });
    // Within a message such a line (`步骤如下：`) follows other words.
    if (i === 0 || lines[i - 1]?.trim() === '') opening.add(name);
  });
  for (const [i, { name }] of alone) if (!opening.has(name)) alone.delete(i);
  return alone.size >= 2 ? alone : spokenHeads(lines);
}

function spokenHeads(lines: readonly string[]): Map<number, Head> {
  const heads = new Map<number, Head>();
  const counts = new Map<string, number>();
  let filled = 0;
  lines.forEach((line, i) => {
    if (line.trim() === '') return;
    filled++;
    const match = line.length > LONGEST ? null : NAME_AND_WORDS.exec(line.trim());
    const name = match?.[1]?.trim();
    if (!name || LABEL.test(name) || /\d:?$/.test(name)) return;
    heads.set(i, { name, stamp: null, words: match?.[2] ?? '' });
    counts.set(name, (counts.get(name) ?? 0) + 1);
  });
  const speakers = counts.size >= 2 && counts.size <= 6 && [...counts.values()].some((count) => count >= 2);
  return speakers && heads.size >= 3 && heads.size >= 0.6 * filled ? heads : new Map();
}

function split(lines: readonly string[], heads: ReadonlyMap<number, Head>): Draft[] {
  const drafts: Draft[] = [];
  let day: string | null = null;
  let open: Draft = { head: null, day, lines: [] };
  for (const [i, line] of lines.entries()) {
    const found = heads.get(i);
    const dayLine = found ? null : readDayLine(line.trim());
    if (found) {
      drafts.push(open);
      open = { head: found, day, lines: [found.words] };
    } else if (dayLine) day = dayLine;
    else if (open.head !== null || !PREAMBLE.test(line.trim())) open.lines.push(line);
    if (drafts.length > MAX_MESSAGES) break;
  }
  return [...drafts, open];
}

function finish(drafts: readonly Draft[]): CopiedMessage[] {
  const stamps = drafts.flatMap((draft) => draft.head?.stamp ?? []);
  const order: DateOrder = dateOrder(stamps);
  return drafts.flatMap((draft) => {
    const text = draft.lines.join('\n').trim();
    if (text === '') return [];
    const at = draft.head?.stamp ? readStamp(draft.head.stamp, draft.day, order) : null;
    return [{ name: draft.head?.name ?? null, at, text }];
  });
}
