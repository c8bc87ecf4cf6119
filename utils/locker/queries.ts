// Read models of the surfaces. Nothing here writes.
import type { Case } from '../evidence/case.ts';
import { type ChatState, chatState, disclosedFrames } from '../evidence/chat-state.ts';
import type { Facts } from '../evidence/facts.ts';
import type { Item } from '../evidence/item.ts';
import type { Locker } from './database.ts';
import { readFacts } from './facts.ts';
import { readItem } from './items.ts';
import type { ItemRow, JobRow, StoredItem } from './rows.ts';
import { type Opener, opener, unlessLocked } from './vault/opener.ts';
import { openItem } from './vault/sealed-rows.ts';

/** An item as lists show it: no bytes, no salts. In a locked locker without title, address and picture. */
export type ItemCard = { locked: boolean } & Pick<
  ItemRow,
  | 'id'
  | 'state'
  | 'caseId'
  | 'caseSeq'
  | 'assignedBy'
  | 'kind'
  | 'method'
  | 'capturedAt'
  | 'title'
  | 'url'
  | 'host'
  | 'seq'
  | 'thumbnail'
>;

const NOTHING_SHOWN = { title: '', url: null, thumbnail: null };

async function card(open: Opener, stored: StoredItem): Promise<ItemCard> {
  const row = await unlessLocked(() => openItem(open, stored));
  return cardOf({ ...stored, ...(row ?? NOTHING_SHOWN) }, row === null);
}

function cardOf(row: Omit<ItemCard, 'locked'>, locked: boolean): ItemCard {
  const { id, state, caseId, caseSeq, assignedBy, kind, method, capturedAt, title, url, host, seq } = row;
  const { thumbnail } = row;
  return {
    locked,
    id,
    state,
    caseId,
    caseSeq,
    assignedBy,
    kind,
    method,
    capturedAt,
    title,
    url,
    host,
    seq,
    thumbnail,
  };
}

const isKept = (row: Pick<ItemRow, 'state'>): boolean => row.state === 'saved';

export interface SavedCard extends ItemCard {
  /** Position among the kept items of its case, from 1. */
  nth: number;
  /** Codes of what could not be kept. */
  incidents: string[];
  /** null for pages without any chat. */
  chat: ChatState | null;
  /** The page goes on below the picture and no long one was taken. */
  hasMore: boolean;
}

function hasMore(row: StoredItem, { page, viewport }: Item): boolean {
  return row.method !== 'stitched' && page !== null && viewport !== null && page.h > viewport.h * 1.05;
}

export async function readSavedCard(locker: Locker, itemId: string): Promise<SavedCard | null> {
  const stored = await locker.items.get(itemId);
  if (!stored) return null;
  const siblings = await locker.items.where('caseId').equals(stored.caseId).toArray();
  const nth = siblings.filter((other) => isKept(other) && other.caseSeq <= stored.caseSeq).length;
  const item = readItem(stored);
  const row = await unlessLocked(async () => openItem(await opener(locker), stored));
  const facts = row && (await unlessLocked(() => readFacts(locker, itemId)));
  const chat = row && chatState(facts, item, disclosedFrames(row.disclosures['frames']));
  const shown = cardOf({ ...stored, ...(row ?? NOTHING_SHOWN) }, row === null);
  return { ...shown, nth, incidents: item.environment.incidents, hasMore: hasMore(stored, item), chat };
}

export interface ItemDetail {
  card: ItemCard;
  item: Item;
  digest: Uint8Array<ArrayBuffer>;
  facts: Facts | null;
}

/** null when there is no such item; `item` is parsed from the bytes that the log commits to. */
export async function readItemDetail(locker: Locker, itemId: string): Promise<ItemDetail | null> {
  const row = await locker.items.get(itemId);
  if (!row) return null;
  const facts = await unlessLocked(() => readFacts(locker, itemId));
  const shown = await card(await opener(locker), row);
  return { card: shown, item: readItem(row), digest: row.itemBytes, facts };
}

export interface CaseCard {
  case: Case;
  count: number;
  /** The first few, for pictures. */
  items: ItemCard[];
}

const PICTURES = 4;

/** Index counts only: a case of thousands must not slow the list. @param gone undone and unfinished items per case */
async function caseCard(
  locker: Locker,
  open: Opener,
  known: Case,
  gone: ReadonlyMap<string, number>,
): Promise<CaseCard> {
  const items = () => locker.items.where('caseId').equals(known.id);
  const [all, first] = await Promise.all([items().count(), items().filter(isKept).limit(PICTURES).toArray()]);
  const cards = await Promise.all(first.map((row) => card(open, row)));
  return { case: known, count: all - (gone.get(known.id) ?? 0), items: cards };
}

async function goneItems(locker: Locker): Promise<Map<string, number>> {
  const gone = new Map<string, number>();
  await locker.items
    .where('state')
    .notEqual('saved')
    .each(({ caseId }) => gone.set(caseId, (gone.get(caseId) ?? 0) + 1));
  return gone;
}

/** Newest cases first. @param only ids found by a search, null for all */
export async function listCases(
  locker: Locker,
  limit: number,
  only: readonly string[] | null,
): Promise<CaseCard[]> {
  const cases = only ? await casesById(locker, only) : await recentCases(locker, limit);
  const gone = await goneItems(locker);
  const open = await opener(locker);
  return Promise.all(cases.slice(0, limit).map((known) => caseCard(locker, open, known, gone)));
}

async function casesById(locker: Locker, ids: readonly string[]): Promise<Case[]> {
  const rows = await locker.cases.bulkGet([...ids]);
  const found = rows.filter((row) => row !== undefined);
  return found.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
}

export function recentCases(locker: Locker, limit: number): Promise<Case[]> {
  return locker.cases.orderBy('updatedAt').reverse().limit(limit).toArray();
}

export async function readCase(
  locker: Locker,
  caseId: string,
): Promise<{ case: Case; items: ItemCard[] } | null> {
  const known = await locker.cases.get(caseId);
  if (!known) return null;
  const rows = await locker.items.where('caseId').equals(caseId).sortBy('caseSeq');
  const open = await opener(locker);
  const shown = rows.filter((row) => row.state !== 'staged').map((row) => card(open, row));
  return { case: known, items: await Promise.all(shown) };
}

/** Kept items of a case with what was read off them. */
export async function readEvidence(
  locker: Locker,
  caseId: string,
): Promise<{ card: ItemCard; facts: Facts | null }[]> {
  const rows = await locker.items.where('caseId').equals(caseId).filter(isKept).sortBy('caseSeq');
  const open = await opener(locker);
  return Promise.all(
    rows.map(async (row) => ({
      card: await card(open, row),
      facts: await unlessLocked(() => readFacts(locker, row.id)),
    })),
  );
}

export function countKept(locker: Locker): Promise<number> {
  return locker.items.where('state').equals('saved').count();
}

/** Kept items of one case. */
export function countKeptOf(locker: Locker, caseId: string): Promise<number> {
  return locker.items.where('caseId').equals(caseId).filter(isKept).count();
}

/** The save that is running for a tab. */
export async function runningSave(locker: Locker, tabId: number): Promise<JobRow | null> {
  const running = await locker.jobs.where('state').equals('running').toArray();
  return running.find((job) => job.kind === 'save' && job.tabId === tabId) ?? null;
}

/** The newest save of a tab that began at `since` or later, whatever came of it. */
export async function newestSave(locker: Locker, tabId: number, since: string): Promise<JobRow | null> {
  const jobs = await locker.jobs.where('updatedAt').aboveOrEqual(since).reverse().sortBy('createdAt');
  return jobs.find((job) => job.kind === 'save' && job.tabId === tabId) ?? null;
}

/** Case of what was last kept of a tab at `since` or later, by where that item is now; null for a tab that was not kept. */
export async function caseOfTab(locker: Locker, tabId: number, since: string): Promise<string | null> {
  const jobs = await locker.jobs.where('updatedAt').aboveOrEqual(since).reverse().sortBy('createdAt');
  const kept = jobs.find((job) => job.kind === 'save' && job.tabId === tabId && job.itemId !== null);
  const item = kept?.itemId ? await locker.items.get(kept.itemId) : undefined;
  return item?.state === 'saved' ? item.caseId : null;
}

/** The newest finished save of a tab if it was cut off at `since` or later. */
export async function newestCutOff(locker: Locker, tabId: number, since: string): Promise<JobRow | null> {
  const jobs = await locker.jobs.where('updatedAt').aboveOrEqual(since).reverse().sortBy('createdAt');
  const newest = jobs.find((job) => job.kind === 'save' && job.tabId === tabId && job.state !== 'running');
  return newest?.state === 'interrupted' ? newest : null;
}

/** Exports of a case that are not finished, newest first; whether a page still runs them only its lock tells. */
export async function openExports(locker: Locker, caseId: string): Promise<JobRow[]> {
  const open = await locker.jobs.where('state').anyOf('running', 'interrupted').reverse().sortBy('createdAt');
  return open.filter((job) => job.kind === 'export' && job.caseId === caseId && job.resume !== null);
}

/** Newest address kept from the case's shop, empty where none is known. */
export async function lastShopAddress(locker: Locker, caseId: string | null): Promise<string> {
  const known = caseId ? await locker.cases.get(caseId) : undefined;
  if (!known?.shopHost) return '';
  const rows = await locker.items.where('caseId').equals(known.id).sortBy('capturedAt');
  const newest = rows.findLast(({ host }) => host === known.shopHost);
  const row = newest && (await unlessLocked(async () => openItem(await opener(locker), newest)));
  return row?.url ?? `https://${known.shopHost}/`;
}
