// Several captures of one chat become one history: new words are added, vanished ones kept and marked.
import type { Message, TranscriptGap } from '../evidence/facts.ts';
import { alignMessages, type Match } from './align-messages.ts';
import type { ChatHistory, HistoryEvent, HistoryMessage, TranscriptCapture } from './chat-history.ts';
import { editsIn, recalledBy } from './message-fate.ts';
import { isRecallLine } from './recall-words.ts';
import { keyOf } from './same-message.ts';

/** Gaps behind which newer messages may hide, so that the end of a capture is not the end of the chat. */
const HIDES_END: readonly TranscriptGap[] = ['virtual-list', 'cut'];

interface Entry {
  message: HistoryMessage;
  readAt: string;
  startsBreak: boolean;
}

interface Draft {
  entries: Entry[];
  events: (Omit<HistoryEvent, 'message'> & { message: HistoryMessage | null })[];
}

/**
 * Joins captures of one chat, in the order of `capturedAt` (those of one moment in the order given).
 *
 * Captures may be whole, or overlapping windows of a virtual or lazily loaded list: the windows of one harvest share
 * their `itemId`, and among them nothing is called vanished. Messages are the same if words, pictures, sender and
 * printed times agree and their neighbours do too; no capture ever loses a repeated `在吗`. Where two captures share
 * nothing, times or else `side` decide the order, and the seam is named in `breaks`. A message is called vanished only
 * if a later capture shows the words around it, or ends before it without a gap that could hide it; missing at the
 * beginning says nothing, for chats load older words late.
 */
export function mergeTranscripts(captures: readonly TranscriptCapture[]): ChatHistory {
  const draft: Draft = { entries: [], events: [] };
  const ordered = captures.toSorted((a, b) => Date.parse(a.capturedAt) - Date.parse(b.capturedAt));
  for (const capture of ordered) addCapture(draft, capture);
  const messages = draft.entries.map((entry) => entry.message);
  return {
    messages,
    events: draft.events.map((event) => ({
      ...event,
      message: event.message && messages.indexOf(event.message),
    })),
    gaps: gapsAtStart(messages[0], ordered),
    breaks: draft.entries.flatMap((entry, i) => (entry.startsBreak && i > 0 ? [i] : [])),
  };
}

function addCapture(draft: Draft, capture: TranscriptCapture): void {
  const { entries } = draft;
  const matches = alignMessages(
    { messages: entries.map((entry) => entry.message), readAt: entries.map((entry) => entry.readAt) },
    { messages: capture.messages, readAt: capture.messages.map(() => capture.capturedAt) },
  );
  if (matches.length === 0) {
    addApart(draft, capture);
    return;
  }
  const anchors = withEdits(entries, capture, matches);
  closeSeams(entries, anchors);
  const merged: Entry[] = [];
  let older = 0;
  let newer = 0;
  for (const [i, j] of [...anchors, [entries.length, capture.messages.length] as Match]) {
    const isShown = older > 0 && (i < entries.length || showsEnd(capture));
    merged.push(
      ...fillHole(draft, capture, entries.slice(older, i), capture.messages.slice(newer, j), isShown),
    );
    const entry = entries[i];
    const message = capture.messages[j];
    if (entry && message) merged.push(seeAgain(draft, entry, message, capture));
    older = i + 1;
    newer = j + 1;
  }
  draft.entries = merged;
}

/** Changed words keep their place: an edited message is an anchor like an unchanged one. */
function withEdits(
  entries: readonly Entry[],
  capture: TranscriptCapture,
  matches: readonly Match[],
): Match[] {
  const history = entries.map((entry) => entry.message);
  const anchors: Match[] = [];
  let older = 0;
  let newer = 0;
  for (const [i, j] of [...matches, [history.length, capture.messages.length] as Match]) {
    anchors.push(...editsIn(history, range(older, i), capture.messages, range(newer, j)));
    if (i < history.length) anchors.push([i, j]);
    older = i + 1;
    newer = j + 1;
  }
  return anchors;
}

/** A capture that shows words on both sides of a seam has all that was between. */
function closeSeams(entries: readonly Entry[], matches: readonly Match[]): void {
  const first = matches[0]?.[0] ?? 0;
  const last = matches.at(-1)?.[0] ?? 0;
  for (const entry of entries.slice(first + 1, last + 1)) entry.startsBreak = false;
}

function showsEnd({ gaps }: TranscriptCapture): boolean {
  return !gaps.some((gap) => HIDES_END.includes(gap));
}

/** Between two anchors: what the capture lacks is kept and judged, what it has more is added. */
function fillHole(
  draft: Draft,
  capture: TranscriptCapture,
  known: readonly Entry[],
  added: readonly Message[],
  isShown: boolean,
): Entry[] {
  const lost = known.map((entry) => entry.message);
  for (const line of added.filter(({ text }) => isRecallLine(text))) {
    const message = lost[recalledBy(line, lost)] ?? null;
    note(draft, 'recall', message, capture, line);
    if (message) message.gone = goneIn(capture, 'recalled');
  }
  for (const message of lost) {
    if (!isShown || message.gone !== null || message.items.includes(capture.itemId)) continue;
    note(draft, 'vanish', message, capture, null);
    message.gone = goneIn(capture, 'vanished');
  }
  return interleave(
    known,
    added.map((message) => entryOf(message, capture)),
  );
}

function goneIn({ itemId, capturedAt }: TranscriptCapture, how: 'recalled' | 'vanished') {
  return { how, itemId, noticedAt: capturedAt };
}

function seeAgain(draft: Draft, entry: Entry, message: Message, capture: TranscriptCapture): Entry {
  const known = entry.message;
  if (known.gone) note(draft, 'return', known, capture, null);
  const edited = draft.events.findLast((event) => event.message === known && event.kind === 'edit');
  if (keyOf(message) !== keyOf(known) && edited?.after !== message.text)
    note(draft, 'edit', known, capture, message);
  known.gone = null;
  known.name ??= message.name;
  known.at ??= message.at;
  if (known.sender === 'unknown') known.sender = message.sender;
  if (known.items.at(-1) !== capture.itemId) known.items.push(capture.itemId);
  return entry;
}

function note(
  draft: Draft,
  kind: HistoryEvent['kind'],
  message: HistoryMessage | null,
  { itemId, capturedAt }: TranscriptCapture,
  line: Message | null,
): void {
  const words = { before: message?.text ?? null, after: line?.text ?? null };
  draft.events.push({ kind, message, at: line?.at ?? null, itemId, noticedAt: capturedAt, ...words });
}

/** Nothing in common: a block of its own, before or after what is known. */
function addApart(draft: Draft, capture: TranscriptCapture): void {
  const block = fillHole(draft, capture, [], capture.messages, false);
  const isBefore = startsEarlier(block, draft.entries) ?? capture.side === 'before';
  const second = isBefore ? draft.entries[0] : block[0];
  if (second && block.length > 0 && draft.entries.length > 0) second.startsBreak = true;
  draft.entries = isBefore ? [...block, ...draft.entries] : [...draft.entries, ...block];
}

/** null where no two times tell. */
function startsEarlier(block: readonly Entry[], known: readonly Entry[]): boolean | null {
  const [a, b] = [block, known].map(
    (entries) => entries.find(({ message }) => message.at !== null)?.message.at,
  );
  return a && b && a !== b ? Date.parse(a) < Date.parse(b) : null;
}

/** Both keep their own order; where times are printed the earlier goes first. */
function interleave(known: readonly Entry[], fresh: readonly Entry[]): Entry[] {
  const merged = [...known];
  let from = 0;
  for (const entry of fresh) {
    const at = entry.message.at;
    const later = merged.findIndex(
      ({ message }, i) =>
        i >= from && at !== null && message.at !== null && Date.parse(message.at) > Date.parse(at),
    );
    const place = later < 0 ? merged.length : later;
    merged.splice(place, 0, entry);
    from = place + 1;
  }
  return merged;
}

function entryOf(message: Message, { itemId, capturedAt }: TranscriptCapture): Entry {
  return { message: { ...message, items: [itemId], gone: null }, readAt: capturedAt, startsBreak: false };
}

function gapsAtStart(
  first: HistoryMessage | undefined,
  captures: readonly TranscriptCapture[],
): TranscriptGap[] {
  const showing = captures.filter(({ itemId }) => first?.items.includes(itemId));
  const [one, ...others] = showing;
  return (one?.gaps ?? []).filter((gap) => others.every(({ gaps }) => gaps.includes(gap)));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}
