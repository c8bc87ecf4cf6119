// Which part of a row is a secret, table by table: the only place that knows. A clear row passes through unchanged.
import { utf8 } from '../../evidence/bytes.ts';
import type { Facts } from '../../evidence/facts.ts';
import type {
  ChunkRow,
  DraftRow,
  FactsRow,
  FileRow,
  ItemBasics,
  ItemRow,
  ItemSecrets,
  JobRow,
  StoredChunk,
  StoredDraft,
  StoredFacts,
  StoredFile,
  StoredItem,
  StoredJob,
} from '../rows.ts';
import type { Opener } from './opener.ts';
import { openBlob, openBytes, type Place } from './seal-bytes.ts';
import type { Sealer } from './sealer.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const asBytes = (value: unknown): Bytes => utf8(JSON.stringify(value));
const parsed = (bytes: Bytes): unknown => JSON.parse(new TextDecoder().decode(bytes));

const itemPlace = (id: string): Place => ['items', id, ''];
const filePlace = (id: string, name: string): Place => ['files', id, name];
const chunkPlace = ({ itemId, n }: { itemId: string; n: number }): Place => ['chunks', itemId, String(n)];
const factsPlace = (id: string, at: string): Place => ['facts', id, at];
const jobPlace = (id: string): Place => ['jobs', id, ''];
const draftPlace = (id: string, channel: string): Place => ['drafts', id, channel];

/** The picture travels inside the box: a row has one box, old or new, never half of each. */
type PackedSecrets = Omit<ItemSecrets, 'thumbnail'> & { thumbnail: { type: string; bytes: number } | null };

async function packSecrets(secrets: ItemSecrets): Promise<Bytes> {
  const { title, url, disclosures, salts, tileMasters, thumbnail } = secrets;
  const picture = thumbnail ? new Uint8Array(await thumbnail.arrayBuffer()) : new Uint8Array();
  const packed: PackedSecrets = {
    title,
    url,
    disclosures,
    salts,
    tileMasters,
    thumbnail: thumbnail ? { type: thumbnail.type, bytes: picture.length } : null,
  };
  const words = asBytes(packed);
  const out = new Uint8Array(4 + words.length + picture.length);
  new DataView(out.buffer).setUint32(0, words.length);
  out.set(words, 4);
  out.set(picture, 4 + words.length);
  return out;
}

function unpackSecrets(bytes: Bytes): ItemSecrets {
  const end = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const { thumbnail, ...words } = parsed(bytes.subarray(4, end)) as PackedSecrets;
  return {
    ...words,
    thumbnail: thumbnail ? new Blob([bytes.subarray(end)], { type: thumbnail.type }) : null,
  };
}

export function basicsOf(row: StoredItem): ItemBasics {
  const { id, state, caseId, caseSeq, assignedBy, kind, method, capturedAt, host, pageKey } = row;
  const { seq, itemBytes, removedAt } = row;
  return {
    id,
    state,
    caseId,
    caseSeq,
    assignedBy,
    kind,
    method,
    capturedAt,
    host,
    pageKey,
    seq,
    itemBytes,
    removedAt,
  };
}

export async function sealItem(sealer: Sealer | null, row: ItemRow): Promise<StoredItem> {
  if (!sealer) return row;
  return { ...basicsOf(row), ...(await sealer.bytes(row.id, itemPlace(row.id), await packSecrets(row))) };
}

export async function openItem(opener: Opener, row: StoredItem): Promise<ItemRow> {
  if (!row.sealedBy || !row.box) return row as ItemRow;
  const bytes = await openBytes(await opener.key(row.sealedBy), itemPlace(row.id), row.box);
  return { ...basicsOf(row), ...unpackSecrets(bytes) };
}

export async function sealFile(sealer: Sealer | null, row: FileRow): Promise<StoredFile> {
  if (!sealer) return row;
  const { itemId, name, blob } = row;
  const sealed = await sealer.blob(itemId, filePlace(itemId, name), blob);
  return { itemId, name, type: blob.type, ...sealed };
}

export async function openFile(opener: Opener, row: StoredFile): Promise<FileRow> {
  const { itemId, name, blob, sealedBy, box, type = '' } = row;
  if (!sealedBy || !box) return { itemId, name, blob: blob ?? new Blob() };
  const key = await opener.key(sealedBy);
  return { itemId, name, blob: await openBlob(key, filePlace(itemId, name), box, type) };
}

export async function sealChunk(sealer: Sealer | null, row: ChunkRow): Promise<StoredChunk> {
  if (!sealer) return row;
  const { blob, ...rest } = row;
  return { ...rest, ...(await sealer.blob(row.itemId, chunkPlace(row), blob)) };
}

export async function openChunk(opener: Opener, row: StoredChunk): Promise<ChunkRow> {
  const { sealedBy, box, blob, ...rest } = row;
  if (!sealedBy || !box) return { ...rest, blob: blob ?? new Blob() };
  return { ...rest, blob: await openBlob(await opener.key(sealedBy), chunkPlace(row), box, '') };
}

export async function sealFacts(sealer: Sealer | null, row: FactsRow): Promise<StoredFacts> {
  if (!sealer) return row;
  const { facts, ...rest } = row;
  return { ...rest, ...(await sealer.bytes(row.itemId, factsPlace(row.itemId, row.at), asBytes(facts))) };
}

export async function openFacts(opener: Opener, row: StoredFacts): Promise<FactsRow> {
  const { sealedBy, box, ...rest } = row;
  if (!sealedBy || !box) return row as FactsRow;
  const bytes = await openBytes(await opener.key(sealedBy), factsPlace(row.itemId, row.at), box);
  return { ...rest, facts: parsed(bytes) as Facts };
}

/** The draft of a save carries its page; what an export needs to go on does not, and has to be found without a passphrase. */
function pageOf(resume: unknown): string | null {
  const { itemId } = (resume ?? {}) as { itemId?: unknown };
  return typeof itemId === 'string' ? itemId : null;
}

type JobResume = Partial<Pick<StoredJob, 'resume' | 'sealedBy' | 'box'>>;

/** A change of the journal as it is stored; without a `resume` nothing of an earlier one changes. */
export async function sealJobChange<C extends { resume?: unknown }>(
  sealer: Sealer | null,
  id: string,
  change: C,
): Promise<C & JobResume> {
  if (!('resume' in change)) return change;
  const owner = pageOf(change.resume);
  if (!sealer || !owner) return { ...change, sealedBy: undefined, box: undefined };
  return { ...change, resume: null, ...(await sealer.bytes(owner, jobPlace(id), asBytes(change.resume))) };
}

export async function openJob(opener: Opener, row: StoredJob): Promise<JobRow> {
  const { sealedBy, box, ...rest } = row;
  if (!sealedBy || !box) return row;
  return { ...rest, resume: parsed(await openBytes(await opener.key(sealedBy), jobPlace(row.id), box)) };
}

export async function sealDraft(sealer: Sealer | null, row: DraftRow): Promise<StoredDraft> {
  if (!sealer) return row;
  const place = draftPlace(row.caseId, row.channel);
  return { ...row, text: '', ...(await sealer.bytes(row.caseId, place, utf8(row.text))) };
}

export async function openDraft(opener: Opener, row: StoredDraft): Promise<DraftRow> {
  const { sealedBy, box, ...rest } = row;
  if (!sealedBy || !box) return row;
  const place = draftPlace(row.caseId, row.channel);
  const bytes = await openBytes(await opener.key(sealedBy), place, box);
  return { ...rest, text: new TextDecoder().decode(bytes) };
}
