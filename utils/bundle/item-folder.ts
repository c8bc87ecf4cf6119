// One item as a folder of the bag: data/items/NNNN/.
import type { ItemFile } from '../evidence/item.ts';
import type { Hiding } from './apply-plan.ts';
import type { BundleItem, BundleTools } from './bundle-input.ts';
import { disclosureText } from './disclosure-text.ts';
import { factsFor } from './facts-for.ts';
import { type CopyContext, copyContext, copyFile, readOriginal, withhold } from './item-copies.ts';
import { decodeUtf8, isTextFile } from './item-files.ts';
import { jsonFile } from './json-file.ts';
import { holdsSecret } from './mask-secrets.ts';
import { itemFolder } from './names.ts';
import { emptyRedaction, isEmptyRedaction, type Redaction } from './redaction.ts';
import { type Content, settle } from './settled-file.ts';
import { compressionOf } from './zip.ts';

export interface ItemFolder {
  /** Paths below the top directory. */
  entries: Map<string, Content>;
  redaction: Redaction;
  /** Delivered picture that shows the item best, null where none is delivered. */
  picture: string | null;
}

export interface FolderPlan {
  /** 1-based exhibit number. */
  position: number;
  entry: BundleItem;
  /** Names of the originals that belong into this part, and the part of each other one. */
  files: ReadonlySet<string>;
  elsewhere: readonly { file: string; part: number }[];
}

/** @param hiding null for the buyer's own copy */
export async function buildItemFolder(
  plan: FolderPlan,
  hiding: Hiding | null,
  tools: BundleTools,
  onFile: (file: ItemFile) => void,
): Promise<ItemFolder> {
  const { entry } = plan;
  const folder = `data/items/${itemFolder(plan.position)}/`;
  const redaction: Redaction = { ...emptyRedaction(), elsewhere: [...plan.elsewhere] };
  const entries = new Map<string, Content>([[`${folder}item.json`, entry.itemBytes]]);
  const context = hiding ? await copyContext(entry, hiding, tools) : null;
  const salts: Record<string, string> = {};
  for (const file of entry.item.files.filter(({ name }) => plan.files.has(name))) {
    tools.signal?.throwIfAborted();
    const copy = context ? await gatedCopy(context, file, redaction) : await readOriginal(entry, file);
    onFile(file);
    if (!copy) continue;
    const isStored = compressionOf(copy.name, copy.bytes.length) === 'STORE';
    entries.set(
      folder + copy.name,
      isStored ? await settle(copy.bytes, copy.blob, tools.signal) : copy.bytes,
    );
    // The salt of an original that stays behind would let its commitment be searched for the secret.
    if (copy.name === file.name) salts[file.name] = entry.salts[file.name] ?? '';
  }
  entries.set(`${folder}salts.json`, jsonFile(salts));
  entries.set(`${folder}disclosures.json`, jsonFile(openFields(entry, context, redaction)));
  if (entry.facts) {
    entries.set(`${folder}facts.json`, jsonFile(hiding ? factsFor(entry.facts, hiding) : entry.facts));
  }
  if (!isEmptyRedaction(redaction)) entries.set(`${folder}redaction.json`, jsonFile(redaction));
  return { entries, redaction, picture: pictureOf(entry, folder, entries) };
}

/** The last gate for a text file: what still shows a secret after masking stays behind. */
async function gatedCopy(context: CopyContext, file: ItemFile, redaction: Redaction) {
  const copy = await copyFile(context, file, redaction);
  const text = copy && isTextFile(file) ? decodeUtf8(copy.bytes) : null;
  if (!copy || text === null || !holdsSecret(text, context.hiding.secrets)) return copy;
  redaction.replaced = redaction.replaced.filter((replaced) => replaced.file !== file.name);
  return withhold(redaction, file, 'secret-left');
}

function openFields(
  { disclosures }: BundleItem,
  context: CopyContext | null,
  redaction: Redaction,
): Record<string, string> {
  const open: Record<string, string> = {};
  for (const [name, disclosure] of Object.entries(disclosures)) {
    const held = context !== null && holdsSecret(disclosureText(disclosure), context.hiding.secrets);
    if (held || context?.places.fields.has(name)) redaction.fields.push({ name, reason: 'secret' });
    else open[name] = disclosure;
  }
  return open;
}

const PICTURE_ORDER: readonly ItemFile['kind'][] = ['screenshot', 'fullpage', 'rendered', 'file'];

function pictureOf(entry: BundleItem, folder: string, entries: ReadonlyMap<string, Content>): string | null {
  for (const kind of PICTURE_ORDER) {
    for (const file of entry.item.files) {
      if (file.kind !== kind || !file.mime.startsWith('image/')) continue;
      const stem = folder + (file.name.split('.')[0] ?? '');
      const path = [...entries.keys()].find((key) => key.startsWith(`${stem}.`));
      if (path) return path;
    }
  }
  return null;
}
