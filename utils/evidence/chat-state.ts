// What an item says of the chat on its page: how much of it is kept, and which chats could not be read.
import { disclosedValue } from './disclosed-value.ts';
import type { Facts } from './facts.ts';
import type { Item } from './item.ts';
import { CHAT_CUT } from './transcript.ts';

export interface UnreadChat {
  /** Origin to ask the browser for. */
  origin: string;
  /** What buyers call it, or its host. */
  name: string;
}

export interface ChatState {
  messages: number;
  /** whole: from its beginning · joined: from where an earlier item ends · part · null: only what was on the page. */
  kept: 'whole' | 'joined' | 'part' | null;
  /** There may be more, and it can be read by scrolling. */
  mayBeMore: boolean;
  unread: UnreadChat[];
}

type Frame = Pick<{ url: string; reachable: boolean }, 'url' | 'reachable'>;

const CHAT_ADDRESS =
  /chat|kefu|im[./-]|livechat|messag|meiqia|qiyukf|53kf|tawk|crisp|udesk|sobot|intercom|zendesk|talk|service|customer/i;
const MAX_UNREAD = 3;

export function chatState(
  facts: Facts | null,
  item: Pick<Item, 'files' | 'environment'>,
  frames: readonly Frame[],
): ChatState | null {
  const messages = facts?.transcript.length ?? 0;
  const unread = unreadChats(facts, frames);
  if (messages === 0 && unread.length === 0) return null;
  const kept = item.files.some(({ kind }) => kind === 'transcript')
    ? keptOf(item.environment.incidents)
    : null;
  const mayBeMore = facts?.pageKind === 'chat' || (facts?.transcriptGaps.length ?? 0) > 0;
  return { messages, kept, mayBeMore: kept === null && messages > 0 && mayBeMore, unread };
}

function keptOf(incidents: readonly string[]): 'whole' | 'joined' | 'part' {
  if (incidents.some((code) => CHAT_CUT.includes(code))) return 'part';
  return incidents.includes('chat-kept') ? 'joined' : 'whole';
}

/** Widgets that say so themselves, and unread frames whose address speaks of a chat. */
function unreadChats(facts: Facts | null, frames: readonly Frame[]): UnreadChat[] {
  const widgets = (facts?.widgets ?? []).filter(({ readable, url }) => !readable && url !== null);
  const found = new Map<string, UnreadChat>();
  const add = (url: string | null, name: string | null) => {
    const parsed = url ? URL.parse(url) : null;
    if (!parsed || !/^https?:$/.test(parsed.protocol) || found.has(parsed.origin)) return;
    found.set(parsed.origin, { origin: parsed.origin, name: name || parsed.host });
  };
  for (const { url, name } of widgets) add(url, name);
  for (const { url, reachable } of frames)
    if (!reachable && CHAT_ADDRESS.test(url.slice(0, 500))) add(url, null);
  return [...found.values()].slice(0, MAX_UNREAD);
}

/** Frames as the page named them, out of the item's disclosure; empty where it is withheld or unreadable. */
export function disclosedFrames(disclosure: string | undefined): Frame[] {
  const value = disclosedValue(disclosure);
  return Array.isArray(value) ? value.filter(isFrame) : [];
}

function isFrame(value: unknown): value is Frame {
  const { url, reachable } = (value ?? {}) as Partial<Frame>;
  return typeof url === 'string' && typeof reachable === 'boolean';
}
