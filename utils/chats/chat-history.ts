// A chat as several captures show it: nothing that was once on the screen is lost.
import type { Message, TranscriptGap } from '../evidence/facts.ts';

/** One reading of a chat: an item of the locker, or one window of a list while it is scrolled. */
export interface TranscriptCapture {
  /** Item that keeps the words; the windows of one harvest share it. */
  itemId: string;
  /** ISO 8601. */
  capturedAt: string;
  /** Oldest first. */
  messages: readonly Message[];
  gaps: readonly TranscriptGap[];
  /** Where these messages stand to those of earlier captures if neither words nor times tell; `after` unless given. */
  side?: 'before' | 'after';
}

export interface HistoryMessage extends Message {
  /** Items that show it, in the order of their capture. */
  items: string[];
  /** Since when it is no longer shown, null while it is. */
  gone: { how: 'recalled' | 'vanished'; itemId: string; noticedAt: string } | null;
}

/** `recall`, `edit` and `vanish` were done to a message; `return` is one that is shown again. */
export interface HistoryEvent {
  kind: 'recall' | 'edit' | 'vanish' | 'return';
  /** Index into `messages`; null for a recall of words that no capture has seen. */
  message: number | null;
  /** Time the chat itself prints for it, ISO 8601; null where it prints none. */
  at: string | null;
  /** Capture that shows it first. */
  itemId: string;
  noticedAt: string;
  before: string | null;
  after: string | null;
}

export interface ChatHistory {
  /** Oldest first; the words of an edited or recalled message are those seen first. */
  messages: HistoryMessage[];
  events: HistoryEvent[];
  /** What every capture that shows the oldest message says is missing. */
  gaps: TranscriptGap[];
  /** Indexes of messages before which an unknown number may be missing: the captures do not overlap there. */
  breaks: number[];
}
