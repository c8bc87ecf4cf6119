// From case, items and what was really delivered to the values that the report shows.

import type { Facts } from '../../evidence/facts.ts';
import type { BundleInput, BundleItem } from '../bundle-input.ts';
import { disclosureText, type ItemFolder } from '../item-folder.ts';
import { unitText } from '../unit-text.ts';
import type { ReportExhibit, ReportMoment, ReportView } from './report-view.ts';

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
  return {
    bag: context.bag,
    created: new Date(input.created).toISOString(),
    zone: items[items.length - 1]?.item.tz_offset_min ?? 0,
    software: input.software,
    thumbprint: input.key.thumbprint,
    locker: input.lockerId,
    audience: input.audience,
    part: context.part,
    of: context.of,
    facts: {
      shop: subject.shopHost,
      order: subject.orderNo,
      product: subject.product,
      merchant: subject.merchant,
      amount: subject.amount ? `${subject.amount.value} ${subject.amount.currency}` : null,
    },
    intake: subject.intake,
    timeline: items.flatMap(momentsOf).sort((a, b) => sortKey(a.at) - sortKey(b.at)),
    exhibits: items.map((entry, index) => exhibitOf(entry, index, context, shown.get(index))),
    complaints: input.complaints.map(({ channel, text }, i) => ({
      channel,
      text,
      path: complaintPaths[i] ?? '',
    })),
  };
}

function exhibitOf(
  entry: BundleItem,
  index: number,
  context: PartContext,
  shown: ShownItem | undefined,
): ReportExhibit {
  const { item } = entry;
  return {
    no: index + 1,
    kind: item.kind,
    method: item.method,
    grade: item.grade,
    title: claim(entry, 'title'),
    url: claim(entry, 'url'),
    capturedAt: item.captured_at,
    zone: item.tz_offset_min,
    files: shown ? filesOf(entry, shown.folder) : [],
    hidden: shown ? hiddenOf(shown.folder) : [],
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
  return [...entries].flatMap(([path, bytes]) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const masked = redaction.replaced.find((copy) => copy.by === name);
    const file = item.files.find((candidate) => candidate.name === (masked?.file ?? name));
    const note = masked ? 'masked' : (redaction.notes.find((noted) => noted.file === name)?.note ?? null);
    return file ? [{ name, path, kind: file.kind, bytes: size(bytes.length), note }] : [];
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
    ...redaction.withheld.map(({ file, reason }) => ({ file, code: reason })),
    ...redaction.elsewhere.map(({ file }) => ({ file, code: 'elsewhere' })),
  ];
}

function momentsOf({ item, facts }: BundleItem, index: number): ReportMoment[] {
  const exhibit = index + 1;
  const captured: ReportMoment = {
    at: item.captured_at,
    zone: item.tz_offset_min,
    ...outcomeOf(facts),
    exhibit,
  };
  return facts
    ? [
        captured,
        ...noticedMoments(facts, exhibit, item.tz_offset_min),
        ...orderMoments(facts, exhibit),
        ...messageMoments(facts, exhibit),
      ]
    : [captured];
}

/** What the page said of the code. A batch can hold both; the refusal is what the case is about. */
function outcomeOf(facts: Facts | null): Pick<ReportMoment, 'what' | 'text'> {
  const said = facts?.failure ?? facts?.success;
  if (!said) return { what: 'captured', text: null };
  const text = [said.code, said.text].filter(Boolean).join(' ');
  return { what: facts?.failure ? 'failure' : 'success', text };
}

function noticedMoments({ noticed }: Facts, exhibit: number, zone: number): ReportMoment[] {
  return noticed.map(({ appearedAt, text }) => ({ at: appearedAt, zone, what: 'noticed', text, exhibit }));
}

function orderMoments(facts: Facts, exhibit: number): ReportMoment[] {
  // A list of orders speaks of other cases too.
  if (facts.orders.length !== 1) return [];
  return facts.orders.flatMap(({ createdAt, paidAt, product }) => [
    ...(createdAt ? [{ at: createdAt, zone: null, what: 'ordered' as const, text: product, exhibit }] : []),
    ...(paidAt ? [{ at: paidAt, zone: null, what: 'paid' as const, text: product, exhibit }] : []),
  ]);
}

function messageMoments(facts: Facts, exhibit: number): ReportMoment[] {
  return facts.transcript.flatMap(({ at, sender, name, text }) =>
    at ? [{ at, zone: null, what: 'message' as const, text: `${name ?? sender}: ${text}`, exhibit }] : [],
  );
}

const sortKey = (at: string): number => {
  const time = Date.parse(at);
  return Number.isNaN(time) ? Number.MAX_SAFE_INTEGER : time;
};
