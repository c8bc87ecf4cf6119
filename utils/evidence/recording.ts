// A recording as data: its one-second chunks, what was shown when, and why it ended. Kept as a file of its item.
import { z } from './zod.ts';

/** Why a recording ended; everything but `buyer` and `browser` is told to the buyer as an incident. */
export const recordingEndSchema = z.enum([
  /** 停止 was clicked. */
  'buyer',
  /** The browser's own bar, a closed window or tab. */
  'browser',
  'size',
  'time',
  /** The disk came near its end, or a write failed. */
  'space',
  /** The encoder gave up. */
  'failed',
  /** The page that recorded went away in the middle. */
  'interrupted',
]);
export type RecordingEnd = z.infer<typeof recordingEndSchema>;

export const surfaceSchema = z.enum(['window', 'monitor', 'browser', 'tab', 'unknown']);
export type Surface = z.infer<typeof surfaceSchema>;

const ms = z.int().check(z.gte(0));

/** Something about the picture's source changed, `ms` after the first. */
export const sourceEventSchema = z.strictObject({
  ms,
  event: z.enum(['started', 'paused', 'resumed', 'hidden', 'shown', 'surface', 'size', 'page', 'ended']),
  surface: surfaceSchema,
  /** px of the picture, 0 where unknown. */
  w: z.int(),
  h: z.int(),
  /** Address of a recorded tab. */
  url: z.nullable(z.string()),
});
export type SourceEvent = z.infer<typeof sourceEventSchema>;

export const chunkEntrySchema = z.strictObject({
  /** From 1. */
  n: z.int().check(z.gte(1)),
  bytes: z.int().check(z.gte(1)),
  /** Hex, computed before the chunk was written. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** When the encoder handed it over, after the first event. */
  ms,
});
export type ChunkEntry = z.infer<typeof chunkEntrySchema>;

/** `<n>-chunks.json`: the chunks in their order are, byte for byte, the file `recording`. */
export const chunkListSchema = z.strictObject({
  v: z.literal(1),
  recording: z.string(),
  /** The same pictures with an index, packed anew without encoding; null where it could not be made. */
  seekable: z.nullable(z.string()),
  mime: z.string(),
  audio: z.boolean(),
  /** Device clock at the first event. */
  started: z.string(),
  ended: recordingEndSchema,
  events: z.array(sourceEventSchema),
  chunks: z.array(chunkEntrySchema),
});
export type ChunkList = z.infer<typeof chunkListSchema>;

export function chunkListJson(list: ChunkList): string {
  return `${JSON.stringify(list, null, 1)}\n`;
}

/** What the journal knows of a recording that runs or was cut off. */
export const recordingJournalSchema = z.strictObject({
  v: z.literal(1),
  itemId: z.string(),
  caseId: z.nullable(z.string()),
  /** A tab's own pixels are read by us; any other window was picked by the buyer. */
  of: z.enum(['window', 'tab']),
  mime: z.string(),
  audio: z.boolean(),
  title: z.string(),
  url: z.nullable(z.string()),
  /** Epoch ms, ms of the recording context and its name. */
  startedAt: z.int(),
  mono: z.number(),
  session: z.string(),
  events: z.array(sourceEventSchema),
  ended: z.nullable(recordingEndSchema),
});
export type RecordingJournal = z.infer<typeof recordingJournalSchema>;

export const MAX_RECORDING_MS = 30 * 60_000;
/** Freezing reads the whole file at once. */
export const MAX_RECORDING_BYTES = 200 * 1024 * 1024;

/** Incident of the item for each end that the buyer did not choose. */
export function recordingIncident(end: RecordingEnd): string | null {
  return end === 'buyer' || end === 'browser' ? null : `recording-${end}`;
}
