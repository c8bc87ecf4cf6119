// Which items and cases of the locker may belong to a purchase of which only leftovers are known. Proposals with their
// reasons; nothing is moved here, and an item that shows another order number is never proposed.
import type { Case } from '../evidence/case.ts';
import type { Facts } from '../evidence/facts.ts';
import type { ItemKind } from '../evidence/item.ts';
import { type Clues, folded } from './rebuild-clues.ts';

export interface KeptItem {
  id: string;
  caseId: string;
  kind: ItemKind;
  title: string;
  host: string | null;
  /** ISO 8601 UTC. */
  capturedAt: string;
  facts: Facts | null;
}

/** Strongest first. */
export const REBUILD_REASONS = ['number', 'contact', 'host', 'name', 'amount', 'day'] as const;
export type RebuildReason = (typeof REBUILD_REASONS)[number];

export interface ItemProposal {
  item: KeptItem;
  reasons: RebuildReason[];
}

export interface CaseProposal {
  case: Case;
  reasons: RebuildReason[];
}

/** Amount and day together, or any one of the others: either alone fits too many purchases. */
const WEIGHT: Readonly<Record<RebuildReason, number>> = {
  number: 12,
  contact: 6,
  host: 4,
  name: 4,
  amount: 2,
  day: 1,
};
const ENOUGH = 3;
/** Shorter words stand in every chat; in a name of a shop or of goods three letters tell. */
const SHORTEST_IN_TEXT = 4;
const SHORTEST_IN_NAME = 3;

interface Shown {
  numbers: string[];
  contacts: string[];
  host: string | null;
  names: string[];
  amounts: string[];
  days: string[];
  /** Everything legible, folded: a name or number may stand anywhere. */
  text: string;
}

const filled = (values: readonly (string | null | undefined)[]): string[] =>
  values.flatMap((value) => (value ? [folded(value)] : []));

/** By the buyer's calendar. */
function dayOf(iso: string | null): string[] {
  const at = new Date(iso ?? Number.NaN);
  if (Number.isNaN(at.getTime())) return [];
  const pad = (value: number) => String(value).padStart(2, '0');
  return [`${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`];
}

const cents = (value: string | undefined): string[] => {
  const number = Number(value ?? Number.NaN);
  return Number.isFinite(number) ? [number.toFixed(2)] : [];
};

const bareHost = (host: string | null): string | null =>
  host?.replace(/^www\./, '').replace(/:\d+$/, '') ?? null;

export function shownByItem({ title, host, facts, capturedAt }: KeptItem): Shown {
  const orders = facts?.orders ?? [];
  const said = (facts?.transcript ?? []).flatMap(({ name, text }) => [name, text]);
  const names = [
    ...orders.flatMap(({ merchant, product }) => [merchant, product]),
    facts?.shopName,
    facts?.operator,
  ];
  const numbers = filled(orders.flatMap(({ orderNo, tradeNo }) => [orderNo, tradeNo]));
  const contacts = filled(orders.map(({ contact }) => contact));
  const printed = orders.flatMap(({ createdAt, paidAt }) => [...dayOf(createdAt), ...dayOf(paidAt)]);
  return {
    numbers,
    contacts,
    host: bareHost(host),
    names: filled(names),
    amounts: orders.flatMap(({ amount }) => cents(amount?.value)),
    days: printed.length > 0 ? printed : dayOf(capturedAt),
    text: [title, ...said, ...names, ...numbers, ...contacts].map((part) => folded(part ?? '')).join('\n'),
  };
}

export function shownByCase(known: Case): Shown {
  const { orderNo, merchant, product, shopHost, amount, intake, createdAt } = known;
  const told = intake ? [intake.where, intake.when, intake.amount] : [];
  return {
    numbers: filled([orderNo]),
    contacts: [],
    host: bareHost(shopHost),
    names: filled([merchant, product]),
    amounts: cents(amount?.value),
    days: dayOf(createdAt),
    text: [orderNo, merchant, product, shopHost, ...told].map((part) => folded(part ?? '')).join('\n'),
  };
}

/** A number stands whole, not inside of a longer one; QQ12345 is the number 12345. */
function standsIn(text: string, number: string): boolean {
  const more = /^\d+$/.test(number) ? /\d/ : /[a-z0-9]/;
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
    const around = `${text[at - 1] ?? ''}${text[at + number.length] ?? ''}`;
    if (!more.test(around)) return true;
  }
  return false;
}

const sameHost = (a: string, b: string): boolean => a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);

function isNamed(name: string, { names, text }: Shown): boolean {
  return (
    names.includes(name) ||
    (name.length >= SHORTEST_IN_NAME &&
      names.some((known) => known.includes(name) || name.includes(known))) ||
    (name.length >= SHORTEST_IN_TEXT && text.includes(name))
  );
}

const MATCHES: Readonly<Record<RebuildReason, (clues: Clues, shown: Shown) => boolean>> = {
  number: ({ numbers }, { numbers: known, text }) =>
    numbers.some((number) => known.includes(number) || (number.length >= 8 && standsIn(text, number))),
  contact: ({ contacts }, { contacts: known, text }) =>
    contacts.some((contact) => known.includes(contact) || standsIn(text, contact)),
  host: ({ hosts }, { host }) => host !== null && hosts.some((wanted) => sameHost(wanted, host)),
  name: ({ names }, shown) => names.some((name) => isNamed(name, shown)),
  amount: ({ amounts }, { amounts: known }) => amounts.some((amount) => known.includes(amount)),
  day: ({ days }, { days: known }) => days.some((day) => known.includes(day)),
};

/** Another order number on it makes it another purchase, whatever else fits. */
function isOther(clues: Clues, { numbers }: Shown): boolean {
  return (
    clues.numbers.some((number) => number.length >= 10) &&
    numbers.length > 0 &&
    !MATCHES.number(clues, { ...NOTHING, numbers })
  );
}
const NOTHING: Shown = { numbers: [], contacts: [], host: null, names: [], amounts: [], days: [], text: '' };

function reasonsFor(clues: Clues, shown: Shown): RebuildReason[] {
  if (isOther(clues, shown)) return [];
  const reasons = REBUILD_REASONS.filter((reason) => MATCHES[reason](clues, shown));
  return weightOf(reasons) >= ENOUGH ? reasons : [];
}

const weightOf = (reasons: readonly RebuildReason[]): number =>
  reasons.reduce((sum, reason) => sum + WEIGHT[reason], 0);

function best<T extends { reasons: RebuildReason[] }>(found: T[], at: (one: T) => string): T[] {
  return found
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => weightOf(b.reasons) - weightOf(a.reasons) || at(b).localeCompare(at(a)));
}

/** Best first, then newest. */
export function proposeItems(clues: Clues, items: readonly KeptItem[]): ItemProposal[] {
  const found = items.map((item) => ({ item, reasons: reasonsFor(clues, shownByItem(item)) }));
  return best(found, ({ item }) => item.capturedAt);
}

/** Cases that may be the very one, so that nobody begins it a second time. Best first, then newest. */
export function proposeCases(
  clues: Clues,
  cases: readonly Case[],
  items: readonly ItemProposal[],
): CaseProposal[] {
  const found = cases.map((known) => {
    const own = reasonsFor(clues, shownByCase(known));
    const ofItems = items.filter(({ item }) => item.caseId === known.id).flatMap(({ reasons }) => reasons);
    const other = isOther(clues, shownByCase(known));
    const reasons = other
      ? []
      : REBUILD_REASONS.filter((reason) => own.includes(reason) || ofItems.includes(reason));
    return { case: known, reasons };
  });
  return best(found, ({ case: known }) => known.updatedAt);
}
