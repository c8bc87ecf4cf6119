// What can be done with a file of an item before it leaves.
import type { Recipient } from '../evidence/audience.ts';
import type { ItemFile } from '../evidence/item.ts';

const TEXT_MIME = /^(?:text\/|application\/(?:json|xml|xhtml\+xml|javascript)|image\/svg)/;
const ARCHIVE_MIME = /^(?:multipart\/|message\/)/;

/** Pictures that were taken of a page. */
export const PAGE_PICTURES: ReadonlySet<ItemFile['kind']> = new Set(['screenshot', 'fullpage', 'rendered']);

const SEARCHABLE: ReadonlySet<ItemFile['kind']> = new Set(['text', 'dom', 'snapshot']);

/** What the pictures of a page show is at hand as words as well. */
export function isSearchable({ files }: { files: readonly Pick<ItemFile, 'kind'>[] }): boolean {
  return files.some(({ kind }) => SEARCHABLE.has(kind));
}

/** Files that are read and masked as text. */
export function isTextFile(file: Pick<ItemFile, 'mime'>): boolean {
  return TEXT_MIME.test(file.mime);
}

/**
 * Copies of a whole page that nobody can look through: hidden inputs, tokens, other people's data. Only an authority gets the
 * DOM, masked; the rest stays with the buyer.
 */
export function isFullCopy({ kind, mime }: Pick<ItemFile, 'kind' | 'mime'>, audience: Recipient): boolean {
  if (kind === 'dom') return audience !== 'authority';
  return kind === 'snapshot' || kind === 'mhtml' || ARCHIVE_MIME.test(mime);
}

/**
 * Films and sound can be neither searched nor masked, and a digest of what stays behind tells of it. They leave where nothing of
 * the case has to be hidden.
 */
export function isFilm({ kind, mime }: Pick<ItemFile, 'kind' | 'mime'>): boolean {
  return kind === 'chunks' || /^(?:video|audio)\//.test(mime);
}

/** @returns null where the bytes are not UTF-8 */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
