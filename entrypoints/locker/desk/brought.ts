// What the buyer brings, as one or several blobs that become one item: looked at before it is staged.
import { MAX_SUPPLIED_BYTES } from '../../../utils/capture/save-supplied.ts';
import { readCopiedChat, transcriptOf } from '../../../utils/chats/copied-text.ts';
import { ExpectedError } from '../../../utils/errors.ts';
import { transcriptJson } from '../../../utils/evidence/transcript.ts';
import { SNIFFED_BYTES, sniffMime } from '../../../utils/supplied/sniff-mime.ts';

export interface Brought {
  kind: 'file' | 'note' | 'chat';
  title: string;
  blobs: readonly Blob[];
}

const MOST_PICTURES = 99;
const PASTED_NAME = 'image.png';

/** The words as they were pasted, and who said what in them. */
export function copiedChat(
  text: string,
  self: string | null,
  titleOf: (names: readonly string[]) => string,
): Brought[] {
  const chat = readCopiedChat(text);
  if (!chat) return [];
  const messages = transcriptOf(chat, self);
  const json = transcriptJson({ v: 1, end: 'copied', windows: 1, messages, gaps: ['cut'] });
  const blobs = [new Blob([text], { type: 'text/plain' }), new Blob([json], { type: 'application/json' })];
  return [{ kind: 'chat', title: titleOf(chat.names), blobs }];
}

/** Pasted pictures are all called image.png by the browser, which names nothing. */
const isPasted = (blob: Blob): boolean => !(blob instanceof File) || blob.name === PASTED_NAME || !blob.name;

export function broughtFiles(all: readonly File[], fallbackTitle: string): Brought[] {
  return all.map((blob) => ({
    kind: 'file',
    title: isPasted(blob) ? fallbackTitle : blob.name,
    blobs: [blob],
  }));
}

/** Pictures of one chat are one item, in their order; anything else beside them stays a file. */
export function chatPictures(all: readonly File[], title: string, fallbackTitle: string): Brought[] {
  const isPicture = ({ type }: File) => type.startsWith('image/');
  const blobs = all.filter(isPicture).slice(0, MOST_PICTURES);
  const rest = all.filter((file) => !blobs.includes(file));
  return [
    ...(blobs.length > 0 ? [{ kind: 'chat', title, blobs } as const] : []),
    ...broughtFiles(rest, fallbackTitle),
  ];
}

/** What the files say about themselves; nothing for what was pasted or typed. */
export function fileClaims({ kind, blobs }: Brought): { names?: string[]; modified?: (number | null)[] } {
  const own = blobs.filter((blob) => !isPasted(blob));
  if (kind === 'note' || own.length === 0) return {};
  const modified = blobs.map((blob) => (blob instanceof File && !isPasted(blob) ? blob.lastModified : null));
  const names = blobs.map((blob) => (blob instanceof File ? blob.name : ''));
  return blobs.length > 1 ? { names, modified } : { modified };
}

/**
 * The same bytes under the type that they themselves show; words of our own keep the type we gave them.
 * @throws ExpectedError file-empty, file-too-large, file-unreadable
 */
export async function examined(blob: Blob): Promise<Blob> {
  if (!(blob instanceof File)) return blob;
  if (blob.size === 0) throw new ExpectedError('file-empty');
  if (blob.size > MAX_SUPPLIED_BYTES) throw new ExpectedError('file-too-large');
  const mime = sniffMime(await headOf(blob)) ?? 'application/octet-stream';
  // A slice carries no name into the database.
  return blob.slice(0, blob.size, mime);
}

async function headOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(0, SNIFFED_BYTES).arrayBuffer());
  } catch (error) {
    throw new ExpectedError('file-unreadable', file.name, { cause: error });
  }
}
