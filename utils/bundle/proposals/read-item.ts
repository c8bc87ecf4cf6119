// The words of one item that people read: its texts, and its chats message by message.
import type { Recipient } from '../../evidence/audience.ts';
import type { Message } from '../../evidence/facts.ts';
import type { ItemFile } from '../../evidence/item.ts';
import { transcriptFileSchema } from '../../evidence/transcript.ts';
import type { BundleItem } from '../bundle-input.ts';
import { decodeUtf8, isFullCopy, isTextFile } from '../item-files.ts';

export type ProposedItem = Pick<BundleItem, 'item' | 'facts' | 'disclosures' | 'readFile'>;

export interface ReadItem {
  entry: ProposedItem;
  /** Decoded files by name. */
  texts: ReadonlyMap<string, string>;
  /** The DOM, where it will leave masked: nobody reads it by eye, so what is a token in it must be found. */
  structure: { file: string; text: string } | null;
  /** Of the page's own chat and of every transcript file. */
  messages: readonly Message[];
}

/** A DOM or snapshot is searched and masked, but nobody reads it by eye. */
const LEGIBLE: ReadonlySet<ItemFile['kind']> = new Set(['text', 'transcript', 'note', 'file']);

/** @param audience who gets the item, null where only its words matter */
export async function readItem(entry: ProposedItem, audience: Recipient | null = null): Promise<ReadItem> {
  const texts = new Map<string, string>();
  const messages = [...(entry.facts?.transcript ?? [])];
  for (const file of entry.item.files) {
    if (!LEGIBLE.has(file.kind) || !isTextFile(file)) continue;
    const text = decodeUtf8(await entry.readFile(file.name));
    if (text === null) continue;
    texts.set(file.name, text);
    if (file.kind === 'transcript') messages.push(...messagesOf(text));
  }
  return { entry, texts, messages, structure: await structureOf(entry, audience) };
}

async function structureOf(
  { item, readFile }: ProposedItem,
  audience: Recipient | null,
): Promise<ReadItem['structure']> {
  const file = item.files.find(({ kind }) => kind === 'dom');
  if (!file || !audience || isFullCopy(file, audience)) return null;
  const text = decodeUtf8(await readFile(file.name));
  return text === null ? null : { file: file.name, text };
}

function messagesOf(json: string): Message[] {
  try {
    const parsed = transcriptFileSchema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data.messages : [];
  } catch {
    return [];
  }
}
