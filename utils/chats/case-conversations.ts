// The chats of one case, each over all its captures.
import type { Facts } from '../evidence/facts.ts';
import type { ChatHistory, TranscriptCapture } from './chat-history.ts';
import { mergeTranscripts } from './merge-transcripts.ts';

/** What is kept of a case, as far as chats need it. */
export interface KeptItem {
  itemId: string;
  capturedAt: string;
  host: string | null;
  url: string | null;
  /** Brought by the buyer, not read off a page. */
  supplied: boolean;
  facts: Facts | null;
}

export interface Conversation {
  supplied: boolean;
  host: string | null;
  /** Moments of its captures by item. */
  captures: ReadonlyMap<string, string>;
  history: ChatHistory;
}

interface Group {
  supplied: boolean;
  host: string | null;
  addresses: Set<string>;
  captures: TranscriptCapture[];
  history: ChatHistory;
}

const NEVER_MANY = 200;

/** Captures of one address are one chat; those of one host where their words overlap. Oldest chat first. */
export function conversationsOf(items: readonly KeptItem[]): Conversation[] {
  const groups: Group[] = [];
  const ordered = items.toSorted((a, b) => Date.parse(a.capturedAt) - Date.parse(b.capturedAt));
  for (const item of ordered.slice(-NEVER_MANY)) {
    const capture = captureOf(item);
    if (capture) place(groups, item, capture);
  }
  return groups.map(({ supplied, host, captures, history }) => ({
    supplied,
    host,
    captures: new Map(captures.map(({ itemId, capturedAt }) => [itemId, capturedAt])),
    history,
  }));
}

function captureOf({ itemId, capturedAt, facts }: KeptItem): TranscriptCapture | null {
  if (!facts || facts.transcript.length === 0) return null;
  return { itemId, capturedAt, messages: facts.transcript, gaps: facts.transcriptGaps };
}

function place(groups: Group[], item: KeptItem, capture: TranscriptCapture): void {
  const address = addressOf(item.url);
  for (const group of groups) {
    if (group.supplied !== item.supplied || group.host !== item.host) continue;
    const history = mergeTranscripts([...group.captures, capture]);
    const overlaps = history.breaks.length <= group.history.breaks.length;
    if (!overlaps && !(address !== null && group.addresses.has(address))) continue;
    group.captures.push(capture);
    group.history = history;
    if (address !== null) group.addresses.add(address);
    return;
  }
  groups.push({
    supplied: item.supplied,
    host: item.host,
    addresses: new Set(address === null ? [] : [address]),
    captures: [capture],
    history: mergeTranscripts([capture]),
  });
}

/** Without query and fragment: pages number their visits there. */
function addressOf(url: string | null): string | null {
  return url === null ? null : (url.split(/[?#]/u)[0] ?? null);
}
