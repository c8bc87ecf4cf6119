import type { Message } from '../evidence/facts.ts';
import type { TranscriptCapture } from './chat-history.ts';
import { mergeTranscripts } from './merge-transcripts.ts';

export interface ReadWindow {
  /** ISO 8601, rising from window to window. */
  readAt: string;
  messages: readonly Message[];
  side: 'before' | 'after';
}

/** Overlapping windows of one chat as one; `seams` counts the places where two of them do not meet. */
export function joinWindows(windows: readonly ReadWindow[]): { messages: Message[]; seams: number } {
  const captures = windows.map(
    ({ readAt, messages, side }): TranscriptCapture => ({
      // One harvest: what another window does not show has not vanished.
      itemId: '',
      capturedAt: readAt,
      messages,
      gaps: ['scrolled'],
      side,
    }),
  );
  const { messages, breaks } = mergeTranscripts(captures);
  return {
    messages: messages.map(({ sender, name, at, text, images }) => ({ sender, name, at, text, images })),
    seams: breaks.length,
  };
}
