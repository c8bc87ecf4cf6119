// From draft and bytes to the frozen item: salts, commitments, tile roots, digests of what the page claimed.
import { bytesToHex, utf8 } from '../evidence/bytes.ts';
import { canonicalJson, commitPageClaims, fileCommitment, newFileSalt } from '../evidence/commitments.ts';
import { type Item, itemSchema, type TextRoot, type TileRoot } from '../evidence/item.ts';
import { toldSize } from '../evidence/told-size.ts';
import { textRoot } from '../log/segment-tree.ts';
import { tileRoot } from '../log/tile-tree.ts';
import type { CaptureDraft, DraftFile } from './draft.ts';
import type { PixelAccess } from './world.ts';

export interface FrozenItem {
  item: Item;
  /** Canonical JSON and one line feed; its SHA-256 goes into the log. */
  bytes: Uint8Array<ArrayBuffer>;
  disclosures: Record<string, string>;
  salts: Record<string, string>;
  tileMasters: Record<string, string>;
}

export type ReadBytes = (name: string) => Promise<Uint8Array<ArrayBuffer>>;

export async function freezeItem(
  draft: CaptureDraft,
  readBytes: ReadBytes,
  pixels: Pick<PixelAccess, 'decode'>,
): Promise<FrozenItem> {
  const salts: Record<string, string> = {};
  const tileMasters: Record<string, string> = {};
  const files: Item['files'] = [];
  const tiles: TileRoot[] = [];
  const texts: TextRoot[] = [];
  for (const file of draft.files) {
    const bytes = await readBytes(file.name);
    const salt = newFileSalt();
    salts[file.name] = bytesToHex(salt);
    files.push({ ...file, bytes: toldSize(bytes.length), commit: await fileCommitment(salt, bytes) });
    const master = newFileSalt();
    const picture = file.mime === 'image/png' ? await imageRoot(file, bytes, master, pixels) : null;
    const words = isWords(file) ? wordsRoot(file.name, bytes, master) : null;
    if (picture) tiles.push(picture);
    if (words) texts.push(words);
    if (picture || words) tileMasters[file.name] = bytesToHex(master);
  }
  const { digests, disclosures } = await commitPageClaims(draft.claims);
  const item = itemSchema.parse({
    v: 1,
    id: draft.itemId,
    kind: draft.kind,
    method: draft.method,
    grade: draft.grade,
    captured_at: new Date(draft.capturedAt).toISOString(),
    tz_offset_min: draft.timezoneOffset,
    mono_ms: Math.round(draft.mono),
    session: draft.session,
    viewport: draft.viewport,
    page: draft.page,
    stitch: draft.stitch,
    files,
    tiles,
    texts,
    http: null,
    environment: { ...draft.environment, incidents: draft.incidents },
    _sd_alg: 'sha-256',
    _sd: digests,
  });
  return { item, bytes: utf8(`${canonicalJson(item)}\n`), disclosures, salts, tileMasters };
}

async function imageRoot(
  file: DraftFile,
  bytes: Uint8Array<ArrayBuffer>,
  master: Uint8Array<ArrayBuffer>,
  pixels: Pick<PixelAccess, 'decode'>,
): Promise<TileRoot> {
  const decoded = await pixels.decode(new Blob([bytes], { type: file.mime }));
  return tileRoot(file.name, decoded, master);
}

/** Words of which somebody may get a copy with some of them hidden. Nobody but the buyer ever gets a snapshot. */
function isWords({ kind, mime }: DraftFile): boolean {
  return kind !== 'snapshot' && /^(?:text\/|application\/json$)/.test(mime);
}

/** @returns null where the bytes are no text */
function wordsRoot(name: string, bytes: Uint8Array, master: Uint8Array<ArrayBuffer>): TextRoot | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return textRoot(name, text, master);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
