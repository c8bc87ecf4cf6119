// A whole chat as data, kept as a file of its item: what was read while the chat was scrolled, or what the buyer copied.
import { messageSchema, transcriptGapSchema } from './facts.ts';
import { z } from './zod.ts';

/** Why reading stopped; `copied` for text that the buyer brought. */
export const transcriptEndSchema = z.enum([
  'beginning',
  'kept',
  'rows',
  'time',
  'stopped',
  'navigated',
  'interrupted',
  'copied',
]);
export type TranscriptEnd = z.infer<typeof transcriptEndSchema>;

export const transcriptFileSchema = z.object({
  v: z.literal(1),
  end: transcriptEndSchema,
  /** How many readings of the page were joined. */
  windows: z.int(),
  /** Oldest first. */
  messages: z.array(messageSchema),
  gaps: z.array(transcriptGapSchema),
});
export type TranscriptFile = z.infer<typeof transcriptFileSchema>;

export function transcriptJson(file: TranscriptFile): string {
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Incident that an item carries for each end but the beginning of the chat. */
export function endIncident(end: TranscriptEnd): string | null {
  return end === 'beginning' || end === 'copied' ? null : `chat-${end}`;
}

/** Incidents that say that older or other messages may be missing; `chat-kept` means they are in an earlier item. */
export const CHAT_CUT: readonly string[] = [
  'chat-rows',
  'chat-time',
  'chat-stopped',
  'chat-navigated',
  'chat-interrupted',
  'chat-seam',
];
