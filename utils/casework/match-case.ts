// Which case a page belongs to. Sure only where a number or a secret says so; never a silent merge of two orders.
import type { Case } from '../evidence/case.ts';
import type { Facts } from '../evidence/facts.ts';

export interface OpenCase {
  case: Case;
  /** Card secrets seen on pages of this case. */
  secrets: Iterable<string>;
}

export type MatchReason =
  | 'order-number'
  | 'order-number-in-url'
  | 'card-secret'
  | 'same-shop'
  | 'recent'
  | 'several-orders'
  | 'new-case';

export interface CaseMatch {
  /** Null: a new case. */
  caseId: string | null;
  reason: MatchReason;
  /** False for a guess that the buyer should see and may move. */
  certain: boolean;
}

/** A number this long is not given twice by two shops. */
const LONG_NUMBER = 12;
const SHORTEST_SECRET = 6;
const DAY_MS = 86_400_000;

function normal(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

function orderNumbers(facts: Facts): string[] {
  const numbers = facts.orders.flatMap(({ orderNo }) => (orderNo ? [normal(orderNo)] : []));
  return [...new Set(numbers)].filter((number) => number !== '');
}

function byLastTouch(a: OpenCase, b: OpenCase): number {
  return b.case.updatedAt.localeCompare(a.case.updatedAt);
}

function hasNumber(open: OpenCase, number: string, host: string | null): boolean {
  if (open.case.orderNo === null || normal(open.case.orderNo) !== number) return false;
  const { shopHost } = open.case;
  return shopHost === host || shopHost === null || host === null || number.length >= LONG_NUMBER;
}

/** A case with another order number is another order. */
function isContradicted(open: OpenCase, number: string | null): boolean {
  return number !== null && open.case.orderNo !== null && normal(open.case.orderNo) !== number;
}

function holdsSecret(open: OpenCase, secrets: ReadonlySet<string>): boolean {
  for (const secret of open.secrets) if (secrets.has(normal(secret))) return true;
  return false;
}

function secretsOn(facts: Facts): Set<string> {
  const seen = [
    ...facts.secrets.map(({ value }) => value),
    ...facts.orders.flatMap(({ cardSecrets }) => cardSecrets),
  ];
  return new Set(seen.map(normal).filter((secret) => secret.length >= SHORTEST_SECRET));
}

/** Order numbers in an address: whole words only, long ones only. */
function isInUrl(open: OpenCase, words: ReadonlySet<string>): boolean {
  const number = normal(open.case.orderNo ?? '');
  return number.length >= 8 && words.has(number);
}

function urlWords(url: string | null): Set<string> {
  return new Set(
    normal(url ?? '')
      .slice(0, 4000)
      .split(/[^0-9a-z_-]+/),
  );
}

function isTouchedToday(open: OpenCase, now: Date): boolean {
  return now.getTime() - Date.parse(open.case.updatedAt) <= DAY_MS;
}

function belongsToTrouble(facts: Facts): boolean {
  return (
    facts.failure !== null ||
    facts.transcript.length > 0 ||
    facts.pageKind === 'redeem' ||
    facts.pageKind === 'chat'
  );
}

/** A product page after the order was placed may be the start of another one. */
function mayBeNewPurchase(facts: Facts, open: OpenCase): boolean {
  return open.case.orderNo !== null && ['product', 'checkout', 'payment'].includes(facts.pageKind);
}

const found = (open: OpenCase, reason: MatchReason, certain: boolean): CaseMatch => ({
  caseId: open.case.id,
  reason,
  certain,
});

/** `host` is that of the page; null for a page without one. */
export function matchCase(
  facts: Facts,
  host: string | null,
  url: string | null,
  openCases: readonly OpenCase[],
  now: Date,
): CaseMatch {
  const numbers = orderNumbers(facts);
  if (numbers.length > 1) return { caseId: null, reason: 'several-orders', certain: false };
  const number = numbers[0] ?? null;
  const cases = [...openCases].sort(byLastTouch);
  const numbered = number === null ? [] : cases.filter((open) => hasNumber(open, number, host));
  if (numbered[0]) return found(numbered[0], 'order-number', numbered.length === 1);
  const others = cases.filter((open) => !isContradicted(open, number));
  const words = urlWords(url);
  const addressed = number === null ? others.find((open) => isInUrl(open, words)) : undefined;
  if (addressed) return found(addressed, 'order-number-in-url', true);
  const secrets = secretsOn(facts);
  const holders = secrets.size > 0 ? others.filter((open) => holdsSecret(open, secrets)) : [];
  if (holders[0]) return found(holders[0], 'card-secret', holders.length === 1);
  return guessCase(facts, host, others, now);
}

function guessCase(facts: Facts, host: string | null, cases: readonly OpenCase[], now: Date): CaseMatch {
  const atShop = host === null ? [] : cases.filter((open) => open.case.shopHost === host);
  const [first] = atShop;
  const isSure = atShop.length === 1 && first !== undefined && isTouchedToday(first, now);
  if (first) return found(first, 'same-shop', isSure && !mayBeNewPurchase(facts, first));
  const recent = belongsToTrouble(facts) ? cases.find((open) => isTouchedToday(open, now)) : undefined;
  return recent ? found(recent, 'recent', false) : { caseId: null, reason: 'new-case', certain: true };
}
