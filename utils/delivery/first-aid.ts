// What is known of a case about its money and its seller, for what disappears first and for the stop-loss ladder.

import type { Deadline } from '../casework/deadlines.ts';
import { nextLine } from '../casework/make-deadline.ts';
import { readClues } from '../casework/rebuild-clues.ts';
import type { FourData, StopLossFacts } from '../casework/stop-loss.ts';
import type { VanishingFacts } from '../casework/vanishing.ts';
import type { CaseChoices } from '../evidence/case-choices.ts';
import type { Facts } from '../evidence/facts.ts';
import { readChoices } from '../locker/choices.ts';
import type { Locker } from '../locker/database.ts';
import { type CaseItem, type CaseView, readCaseView, seen, sightingsOfOrder } from './case-view.ts';
import { clockOfCase } from './clock-of-case.ts';

export interface ShownFour extends FourData {
  /** Exhibits that show amount and time. */
  exhibits: number[];
}

export interface FirstAid {
  choices: CaseChoices;
  vanishing: Omit<VanishingFacts, 'now'>;
  stopLoss: StopLossFacts;
  four: ShownFour;
}

/** @throws ExpectedError not-found, locker-locked */
export async function readFirstAid(locker: Locker, caseId: string): Promise<FirstAid> {
  const [view, choices, clockOf] = await Promise.all([
    readCaseView(locker, caseId),
    readChoices(locker, caseId),
    clockOfCase(locker, caseId),
  ]);
  const now = Date.now();
  return {
    choices,
    vanishing: { ...vanishingFacts(view, choices), ...endsOf(clockOf(now).deadlines, now) },
    stopLoss: stopLossFacts(view, choices),
    four: shownFour(view),
  };
}

const WINDOWS: ReadonlySet<string> = new Set(['complain-platform', 'ask-merchant']);
const OPEN: ReadonlySet<string> = new Set(['later', 'today', 'soon', 'passed']);

/** The lines of the clock after which something is gone for the buyer. */
function endsOf(
  deadlines: readonly Deadline[],
  now: number,
): Pick<VanishingFacts, 'windows' | 'lookUpUntil'> {
  const own = deadlines.filter(({ duty, state }) => duty === 'buyer' && OPEN.has(state));
  const lookUp = own.find(({ what }) => what === 'look-up-order');
  return {
    windows: own
      .filter(({ what, source }) => WINDOWS.has(what) && source.kind !== 'channel')
      .map((deadline) => ({
        until: nextLine(deadline, now) ?? deadline.due,
        basis: deadline.source.kind === 'software' ? 'software' : 'rule',
      })),
    lookUpUntil: lookUp?.due ?? null,
  };
}

const platformOf = ({ items }: CaseView): string | null =>
  items.findLast(({ row, facts }) => row.kind !== 'redeem' && facts?.platform && facts.platform !== 'generic')
    ?.facts?.platform ?? null;

function orderedAt(view: CaseView): string | null {
  const sightings = sightingsOfOrder(view);
  const shown = seen(sightings, 'createdAt') ?? seen(sightings, 'paidAt');
  if (shown !== null) return shown;
  const { intake, createdAt } = view.case;
  const [day] = readClues([intake?.when ?? ''], new Date(createdAt)).days;
  return day === undefined ? null : new Date(`${day}T00:00`).toISOString();
}

const hasChat = ({ row, facts }: CaseItem): boolean =>
  row.kind === 'chat' || (facts?.transcript.length ?? 0) > 0;

function vanishingFacts(
  view: CaseView,
  choices: CaseChoices,
): Omit<VanishingFacts, 'now' | 'windows' | 'lookUpUntil'> {
  const { items } = view;
  const filled = (slot: CaseChoices['fills'][number]['slot']) =>
    choices.fills.some((fill) => fill.slot === slot);
  return {
    platform: platformOf(view),
    orderedAt: orderedAt(view),
    kept: {
      order: filled('order') || items.some(({ row, facts }) => row.kind === 'order' || hasOrder(facts)),
      chat: filled('chat') || items.some(hasChat),
      payment:
        filled('payment') || items.some(({ row, facts }) => row.kind === 'payment' || hasPayment(facts)),
      profile: filled('counterparty'),
      shop: filled('product') || items.some(({ row }) => row.kind === 'product' || row.kind === 'terms'),
    },
    paidToPerson: choices.paidToPerson,
    paidBy: choices.paidBy,
    contact: choices.contact,
    shopReachable: view.case.intake?.shopReachable ?? 'unknown',
  };
}

const hasOrder = (facts: Facts | null): boolean =>
  facts?.orders.some(({ orderNo }) => orderNo !== null) ?? false;
const hasPayment = (facts: Facts | null): boolean =>
  facts?.orders.some(({ paidAt, tradeNo }) => paidAt !== null || tradeNo !== null) ?? false;

function stopLossFacts(view: CaseView, choices: CaseChoices): StopLossFacts {
  const { problem, paidToPerson, paidBy, contact, police } = choices;
  const entries = view.items.flatMap(({ facts }) => facts?.entries ?? []);
  const desk = entries.some(({ kind, state }) => kind === 'complaint' && state === 'active');
  const hasShopDesk = desk && view.case.intake?.shopReachable !== 'no';
  return { problem, paidToPerson, paidBy, contact, police, hasShopDesk };
}

/** A payee is only who the payment page names; a shop's name is nobody's account. */
function shownFour(view: CaseView): ShownFour {
  const sightings = sightingsOfOrder(view);
  const amount = sightings.find(({ order }) => order.amount !== null);
  const paid = sightings.find(({ order }) => order.paidAt !== null);
  const payee = sightings.find(
    ({ exhibit, order }) => order.merchant !== null && view.items[exhibit - 1]?.facts?.pageKind === 'payment',
  );
  const exhibits = [payee, amount, paid].flatMap((sighting) => sighting?.exhibit ?? []);
  const at = paid?.order.paidAt ?? null;
  return {
    payee: payee?.order.merchant ?? null,
    account: null,
    amount: amount?.order.amount ?? null,
    paidAt:
      at === null || !paid
        ? null
        : { at, precision: precisionOf(view.items[paid.exhibit - 1]?.facts ?? null, at) },
    exhibits: [...new Set(exhibits)].sort((a, b) => a - b),
  };
}

/** As fine as the page printed it; unknown counts as the minute, so that nobody takes :00 for a second. */
function precisionOf(facts: Facts | null, at: string): 'second' | 'minute' | 'day' {
  const index = facts?.orders.findIndex(({ paidAt }) => paidAt === at) ?? -1;
  const place = facts?.places.find(({ path }) => path === `orders.${index}.paidAt`);
  return place?.precision ?? 'minute';
}
