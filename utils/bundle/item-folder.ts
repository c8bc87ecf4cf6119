// One item as a folder of the bag: data/items/NNNN/.
import { fromBase64 } from '../evidence/bytes.ts';
import type { ItemFile } from '../evidence/item.ts';
import { withoutSalts } from '../evidence/tried-codes.ts';
import type { BundleInput, BundleItem, BundleTools } from './bundle-input.ts';
import { type CopyContext, copyContext, copyFile, decodeUtf8, isTextFile, withhold } from './item-copies.ts';
import { jsonFile } from './json-file.ts';
import { holdsSecret, maskStrings } from './mask-secrets.ts';
import { itemFolder } from './names.ts';
import { emptyRedaction, isEmptyRedaction, type Redaction } from './redaction.ts';
import type { Secret } from './secret-list.ts';
import type { Bytes } from './zip.ts';

export interface ItemFolder {
  /** Paths below the top directory. */
  entries: Map<string, Bytes>;
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

export async function buildItemFolder(
  input: BundleInput,
  plan: FolderPlan,
  secrets: readonly Secret[],
  tools: BundleTools,
  onFile: (file: ItemFile) => void,
): Promise<ItemFolder> {
  const { entry } = plan;
  const folder = `data/items/${itemFolder(plan.position)}/`;
  const redaction: Redaction = { ...emptyRedaction(), elsewhere: [...plan.elsewhere] };
  const entries = new Map<string, Bytes>([[`${folder}item.json`, entry.itemBytes]]);
  const context = input.audience === 'self' ? null : await copyContext(entry, secrets, tools);
  const salts: Record<string, string> = {};
  for (const file of entry.item.files.filter(({ name }) => plan.files.has(name))) {
    tools.signal?.throwIfAborted();
    const copy = context
      ? await gatedCopy(context, file, redaction)
      : { name: file.name, bytes: await entry.readFile(file.name) };
    onFile(file);
    if (!copy) continue;
    entries.set(folder + copy.name, copy.bytes);
    // The salt of an original that stays behind would let its commitment be searched for the secret.
    if (copy.name === file.name) salts[file.name] = entry.salts[file.name] ?? '';
  }
  entries.set(`${folder}salts.json`, jsonFile(salts));
  entries.set(`${folder}disclosures.json`, jsonFile(openFields(entry, secrets, redaction)));
  if (entry.facts)
    entries.set(
      `${folder}facts.json`,
      jsonFile(maskStrings(input.audience === 'self' ? entry.facts : withoutSalts(entry.facts), secrets)),
    );
  if (!isEmptyRedaction(redaction)) entries.set(`${folder}redaction.json`, jsonFile(redaction));
  return { entries, redaction, picture: pictureOf(entry, folder, entries) };
}

/** The last gate for a text file: what still shows a secret after masking stays behind. */
async function gatedCopy(context: CopyContext, file: ItemFile, redaction: Redaction) {
  const copy = await copyFile(context, file, redaction);
  const text = copy && isTextFile(file) ? decodeUtf8(copy.bytes) : null;
  if (!copy || text === null || !holdsSecret(text, context.secrets)) return copy;
  redaction.replaced = redaction.replaced.filter((replaced) => replaced.file !== file.name);
  return withhold(redaction, file, 'secret-left');
}

function openFields(
  { disclosures }: BundleItem,
  secrets: readonly Secret[],
  redaction: Redaction,
): Record<string, string> {
  const open: Record<string, string> = {};
  for (const [name, disclosure] of Object.entries(disclosures)) {
    if (holdsSecret(disclosureText(disclosure), secrets)) redaction.fields.push({ name, reason: 'secret' });
    else open[name] = disclosure;
  }
  return open;
}

/** What a disclosure says: its decoded JSON, and its own spelling for good measure. */
export function disclosureText(disclosure: string): string {
  return new TextDecoder().decode(fromBase64(disclosure.replaceAll('-', '+').replaceAll('_', '/')));
}

const PICTURE_ORDER: readonly ItemFile['kind'][] = ['screenshot', 'fullpage', 'rendered', 'file'];

function pictureOf(entry: BundleItem, folder: string, entries: ReadonlyMap<string, Bytes>): string | null {
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
