// From case, items and what was really delivered to the values that the report shows.
import type { CaseStory, Party } from '../../evidence/case-story.ts';
import type { BundleInput, BundleItem } from '../bundle-input.ts';
import { disclosureText } from '../disclosure-text.ts';
import type { ItemFolder } from '../item-folder.ts';
import { itemFolder } from '../names.ts';
import { sizeOf } from '../settled-file.ts';
import { unitText } from '../unit-text.ts';
import { timelineOf } from './report-timeline.ts';
import type { ReportBounds, ReportExhibit, ReportView } from './report-view.ts';
import { boundsByItem, boundsOf } from './time-bounds.ts';

export interface PartContext {
  bag: string;
  part: number;
  of: number;
  /** Parts of each item, by index. */
  partsOf: readonly number[][];
}

/** A built item of this part and its picture for the report. */
export interface ShownItem {
  folder: ItemFolder;
  thumbnail: string | null;
}

const MAX_THUMBNAIL = 30_000;

/** `data:` URI, null when it is too large to be read inline. */
export function thumbnailUri({ mime, bytes }: { mime: string; bytes: Uint8Array }): string | null {
  const usable = bytes.length <= MAX_THUMBNAIL && /^image\/(?:jpeg|png|webp)$/.test(mime);
  return usable ? `data:${mime};base64,${btoa(unitText(bytes))}` : null;
}

export function reportView(
  input: BundleInput,
  context: PartContext,
  shown: ReadonlyMap<number, ShownItem>,
  complaintPaths: readonly string[],
): ReportView {
  const { case: subject, items } = input;
  const bounds = boundsByItem(input.log);
  const times = items.map(({ item }) => item.captured_at).sort();
  return {
    bag: context.bag,
    created: new Date(input.created).toISOString(),
    zone: items[items.length - 1]?.item.tz_offset_min ?? 0,
    software: input.software,
    thumbprint: input.key.thumbprint,
    locker: input.lockerId,
    audience: input.audience,
    reviewed: input.reviewed ?? null,
    part: context.part,
    of: context.of,
    captured: { first: times[0] ?? '', last: times[times.length - 1] ?? '' },
    devices: distinct(items.map(({ item }) => `${item.environment.browser} · ${item.environment.os}`)),
    authorities: distinct(
      input.log.checkpoints.flatMap(({ tokens = [] }) => tokens.map(({ authority }) => authority)),
    ),
    facts: {
      shop: subject.shopHost,
      order: subject.orderNo,
      product: subject.product,
      merchant: subject.merchant,
      amount: subject.amount ? `${subject.amount.value} ${subject.amount.currency}` : null,
    },
    intake: subject.intake,
    story: input.story ?? untold(input),
    ...timelineOf(items, bounds),
    exhibits: items.map((entry, index) => exhibitOf(entry, index, context, shown.get(index), bounds)),
    complaints: input.complaints.map(({ channel, text }, i) => ({
      channel,
      text,
      path: complaintPaths[i] ?? '',
    })),
  };
}

const distinct = (words: readonly string[]): string[] => [...new Set(words)];

const PARTIES: readonly Party[] = ['merchant', 'platform', 'issuer', 'buyer', 'network'];

/** What the case alone says: everything else is unknown. */
function untold({ case: { product, amount, orderNo, merchant, shopHost } }: BundleInput): CaseStory {
  const printed = { quantity: null, payChannel: null, orderedAt: null, paidAt: null, exhibit: null };
  return {
    bought: { product, amount, orderNo, merchant, shopHost, ...printed },
    promised: [],
    failed: [],
    answered: [],
    parties: PARTIES.map((party) => ({ party, name: null, shown: [], unknown: [] })),
  };
}

function exhibitOf(
  entry: BundleItem,
  index: number,
  context: PartContext,
  shown: ShownItem | undefined,
  bounds: ReadonlyMap<string, ReportBounds>,
): ReportExhibit {
  const { item } = entry;
  return {
    no: index + 1,
    folder: `data/items/${itemFolder(index + 1)}`,
    kind: item.kind,
    method: item.method,
    grade: item.grade,
    title: claim(entry, 'title'),
    url: claim(entry, 'url'),
    capturedAt: item.captured_at,
    zone: item.tz_offset_min,
    ...boundsOf(bounds, item.id),
    files: shown ? filesOf(entry, shown.folder) : [],
    hidden: shown ? hiddenOf(shown.folder) : [],
    incidents: item.environment.incidents,
    thumbnail: shown?.thumbnail ?? null,
    parts: context.partsOf[index] ?? [],
  };
}

/** What the page claimed about itself: the third element of the disclosure. */
export function claim({ disclosures }: BundleItem, name: string): string | null {
  const disclosure = disclosures[name];
  if (!disclosure) return null;
  const value: unknown = JSON.parse(disclosureText(disclosure))[2];
  return typeof value === 'string' && value !== '' ? value : null;
}

function filesOf({ item }: BundleItem, { entries, redaction }: ItemFolder): ReportExhibit['files'] {
  return [...entries].flatMap(([path, content]) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const masked = redaction.replaced.find((copy) => copy.by === name);
    const file = item.files.find((candidate) => candidate.name === (masked?.file ?? name));
    const note = masked ? 'masked' : (redaction.notes.find((noted) => noted.file === name)?.note ?? null);
    return file ? [{ name, path, kind: file.kind, bytes: size(sizeOf(content)), note }] : [];
  });
}

const size = (bytes: number): string =>
  bytes < 1000
    ? `${bytes} B`
    : bytes < 1e6
      ? `${Math.round(bytes / 1e3)} kB`
      : `${(bytes / 1e6).toFixed(1)} MB`;

function hiddenOf({ redaction }: ItemFolder): ReportExhibit['hidden'] {
  return [
    ...redaction.fields.map(({ name }) => ({ file: name, code: 'field' })),
    ...redaction.withheld.map(({ file, reason }) => ({ file, code: reason })),
    ...redaction.elsewhere.map(({ file }) => ({ file, code: 'elsewhere' })),
  ];
}
