// The copies of one item's files that a recipient gets: original where nothing is hidden in it, masked or withheld else.
import { utf8 } from '../evidence/bytes.ts';
import type { Rect } from '../evidence/geometry.ts';
import type { ItemFile } from '../evidence/item.ts';
import { type PixelRect, pictureRects } from '../evidence/picture-rects.ts';
import type { CopyProof } from '../evidence/tree-node.ts';
import { EXIF_BYTES, photoStatement } from '../supplied/exif.ts';
import { type HiddenPlaces, type Hiding, hidesAnything, NO_PLACES } from './apply-plan.ts';
import type { BundleItem, BundleTools } from './bundle-input.ts';
import { bytesHoldSecret, findSecrets } from './find-secrets.ts';
import { decodeUtf8, isFilm, isFullCopy, isSearchable, isTextFile, PAGE_PICTURES } from './item-files.ts';
import { maskedName } from './names.ts';
import { patched, patchText } from './patch-text.ts';
import type { Redaction, WithheldReason } from './redaction.ts';
import { readerBoxes, secretBoxes } from './secret-boxes.ts';
import type { Secret } from './secret-list.ts';
import { locateSecrets, readSnapshot } from './snapshot-boxes.ts';
import { proveText } from './text-proof.ts';
import { tileProof, tileRects } from './tile-proof.ts';
import type { Bytes } from './zip.ts';

/** What it takes to cover a picture. */
export type PictureTools = Pick<BundleTools, 'blackout' | 'decode'>;

export interface CopyContext {
  entry: BundleItem;
  hiding: Hiding;
  places: HiddenPlaces;
  /** Page CSS px. */
  boxes: readonly Rect[];
  /** A secret is on the page and nobody knows where, or not everywhere where. */
  unplaced: boolean;
  tools: PictureTools;
}

/** What goes into the bundle for one original; nothing when it is withheld. */
export interface FileCopy {
  name: string;
  bytes: Bytes;
  /** Where the bytes lie stored, of an original. */
  blob?: Blob;
}

export async function copyContext(
  entry: BundleItem,
  hiding: Hiding,
  tools: PictureTools,
): Promise<CopyContext> {
  const { secrets } = hiding;
  const places = hiding.places.get(entry.item.id) ?? NO_PLACES;
  const context = { entry, hiding, places, tools };
  const marked = readerBoxes(entry.facts, hiding.kept);
  if (secrets.length === 0 || !entry.item.files.some(({ kind }) => PAGE_PICTURES.has(kind))) {
    return { ...context, boxes: marked, unplaced: false };
  }
  const snapshot = await readSnapshot(entry);
  const located = snapshot ? locateSecrets(snapshot, secrets) : null;
  const read = secrets.flatMap((secret) => secretBoxes(entry.facts, secret));
  const boxes = [...marked, ...read, ...(located?.places ?? []).map(({ box }) => box)];
  const shown = await shownSecrets(entry, secrets);
  const unplaced = [...shown].some(([secret, times]) =>
    located ? !located.needles.has(secret.needle) : times > secretBoxes(entry.facts, secret).length,
  );
  return {
    ...context,
    boxes,
    unplaced: unplaced || (!isSearchable(entry.item) && holdsUnseen(entry, secrets)),
  };
}

/** A reader found it, and nothing was kept that could say where. */
function holdsUnseen({ facts }: BundleItem, secrets: readonly Secret[]): boolean {
  const blind = facts?.secrets.filter(({ boxes }) => boxes.length === 0) ?? [];
  return blind.some(({ value }) => findSecrets(value, secrets).length > 0);
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
  if (isFullCopy(file, context.hiding.audience)) return withhold(redaction, file, 'full-copy');
  if (isFilm(file) && hidesAnything(context.hiding)) return withhold(redaction, file, 'film');
  const original = await readOriginal(context.entry, file);
  const copy = await copyOf(context, file, original.bytes, redaction);
  return copy?.name === file.name ? original : copy;
}

/** The bytes and, where the locker keeps them as they are, the place they were read from. */
export async function readOriginal(entry: BundleItem, { name }: ItemFile): Promise<FileCopy> {
  const blob = await entry.readBlob?.(name);
  if (!blob) return { name, bytes: await entry.readFile(name) };
  return { name, blob, bytes: new Uint8Array(await blob.arrayBuffer()) };
}

async function copyOf(
  context: CopyContext,
  file: ItemFile,
  bytes: Bytes,
  redaction: Redaction,
): Promise<FileCopy | null> {
  if (isPagePicture(context, file)) return copyPicture(context, file, bytes, redaction);
  if (isTextFile(file)) {
    const text = decodeUtf8(bytes);
    if (text !== null) return copyText(context, file, bytes, text, redaction);
  }
  return copyOther(context, file, bytes, redaction);
}

/** A picture whose content is also at hand as text, or on which something is to be hidden; any other nobody has read. */
function isPagePicture({ entry, boxes, unplaced, places }: CopyContext, file: ItemFile): boolean {
  if (places.boxes.has(file.name)) return true;
  const readable = entry.item.grade === 'page' && isSearchable(entry.item);
  return PAGE_PICTURES.has(file.kind) && (readable || boxes.length > 0 || unplaced);
}

export function withhold(redaction: Redaction, file: { name: string }, reason: WithheldReason): null {
  redaction.withheld.push({ file: file.name, reason });
  return null;
}

async function copyPicture(
  context: CopyContext,
  file: ItemFile,
  bytes: Bytes,
  redaction: Redaction,
): Promise<FileCopy | null> {
  // Who has drawn on a picture has looked at it.
  if (context.unplaced && !context.places.seen.has(file.name)) {
    return withhold(redaction, file, 'secret-without-box');
  }
  const boxes = rectsOf(context, file);
  if (!boxes) return withhold(redaction, file, 'picture-not-maskable');
  if (boxes.length === 0) return { name: file.name, bytes };
  const by = maskedName(file.name, 'png');
  try {
    const { rects, proof } = await provenRects(context, file, bytes, boxes);
    const painted = await context.tools.blackout(bytes, rects);
    redaction.replaced.push({ file: file.name, by, rects: rects.map(([x, y, w, h]) => [x, y, w, h]), proof });
    return { name: by, bytes: painted };
  } catch {
    // An undecodable picture must not stop the export, and must not leave as it is.
    return withhold(redaction, file, 'picture-not-maskable');
  }
}

/** Whole tiles and their proof; the boxes as they are where the capture gave no root to prove anything with. */
async function provenRects(
  { entry, tools }: CopyContext,
  file: ItemFile,
  bytes: Bytes,
  boxes: readonly PixelRect[],
): Promise<{ rects: readonly PixelRect[]; proof: CopyProof | null }> {
  const root = entry.item.tiles.find((candidate) => candidate.file === file.name);
  const master = entry.masters[file.name];
  if (!master || root?.alg !== 'tiles-seeded-rgb-rfc6962') return { rects: boxes, proof: null };
  const rects = tileRects(boxes, root);
  return { rects, proof: await tileProof(await tools.decode(bytes), root, master, rects) };
}

/** @returns null when boxes of the page are to be hidden and picture and page cannot be matched */
function rectsOf({ entry, boxes, places }: CopyContext, file: ItemFile): PixelRect[] | null {
  const drawn = places.boxes.get(file.name) ?? [];
  const shown =
    boxes.length === 0 || !PAGE_PICTURES.has(file.kind) ? [] : pictureRects(entry.item, file, boxes);
  return shown && [...new Map([...shown, ...drawn].map((rect) => [rect.join(), rect])).values()];
}

async function copyText(
  { entry, hiding, places }: CopyContext,
  file: ItemFile,
  bytes: Bytes,
  text: string,
  redaction: Redaction,
): Promise<FileCopy> {
  const patches = patchText(text, hiding.secrets, places.spans.get(file.name));
  if (patches.length === 0) return { name: file.name, bytes };
  const by = maskedName(file.name);
  const root = entry.item.texts?.find((candidate) => candidate.file === file.name);
  const master = entry.masters[file.name];
  const proven = root && master ? await proveText(text, patches, root, master) : null;
  redaction.replaced.push({ file: file.name, by, rects: null, proof: proven?.proof ?? null });
  return { name: by, bytes: utf8(proven?.text ?? patched(text, patches)) };
}

async function copyOther(
  context: CopyContext,
  file: ItemFile,
  bytes: Bytes,
  redaction: Redaction,
): Promise<FileCopy | null> {
  const { secrets, audience } = context.hiding;
  if (secrets.length > 0 && bytesHoldSecret(bytes, secrets)) {
    return withhold(redaction, file, 'secret-in-binary');
  }
  if (audience !== 'authority' && statesPlace(file, bytes))
    return copyWithoutPlace(context, file, bytes, redaction);
  const note = file.mime.startsWith('image/') ? 'unsearched-image' : 'unsearched-file';
  redaction.notes.push({ file: file.name, note });
  return { name: file.name, bytes };
}

/** A photo that says where it was taken says where its owner lives. */
function statesPlace({ mime }: ItemFile, bytes: Bytes): boolean {
  return mime.startsWith('image/') && photoStatement(bytes.subarray(0, EXIF_BYTES))?.place != null;
}

/** The same picture painted anew: what the file said beside its pixels stays here. */
async function copyWithoutPlace(
  context: CopyContext,
  file: ItemFile,
  bytes: Bytes,
  redaction: Redaction,
): Promise<FileCopy | null> {
  const by = maskedName(file.name, 'png');
  try {
    const { proof } = await provenRects(context, file, bytes, []);
    const painted = await context.tools.blackout(bytes, []);
    redaction.replaced.push({ file: file.name, by, rects: [], proof });
    return { name: by, bytes: painted };
  } catch {
    return withhold(redaction, file, 'picture-not-maskable');
  }
}
