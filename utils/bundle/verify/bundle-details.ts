// What a surface shows beside the six claims. The bundle's own words are no more than that: a claim says whether they hold.
import type { Item } from '../../evidence/item.ts';
import type { CaseFile } from '../case-file.ts';
import { itemFolder } from '../names.ts';
import { type Redaction, redactionSchema } from '../redaction.ts';
import { readItem } from './check-items.ts';
import { readCaseFile } from './check-parts.ts';
import { boundsOf, type TimeBounds } from './check-time.ts';
import { type BagFiles, readText } from './claim.ts';
import type { DisclosedLog } from './read-log.ts';
import { readCanonicalFile } from './strict-json.ts';
import type { FoundToken } from './tokens.ts';

/** Something that is not here, or not as it was saved. */
export interface Held {
  /** Name of an original, or of a page claim such as `url`. */
  name: string;
  /** Reason as redaction.json writes it; `masked`, `field`, `elsewhere` for its other lists. */
  code: string;
}

export interface ItemDetails {
  /** Exhibit number. */
  no: number;
  kind: Item['kind'];
  method: Item['method'];
  grade: Item['grade'];
  /** Device clock, ISO 8601 UTC, and minutes east of UTC; null where item.json is not here or cannot be read. */
  captured: { at: string; zone: number } | null;
  /** Third-party bounds, epoch ms, from proven tokens only. */
  bounds: TimeBounds;
  /** Originals and copies that are in this part. */
  files: number;
  held: Held[];
  /** The part that holds it, where that is another one. */
  elsewhere: number | null;
}

export interface TokenDetails {
  path: string;
  /** Size of the stamped checkpoint, null for the seal. */
  anchor: number | null;
  state: FoundToken['state'];
  /** Epoch ms; what an unproven token says is worth nothing. */
  at: number | null;
}

export interface BundleDetails {
  bag: string;
  part: CaseFile['part'];
  audience: string;
  /** ISO 8601, device clock. */
  created: string;
  software: string;
  locker: string;
  items: ItemDetails[];
  tokens: TokenDetails[];
}

const UNBOUNDED: TimeBounds = { after: null, before: null };

/** @returns null where case.json cannot be read */
export function bundleDetails(
  bag: BagFiles,
  log: DisclosedLog | null,
  tokens: readonly FoundToken[],
): BundleDetails | null {
  const file = readCaseFile(bag);
  if (!file) return null;
  const bounds = itemBounds(log, tokens);
  const { part, audience, created, software, locker } = file;
  return {
    bag: file.bag,
    part,
    audience,
    created,
    software,
    locker,
    items: file.items.map((entry) => itemDetails(bag, entry, part.n, bounds.get(entry.id) ?? UNBOUNDED)),
    tokens: tokens.map(({ path, anchor, state, genTime }) => ({ path, anchor, state, at: genTime })),
  };
}

function itemBounds(log: DisclosedLog | null, tokens: readonly FoundToken[]): Map<string, TimeBounds> {
  if (!log) return new Map();
  const bounds = boundsOf(log, tokens);
  return new Map(
    log.records.flatMap(({ seq, type, body }) =>
      type === 'item' ? [[body.id, bounds.get(seq) ?? UNBOUNDED] as const] : [],
    ),
  );
}

function itemDetails(
  bag: BagFiles,
  { no, id, kind, method, grade, parts }: CaseFile['items'][number],
  part: number,
  bounds: TimeBounds,
): ItemDetails {
  const folder = itemFolder(no);
  const item = readItem(bag, folder);
  const own = item?.id === id ? item : null;
  const redaction = readCanonicalFile(readText(bag, `data/items/${folder}/redaction.json`), redactionSchema);
  const copies = [
    ...(own?.files ?? []).map(({ name }) => name),
    ...(redaction?.replaced ?? []).map(({ by }) => by),
  ];
  return {
    no,
    kind,
    method,
    grade,
    captured: own && { at: own.captured_at, zone: own.tz_offset_min },
    bounds,
    files: copies.filter((name) => bag.has(`data/items/${folder}/${name}`)).length,
    held: redaction ? heldBack(redaction) : [],
    elsewhere: parts.includes(part) ? null : (parts[0] ?? null),
  };
}

function heldBack({ withheld, replaced, fields, notes, elsewhere }: Redaction): Held[] {
  return [
    ...withheld.map(({ file, reason }) => ({ name: file, code: reason })),
    ...replaced.map(({ file }) => ({ name: file, code: 'masked' })),
    ...fields.map(({ name }) => ({ name, code: 'field' })),
    ...notes.map(({ file, note }) => ({ name: file, code: note })),
    ...elsewhere.map(({ file }) => ({ name: file, code: 'elsewhere' })),
  ];
}
