// Where secrets stand on a page by the page's own structure: a reader names a secret once, a page may show it thrice,
// and a card of the order page is typed into the redeem page that no reader connects with it.
import type { Rect } from '../evidence/geometry.ts';
import { type PageSnapshot, pageSnapshotSchema } from '../evidence/page-snapshot.ts';
import type { BundleItem } from './bundle-input.ts';
import { findSecrets } from './find-secrets.ts';
import type { Secret } from './secret-list.ts';

export interface Located {
  /** Boxes in page CSS px; a secret may have several. */
  places: { secret: Secret; box: Rect }[];
  /** Needles of the secrets that have at least one box. */
  needles: ReadonlySet<string>;
}

/** @returns null where the item keeps no readable snapshot */
export async function readSnapshot({
  item,
  readFile,
}: Pick<BundleItem, 'item' | 'readFile'>): Promise<PageSnapshot | null> {
  const file = item.files.find((candidate) => candidate.kind === 'snapshot');
  return file ? parseSnapshot(await readFile(file.name)) : null;
}

function parseSnapshot(bytes: Uint8Array): PageSnapshot | null {
  try {
    const parsed = pageSnapshotSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export function locateSecrets(snapshot: PageSnapshot, secrets: readonly Secret[]): Located {
  const places: Located['places'] = [];
  const shown = shownTexts(snapshot);
  const starts: number[] = [];
  let size = 0;
  for (const { text } of shown) {
    starts.push(size);
    size += text.length + 1;
  }
  // One search over everything: a code may be cut into a run per group of digits.
  for (const { secret, low, high } of findSecrets(shown.map(({ text }) => text).join('\n'), secrets)) {
    for (let i = runAt(starts, low); i < shown.length && (starts[i] ?? size) < high; i++) {
      const box = shown[i]?.box;
      if (box && box[2] > 0 && box[3] > 0) places.push({ secret, box });
    }
  }
  return { places, needles: new Set(places.map(({ secret }) => secret.needle)) };
}

function shownTexts({ runs, fields, elements }: PageSnapshot): { text: string; box: Rect }[] {
  const typed = fields.flatMap(({ element, value, placeholder }) => {
    const box = elements[element]?.box;
    return box ? [{ text: value || placeholder, box }] : [];
  });
  return [...runs, ...typed];
}

/** Last run that starts at or before the place. */
function runAt(starts: readonly number[], place: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}
