// Pictures of a case as a recipient may see them, exhibit by exhibit: covered by the same plan as his bundle, originals untouched.

import type { Hiding } from '../bundle/apply-plan.ts';
import type { BundleItem } from '../bundle/bundle-input.ts';
import { hidingOf } from '../bundle/hiding-of.ts';
import { type CopyContext, copyContext, copyFile, type PictureTools } from '../bundle/item-copies.ts';
import { emptyRedaction, type WithheldReason } from '../bundle/redaction.ts';
import { ExpectedError } from '../errors.ts';
import type { Recipient } from '../evidence/audience.ts';
import type { ItemFile, ItemKind } from '../evidence/item.ts';
import type { Locker } from '../locker/database.ts';
import { sentDraftsOfCase } from '../locker/drafts.ts';
import { readReviews } from '../locker/redactions.ts';
import { bundleItems } from './bundle-input-of-case.ts';
import { readingsWithSecrets } from './case-secrets.ts';
import { type CaseView, readCaseView } from './case-view.ts';
import { decidedPlan } from './decided-plan.ts';

export interface CopySource {
  view: CaseView;
  hiding: Hiding;
  /** In exhibit order. */
  entries: readonly BundleItem[];
  /** Items that the buyer has been through for this recipient. */
  seen: ReadonlySet<string>;
}

/**
 * @param text what will be handed over beside the pictures: persons named in it are covered as well
 * @throws ExpectedError not-found, export-empty, locker-locked
 */
export async function openCopies(
  locker: Locker,
  caseId: string,
  audience: Recipient,
  text: string,
): Promise<CopySource> {
  const view = await readCaseView(locker, caseId);
  if (view.items.length === 0) throw new ExpectedError('export-empty');
  const ids = view.items.map(({ row }) => row.id);
  const items = await bundleItems(locker, view);
  const otherFacts = await readingsWithSecrets(locker, ids);
  const drafts = await sentDraftsOfCase(locker, caseId, audience);
  const complaints = [...drafts, { channel: audience, text }];
  const source = { audience, items, otherFacts, case: view.case, complaints };
  const reviews = await readReviews(locker, caseId, audience);
  const plan = await decidedPlan(source, reviews);
  const hiding = await hidingOf({ ...source, plan });
  if (!hiding) throw new TypeError('copies are for somebody else');
  const seen = new Set([...reviews].flatMap(([id, review]) => (review.seen ? [id] : [])));
  return { view, hiding, entries: items, seen };
}

export interface ExhibitCopy {
  exhibit: number;
  itemId: string;
  kind: ItemKind;
  /** ISO 8601 UTC */
  capturedAt: string;
  file: ItemFile;
  picture: Blob;
  /** Something on it is covered. */
  covered: boolean;
  /** Nobody has read it, and the buyer has not been through it. */
  unsearched: boolean;
}

export interface ExhibitGap {
  exhibit: number;
  kind: ItemKind;
  /** `no-picture`: the item has none. */
  reason: WithheldReason | 'no-picture';
}

const PAGE_ORDER: readonly ItemFile['kind'][] = ['fullpage', 'screenshot', 'rendered', 'frame'];

/** The fullest picture of a page; of what was brought, every picture. */
function picturesOf({ item }: BundleItem): ItemFile[] {
  const pictures = item.files.filter(({ mime }) => /^image\/(?:png|jpeg|webp|gif|bmp)$/.test(mime));
  for (const kind of PAGE_ORDER) {
    const found = pictures.filter((file) => file.kind === kind);
    if (found.length > 0) return found;
  }
  return pictures;
}

/** One after the other, so that only one original is in memory. */
export async function* exhibitCopies(
  source: CopySource,
  tools: PictureTools,
  signal: AbortSignal,
): AsyncGenerator<ExhibitCopy | ExhibitGap> {
  for (const [i, entry] of source.entries.entries()) {
    const files = picturesOf(entry);
    const about = { exhibit: i + 1, kind: entry.item.kind };
    if (files.length === 0) yield { ...about, reason: 'no-picture' };
    const context = files.length === 0 ? null : await copyContext(entry, source.hiding, tools);
    for (const file of files) {
      signal.throwIfAborted();
      if (context) yield await copyOf(context, file, { ...about, seen: source.seen.has(entry.item.id) });
    }
  }
}

async function copyOf(
  context: CopyContext,
  file: ItemFile,
  { seen, ...about }: { exhibit: number; kind: ItemKind; seen: boolean },
): Promise<ExhibitCopy | ExhibitGap> {
  const { item } = context.entry;
  const redaction = emptyRedaction();
  const copy = await copyFile(context, file, redaction);
  const [held] = redaction.withheld;
  if (!copy) return { ...about, reason: held?.reason ?? 'picture-not-maskable' };
  const mime = copy.name === file.name ? file.mime : 'image/png';
  return {
    ...about,
    itemId: item.id,
    capturedAt: item.captured_at,
    file,
    picture: copy.blob ?? new Blob([copy.bytes], { type: mime }),
    covered: redaction.replaced.some(({ rects }) => (rects?.length ?? 0) > 0),
    unsearched: redaction.notes.length > 0 && !seen,
  };
}

export const isCopy = (found: ExhibitCopy | ExhibitGap): found is ExhibitCopy => 'picture' in found;
