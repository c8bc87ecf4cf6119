// The copies of one item's files that a recipient gets: original where nothing is hidden in it, masked or withheld else.
import { utf8 } from '../evidence/bytes.ts';
import type { Rect } from '../evidence/geometry.ts';
import type { ItemFile } from '../evidence/item.ts';
import { pictureRects } from '../evidence/picture-rects.ts';
import type { BundleItem, BundleTools } from './bundle-input.ts';
import { bytesHoldSecret, findSecrets } from './find-secrets.ts';
import { maskText } from './mask-secrets.ts';
import { maskedName } from './names.ts';
import type { Redaction, WithheldReason } from './redaction.ts';
import { boxesOf, secretBoxes } from './secret-boxes.ts';
import type { Secret } from './secret-list.ts';
import { locateSecrets } from './snapshot-boxes.ts';
import type { Bytes } from './zip.ts';

export interface CopyContext {
  entry: BundleItem;
  secrets: readonly Secret[];
  boxes: readonly Rect[];
  /** A secret is on the page and nobody knows where, or not everywhere where. */
  unplaced: boolean;
  tools: BundleTools;
}

/** What goes into the bundle for one original; nothing when it is withheld. */
export interface FileCopy {
  name: string;
  bytes: Bytes;
}

const PICTURES = new Set<ItemFile['kind']>(['screenshot', 'fullpage', 'rendered']);
const TEXT_MIME = /^(?:text\/|application\/(?:json|xml|xhtml\+xml|javascript)|image\/svg)/;
const SEARCHABLE = new Set<ItemFile['kind']>(['text', 'dom', 'snapshot']);
const ARCHIVE_MIME = /^(?:multipart\/|message\/)/;

/** Files that are read and masked as text. */
export function isTextFile(file: ItemFile): boolean {
  return TEXT_MIME.test(file.mime);
}

/** Files that only the buyer's own copy carries. */
export function isFullCopy(file: ItemFile): boolean {
  return file.kind === 'snapshot' || file.kind === 'mhtml' || ARCHIVE_MIME.test(file.mime);
}

export async function copyContext(
  entry: BundleItem,
  secrets: readonly Secret[],
  tools: BundleTools,
): Promise<CopyContext> {
  const read = secretBoxes(entry.facts, secrets);
  const context = { entry, secrets, tools, boxes: read, unplaced: false };
  if (secrets.length === 0 || !entry.item.files.some((file) => PICTURES.has(file.kind))) return context;
  const located = await locateSecrets(entry, secrets);
  const boxes = [...read, ...(located?.boxes ?? [])];
  const shown = await shownSecrets(entry, secrets);
  const unplaced = [...shown].some(([secret, times]) =>
    located ? !located.needles.has(secret.needle) : times > boxesOf(entry.facts, secret),
  );
  const unseen = !isSearchable(entry) && entry.facts?.secrets.some((secret) => secret.boxes.length === 0);
  return { ...context, boxes, unplaced: unplaced || unseen === true };
}

/**
 * How often each secret is seen on the page: the visible text says what a picture shows, the DOM speaks where no
 * text was kept.
 */
async function shownSecrets(entry: BundleItem, secrets: readonly Secret[]): Promise<Map<Secret, number>> {
  const { files } = entry.item;
  const source = files.find((file) => file.kind === 'text') ?? files.find((file) => file.kind === 'dom');
  const shown = new Map<Secret, Set<number>>();
  const text = source ? new TextDecoder().decode(await entry.readFile(source.name)) : '';
  for (const { secret, low } of findSecrets(text, secrets)) {
    shown.set(secret, (shown.get(secret) ?? new Set()).add(low));
  }
  return new Map([...shown].map(([secret, places]) => [secret, places.size]));
}

/** @returns the copy to deliver, null when the file is withheld; `redaction` is told either way */
export async function copyFile(
  context: CopyContext,
  file: ItemFile,
  redaction: Redaction,
): Promise<FileCopy | null> {
  if (isFullCopy(file)) return withhold(redaction, file, 'full-copy');
  const bytes = await context.entry.readFile(file.name);
  if (isPagePicture(context, file)) return copyPicture(context, file, bytes, redaction);
  if (isTextFile(file)) {
    const text = decodeUtf8(bytes);
    if (text !== null) return copyText(context, file, bytes, text, redaction);
  }
  return copyOther(context, file, bytes, redaction);
}

function isSearchable({ item }: BundleItem): boolean {
  return item.files.some(({ kind }) => SEARCHABLE.has(kind));
}

/** A picture whose content is also at hand as text; any other picture nobody has read. */
function isPagePicture({ entry, boxes, unplaced }: CopyContext, file: ItemFile): boolean {
  const { grade } = entry.item;
  const readable = grade === 'page' && isSearchable(entry);
  return PICTURES.has(file.kind) && (readable || boxes.length > 0 || unplaced);
}

export function withhold(redaction: Redaction, file: { name: string }, reason: WithheldReason): null {
  redaction.withheld.push({ file: file.name, reason });
  return null;
}

async function copyPicture(
  { entry, boxes, unplaced, tools }: CopyContext,
  file: ItemFile,
  bytes: Bytes,
  redaction: Redaction,
): Promise<FileCopy | null> {
  if (unplaced) return withhold(redaction, file, 'secret-without-box');
  if (boxes.length === 0) return { name: file.name, bytes };
  const rects = pictureRects(entry.item, file, boxes);
  if (!rects) return withhold(redaction, file, 'picture-not-maskable');
  if (rects.length === 0) return { name: file.name, bytes };
  const name = maskedName(file.name, 'png');
  try {
    const painted = await tools.blackout(bytes, rects);
    redaction.replaced.push({ file: file.name, by: name, rects: rects.map(([x, y, w, h]) => [x, y, w, h]) });
    return { name, bytes: painted };
  } catch {
    // An undecodable picture must not stop the export, and must not leave as it is.
    return withhold(redaction, file, 'picture-not-maskable');
  }
}

function copyText(
  { secrets }: CopyContext,
  file: ItemFile,
  bytes: Bytes,
  text: string,
  redaction: Redaction,
): FileCopy {
  const masked = maskText(text, secrets);
  if (masked === text) return { name: file.name, bytes };
  const name = maskedName(file.name);
  redaction.replaced.push({ file: file.name, by: name, rects: null });
  return { name, bytes: utf8(masked) };
}

function copyOther(
  { secrets }: CopyContext,
  file: ItemFile,
  bytes: Bytes,
  redaction: Redaction,
): FileCopy | null {
  if (secrets.length > 0 && bytesHoldSecret(bytes, secrets)) {
    return withhold(redaction, file, 'secret-in-binary');
  }
  const note = file.mime.startsWith('image/') ? 'unsearched-image' : 'unsearched-file';
  redaction.notes.push({ file: file.name, note });
  return { name: file.name, bytes };
}

export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
