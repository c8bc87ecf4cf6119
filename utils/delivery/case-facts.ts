// From what is kept to what a complaint may say. Facts only; whatever is not in the locker stays null.

import { maskStrings } from '../bundle/mask-secrets.ts';
import { collectSecrets, maskSecret } from '../bundle/secret-list.ts';
import type { Complaint } from '../complaint/complaint.ts';
import type { CitedClause, ComplaintChannel, ComplaintInput } from '../complaint/complaint-input.ts';
import { composeComplaint } from '../complaint/compose.ts';
import { clauseTopics, rankPromises, tellingChat } from '../complaint/relevance.ts';
import type { Facts } from '../evidence/facts.ts';
import { isTriedCode, type TriedCode } from '../evidence/tried-codes.ts';
import type { Locker } from '../locker/database.ts';
import { readFile, readItem } from '../locker/items.ts';
import { paragraphOf } from '../terms/cite.ts';
import { parseClauses } from '../terms/parse-clauses.ts';
import { type ClauseTopic, selectClauses } from '../terms/select-clauses.ts';
import { readingsWithSecrets } from './case-secrets.ts';
import { type CaseItem, type CaseView, readCaseView, seen, sightingsOfOrder } from './case-view.ts';

export type Demand = ComplaintInput['demand'];

const MAX_CLAUSES = 3;

export async function composeForCase(
  locker: Locker,
  caseId: string,
  channel: ComplaintChannel,
  demand: Demand,
  now: Date,
): Promise<Complaint> {
  return composeComplaint(await complaintInput(locker, caseId, channel, demand, now));
}

export async function complaintInput(
  locker: Locker,
  caseId: string,
  channel: ComplaintChannel,
  demand: Demand,
  now: Date,
): Promise<ComplaintInput> {
  const view = await readCaseView(locker, caseId);
  const failure = failureOf(view);
  const topics = clauseTopics(failure?.kind ?? null, demand);
  const input: ComplaintInput = {
    channel,
    order: orderOf(view),
    failure,
    promises: rankPromises(promisesOf(view), failure?.kind ?? null),
    chat: tellingChat(chatOf(view)),
    timeline: timelineOf(view),
    clauses: await clausesOf(locker, view, topics),
    exhibits: view.items.map(({ row, exhibit }) => ({
      no: exhibit,
      kind: row.kind,
      title: row.title,
      capturedAt: row.capturedAt,
      itemId: row.id,
    })),
    demand,
    card: null,
    deliveredOn: await deliveredOn(view),
    secrets: [],
    now: now.toISOString(),
    tzOffsetMin: -now.getTimezoneOffset() || 0,
    shopIsPlatform: null,
  };
  const readings = await readingsWithSecrets(
    locker,
    view.items.map(({ row }) => row.id),
  );
  const secrets = collectSecrets(readings);
  // Page text may spell a secret in ways that only the bundle's search knows.
  return { ...maskStrings(input, secrets), card: cardOf(view), secrets: secrets.map(({ value }) => value) };
}

export function orderOf(view: CaseView): ComplaintInput['order'] {
  const { case: known, items } = view;
  const sightings = sightingsOfOrder(view);
  return {
    orderNo: known.orderNo ?? seen(sightings, 'orderNo'),
    product: seen(sightings, 'product') ?? known.product,
    amount: seen(sightings, 'amount') ?? known.amount,
    quantity: seen(sightings, 'quantity'),
    createdAt: seen(sightings, 'createdAt'),
    paidAt: seen(sightings, 'paidAt'),
    status: seen(sightings, 'status'),
    statusText: seen(sightings, 'statusText'),
    payChannel: seen(sightings, 'payChannel'),
    tradeNo: seen(sightings, 'tradeNo'),
    merchant: seen(sightings, 'merchant') ?? known.merchant,
    shopName:
      items.find(({ row, facts }) => row.kind !== 'redeem' && facts?.shopName)?.facts?.shopName ?? null,
    shopHost: known.shopHost,
    exhibit: sightings[0]?.exhibit ?? null,
  };
}

const newestFirst = (view: CaseView): CaseItem[] => [...view.items].reverse();

export function failureOf(view: CaseView): ComplaintInput['failure'] {
  const item = newestFirst(view).find(({ facts }) => facts?.failure);
  if (!item?.facts?.failure) return null;
  const { kind, code, text } = item.facts.failure;
  const onRedeemPage = item.row.kind === 'redeem';
  const page = item.row.title || item.row.host;
  return { kind, code, text, at: failedAt(item), page, onRedeemPage, exhibit: item.exhibit };
}

/** When it appeared where our script saw that, else when the page was kept. */
function failedAt({ row, facts }: CaseItem): string {
  const noticed = facts?.noticed.find(({ text }) => text === facts.failure?.text);
  return noticed?.appearedAt ?? row.capturedAt;
}

export function promisesOf(view: CaseView): ComplaintInput['promises'] {
  const found = new Map<string, ComplaintInput['promises'][number]>();
  for (const { row, facts, exhibit } of view.items) {
    if (row.kind === 'terms' || row.kind === 'redeem') continue;
    for (const promise of facts?.promises ?? []) {
      if (!found.has(promise.text)) found.set(promise.text, { ...promise, exhibit });
    }
  }
  return [...found.values()];
}

export function chatOf(view: CaseView): ComplaintInput['chat'] {
  const found = new Map<string, ComplaintInput['chat'][number]>();
  for (const { facts, exhibit } of view.items) {
    for (const { sender, text, at } of facts?.transcript ?? []) {
      if (sender !== 'merchant' && sender !== 'platform') continue;
      found.set(`${at} ${text}`, { sender, text, at, exhibit });
    }
  }
  return [...found.values()];
}

function timelineOf(view: CaseView): ComplaintInput['timeline'] {
  const sightings = sightingsOfOrder(view);
  const shown = (key: 'createdAt' | 'paidAt', text: string): ComplaintInput['timeline'] => {
    const sighting = sightings.find(({ order }) => order[key] !== null);
    return sighting ? [{ at: sighting.order[key], text, exhibit: sighting.exhibit }] : [];
  };
  const failures = view.items
    .filter(({ facts }) => facts?.failure)
    .map((item) => ({ ...item, at: failedAt(item) }))
    .map(({ row, facts, exhibit, at }) => ({
      at,
      text: `${row.kind === 'redeem' ? '激活失败，' : ''}页面提示“${facts?.failure?.text ?? ''}”`,
      exhibit,
    }));
  // An account recalled a week later was one that had worked.
  const successes = view.items
    .filter(({ facts }) => facts?.success && !facts.failure)
    .map(({ row, facts, exhibit }) => ({
      at: row.capturedAt,
      text: `页面显示“${facts?.success?.text ?? ''}”`,
      exhibit,
    }));
  return [...shown('createdAt', '下单'), ...shown('paidAt', '付款'), ...successes, ...failures];
}

/** Only captured terms can be cited, each with the moment of its capture. */
async function clausesOf(
  locker: Locker,
  view: CaseView,
  topics: readonly ClauseTopic[],
): Promise<CitedClause[]> {
  const newest = newestFirst(view).find(({ row }) => row.kind === 'terms');
  if (!newest) return [];
  const file = readItem(newest.row).files.find(({ kind }) => kind === 'text');
  if (!file) return [];
  const text = new TextDecoder().decode(await readFile(locker, newest.row.id, file.name));
  const clauses = parseClauses(text);
  return selectClauses(clauses, topics)
    .slice(0, MAX_CLAUSES)
    .map((clause) => ({
      clause,
      termsName: termsName(newest.row.title, text),
      capturedAt: newest.row.capturedAt,
      exhibit: newest.exhibit,
      version: null,
      paragraph: paragraphOf(clauses, clause),
    }));
}

/** The name the page itself gives its terms: 《…》 in title or text, else the title up to its first separator. */
export function termsName(title: string, text: string): string {
  const named = /《([^《》\n]{2,40})》/.exec(`${title}\n${text}`)?.[1];
  return named ?? title.split(/\s[-–|_]\s|[|_]/)[0]?.trim() ?? '';
}

/** The card that failed: the one on the failing page, or the only one of the case. Never a password, never a guess. */
function cardOf(view: CaseView): string | null {
  const cardsIn = (items: readonly CaseItem[]) => [...new Set(items.flatMap(({ facts }) => cardsOf(facts)))];
  const failing = newestFirst(view).find(({ facts }) => facts?.failure);
  const onPage = failing ? cardsIn([failing]) : [];
  const [secret, ...others] = onPage.length > 0 ? onPage : cardsIn(view.items);
  if (!secret || others.length > 0) return null;
  const masked = maskSecret(secret);
  return /[^*]/.test(masked) ? masked : null;
}

/**
 * The order page that delivered what failed. Every code that was tried has to be a delivered one: of several nobody knows
 * which the message means.
 */
export async function deliveredOn(view: CaseView): Promise<number | null> {
  const failing = newestFirst(view).find(({ facts }) => facts?.failure);
  const tried = failing?.facts?.tried ?? [];
  if (tried.length === 0) return null;
  for (const { order, exhibit } of sightingsOfOrder(view)) {
    const found = tried.map((code) => holdsTried(code, order.cardSecrets));
    if (exhibit !== failing?.exhibit && (await Promise.all(found)).every(Boolean)) return exhibit;
  }
  return null;
}

async function holdsTried(code: TriedCode, delivered: readonly string[]): Promise<boolean> {
  for (const secret of delivered) if (await isTriedCode(code, secret)) return true;
  return false;
}

function cardsOf(facts: Facts | null): string[] {
  const marked = (facts?.secrets ?? [])
    .filter(({ kind }) => kind.startsWith('card'))
    .map(({ value }) => value);
  return [...marked, ...(facts?.orders ?? []).flatMap(({ cardSecrets }) => cardSecrets)];
}
