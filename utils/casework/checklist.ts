// What a case still needs, by its kind of trouble: each slot filled, missing or not to be had, each with its one action.
import { type ActionCode, SLOT_ACTIONS, type SlotCode } from '../evidence/evidence-slot.ts';
import type { ChainSlot } from '../evidence/facts.ts';
import type { ProblemCode } from '../evidence/problem-types.ts';
import { PROBLEMS } from './problem-table.ts';
import type { SeenPage } from './seen-page.ts';
import { type FillContext, fillsOf } from './slot-fills.ts';

export type SlotState = 'filled' | 'missing' | 'unavailable';

export interface ChecklistRow {
  slot: SlotCode;
  required: boolean;
  state: SlotState;
  /** Numbers of the exhibits that fill it. */
  exhibits: number[];
  action: ActionCode;
  /** Who says that it cannot be had: the shop's software, the closed shop, the buyer. Null unless unavailable. */
  because: 'software' | 'shop-gone' | 'buyer' | null;
}

export interface ChecklistCase extends FillContext {
  /** Null while nothing is known to be wrong. */
  problem: ProblemCode | null;
  /** Slots that the buyer filled by pointing at an exhibit. */
  pointed: readonly { slot: SlotCode; exhibit: number }[];
  /** Slots that the buyer cannot fill. */
  given: readonly SlotCode[];
  shopGone: boolean;
}

/** What every complaint lives on, whatever went wrong. */
const BASIC: readonly SlotCode[] = ['order', 'chat', 'failure', 'terms'];
const OF_SHOP = new Set<SlotCode>([
  'order',
  'product',
  'terms',
  'waiting-page',
  'order-form',
  'price-shown',
  'rights-now',
  'rules-before',
  'rules-now',
  'reviews',
  'renewal-page',
  'preticked',
  'balance-page',
]);
const SOFTWARE_SLOT: Partial<Record<SlotCode, ChainSlot>> = {
  order: 'order',
  chat: 'promise',
  failure: 'failure',
  terms: 'terms',
};

export function checklist(known: ChecklistCase): ChecklistRow[] {
  const { required, helpful } = known.problem ? PROBLEMS[known.problem] : { required: [], helpful: BASIC };
  return [
    ...required.map((slot) => rowOf(slot, true, known)),
    ...helpful.map((slot) => rowOf(slot, false, known)),
  ];
}

function rowOf(slot: SlotCode, required: boolean, known: ChecklistCase): ChecklistRow {
  const pointed = known.pointed.filter((fill) => fill.slot === slot).map(({ exhibit }) => exhibit);
  const exhibits = [...new Set([...fillsOf(slot, known), ...pointed])].sort((a, b) => a - b);
  const because = exhibits.length > 0 ? null : whyNot(slot, known);
  const state = exhibits.length > 0 ? 'filled' : because ? 'unavailable' : 'missing';
  return { slot, required, state, exhibits, action: SLOT_ACTIONS[slot], because };
}

function whyNot(slot: SlotCode, { given, shopGone, pages }: ChecklistCase): ChecklistRow['because'] {
  if (given.includes(slot)) return 'buyer';
  if (shopGone && OF_SHOP.has(slot)) return 'shop-gone';
  const software = SOFTWARE_SLOT[slot];
  return software && softwareLacks(pages, software) ? 'software' : null;
}

/** Only where every kept page of a recognised shop software says so. */
function softwareLacks(pages: readonly SeenPage[], slot: ChainSlot): boolean {
  const shop = pages.flatMap(({ facts }) =>
    facts !== null && facts.platform !== null && facts.platform !== 'generic' ? [facts] : [],
  );
  return shop.length > 0 && shop.every(({ lacks }) => lacks.includes(slot));
}

export interface Meter {
  /** The few slots that a glance should show: the required ones and the basic four as far as they matter. */
  rows: ChecklistRow[];
  filled: number;
  /** Slots that can be had. */
  total: number;
}

export function meterOf(rows: readonly ChecklistRow[]): Meter {
  const shown = rows.filter(({ slot, required }) => required || BASIC.includes(slot));
  const filled = shown.filter(({ state }) => state === 'filled').length;
  return { rows: shown, filled, total: shown.length };
}
