// What the buyer brings: pasted pictures, dropped files, a typed account. Marked as supplied, never as read by us.

import { ExpectedError } from '../errors.ts';
import { bytesToHex, utf8 } from '../evidence/bytes.ts';
import { sha256 } from '../evidence/commitments.ts';
import { emptyFacts, type Facts } from '../evidence/facts.ts';
import type { Item, ItemFileKind, ItemMethod, PageClaims } from '../evidence/item.ts';
import type { Surface } from '../evidence/recording.ts';
import { transcriptFileSchema } from '../evidence/transcript.ts';
import type { CaptureLocker, ChosenCase, JournalLine, KeptItem } from './capture-locker.ts';
import { type CaptureDraft, type DraftFile, draftFile } from './draft.ts';
import { freezeItem } from './freeze-item.ts';
import type { PixelAccess, Surroundings } from './world.ts';

export const MAX_SUPPLIED_BYTES = 500 * 1024 * 1024;

export interface SuppliedRequest {
  itemId: string;
  /** A chat brings its words and, as data, who said what; or pictures of it. */
  kind: 'file' | 'note' | 'chat' | 'window';
  /** File name or first words, as the buyer gave them; kept behind a salted digest like a page title. */
  title: string;
  mimes: readonly string[];
  /** The files' own names, where there are several: one alone is the title. */
  names?: readonly string[] | undefined;
  /** When each file says it was last changed, epoch ms; null for what was pasted or typed. */
  modified?: readonly (number | null)[] | undefined;
  /** What the buyer picked, for kind window. */
  surface?: Surface | undefined;
}

const CHAT_FILES: Record<string, ItemFileKind> = {
  'text/plain': 'note',
  'application/json': 'transcript',
};

/** Names under which a page stages the blobs before it asks for the save. */
export function suppliedFiles({ kind, mimes }: Pick<SuppliedRequest, 'kind' | 'mimes'>): DraftFile[] {
  const kindOf = (mime: string): ItemFileKind => {
    if (kind === 'chat') return CHAT_FILES[mime] ?? 'file';
    return kind === 'window' ? 'frame' : kind;
  };
  return mimes.map((mime, position) => draftFile(position, kindOf(mime), mime));
}

const METHODS: Record<SuppliedRequest['kind'], ItemMethod> = {
  file: 'import',
  chat: 'import',
  note: 'text',
  window: 'frame',
};

const cut = (words: string): string => [...words].slice(0, 500).join('').toWellFormed().normalize('NFC');

/** A clock that never was is no statement: the field is for what a file really says. */
function fileTime(ms: number | null): string | null {
  const date = new Date(ms ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

function suppliedClaims({ title, names, modified, surface }: SuppliedRequest): PageClaims {
  return {
    title: cut(title),
    url: null,
    final_url: null,
    referrer: null,
    selection: null,
    frames: [],
    ...(names ? { file_names: names.map(cut) } : {}),
    ...(modified ? { file_modified: modified.map(fileTime) } : {}),
    ...(surface ? { surface } : {}),
  };
}

const gradeOf = ({ kind }: SuppliedRequest): Item['grade'] => (kind === 'window' ? 'window' : 'supplied');

export async function suppliedDraft(request: SuppliedRequest, world: Surroundings): Promise<CaptureDraft> {
  const now = world.now();
  return {
    itemId: request.itemId,
    kind: request.kind,
    method: METHODS[request.kind],
    grade: gradeOf(request),
    capturedAt: now,
    timezoneOffset: world.timezoneOffset(now),
    mono: world.mono(),
    session: world.session,
    viewport: null,
    page: null,
    stitch: null,
    claims: suppliedClaims(request),
    environment: await world.environment(null),
    incidents: [],
    files: suppliedFiles(request),
    facts: null,
    host: null,
    pageKey: bytesToHex(await sha256(utf8(request.itemId))),
  };
}

/** What a supplied transcript says; null where the item has none. @throws when it is malformed */
export async function suppliedFacts(draft: CaptureDraft, locker: CaptureLocker): Promise<Facts | null> {
  const file = draft.files.find(({ kind }) => kind === 'transcript');
  if (!file) return null;
  const json = new TextDecoder().decode(await locker.readStaged(draft.itemId, file.name));
  const { messages, gaps } = transcriptFileSchema.parse(JSON.parse(json));
  return { ...emptyFacts('copied-text/1'), pageKind: 'chat', transcript: messages, transcriptGaps: gaps };
}

/** @throws ExpectedError file-too-large, locker-full, readback-failed */
export async function saveSupplied(
  draft: CaptureDraft,
  owner: ChosenCase | null,
  locker: CaptureLocker,
  pixels: PixelAccess,
  job?: JournalLine,
): Promise<KeptItem> {
  const readBytes = (name: string) => locker.readStaged(draft.itemId, name);
  const checked = await asPictures(draft, readBytes, pixels);
  const frozen = await freezeItem(checked, readBytes, pixels);
  const thumbnail = await thumbnailOf(checked, readBytes, pixels);
  await locker.write(checked, frozen, thumbnail, owner);
  return locker.confirm(draft.itemId, job);
}

/** A file that says PNG and does not decode stays a file, but gets no tile root and no thumbnail. */
async function asPictures(
  draft: CaptureDraft,
  readBytes: (name: string) => Promise<Uint8Array<ArrayBuffer>>,
  pixels: PixelAccess,
): Promise<CaptureDraft> {
  const files: DraftFile[] = [];
  for (const file of draft.files) {
    const bytes = await readBytes(file.name);
    if (bytes.length > MAX_SUPPLIED_BYTES) throw new ExpectedError('file-too-large', file.name);
    const readable =
      file.mime !== 'image/png' || (await decodes(pixels, new Blob([bytes], { type: file.mime })));
    files.push(readable ? file : { ...file, mime: 'application/octet-stream' });
  }
  return { ...draft, files };
}

async function decodes(pixels: PixelAccess, picture: Blob): Promise<boolean> {
  try {
    await pixels.size(picture);
    return true;
  } catch {
    return false;
  }
}

async function thumbnailOf(
  draft: CaptureDraft,
  readBytes: (name: string) => Promise<Uint8Array<ArrayBuffer>>,
  pixels: PixelAccess,
): Promise<Blob | null> {
  const picture = draft.files.find((file) => /^image\/(png|jpeg|webp)$/.test(file.mime));
  if (!picture) return null;
  const blob = new Blob([await readBytes(picture.name)], { type: picture.mime });
  return (await decodes(pixels, blob)) ? pixels.thumbnail(blob) : null;
}
