// Everything a capture knows besides its bytes: plain JSON, kept in the job journal so that a restart can finish it.
import type { Facts } from '../evidence/facts.ts';
import type { Environment, Item, ItemFileKind, ItemKind, ItemMethod, PageClaims } from '../evidence/item.ts';

export interface DraftFile {
  name: string;
  kind: ItemFileKind;
  mime: string;
}

export interface CaptureDraft {
  itemId: string;
  kind: ItemKind;
  method: ItemMethod;
  grade: Item['grade'];
  /** Device clock, ms since the epoch. */
  capturedAt: number;
  timezoneOffset: number;
  mono: number;
  session: string;
  viewport: Item['viewport'];
  page: Item['page'];
  stitch: Item['stitch'];
  claims: PageClaims;
  environment: Omit<Environment, 'incidents'>;
  incidents: string[];
  files: DraftFile[];
  facts: Facts | null;
  host: string | null;
  pageKey: string;
}

const EXTENSIONS: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'text/plain': 'txt',
  'text/html': 'html.txt',
  'application/json': 'json',
  'multipart/related': 'mhtml',
  'application/pdf': 'pdf',
  'message/rfc822': 'eml',
  'image/gif': 'gif',
  'image/bmp': 'bmp',
  'image/heic': 'heic',
  'image/avif': 'avif',
  'image/tiff': 'tif',
  'video/webm': 'webm',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/x-matroska': 'mkv',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'audio/flac': 'flac',
  'audio/amr': 'amr',
  'application/zip': 'zip',
};

/** `<n>-<kind>.<ext>`: position, kind and an allow-listed extension, never a word of the page. */
export function draftFile(position: number, kind: ItemFileKind, mime: string): DraftFile {
  const type = mime.split(';')[0] || 'application/octet-stream';
  return { name: `${position + 1}-${kind}.${EXTENSIONS[type] ?? 'bin'}`, kind, mime: type };
}

export function addIncident(draft: CaptureDraft, code: string): void {
  if (!draft.incidents.includes(code)) draft.incidents.push(code);
}
