// What disappears first, in its order, each with the one act that keeps it. Nothing here is a deadline of anybody else.
import type { CaseChoices } from '../evidence/case-choices.ts';
import { SOFTWARE_LOSSES, type SoftwareLoss } from './vanishing-software.ts';

export type VanishingCode =
  /** The shop's own complaint window. */
  | 'shop-window'
  | 'transfer-on-its-way'
  /** Words can be taken back, friends removed. */
  | 'chat'
  /** The profile page: only before being blocked. */
  | 'profile'
  | 'order-session'
  | 'order-network'
  | 'order-browser'
  | 'order-number'
  | 'look-ups'
  | 'order-month'
  /** Nothing is known of the software: some lose the order with browser, network or month. */
  | 'order-somewhere'
  | 'shop-page'
  | 'bill';

/** Who says so. software: what shops on it typically do · rule: captured words of this shop · general: of all. */
export type VanishingBasis = 'software' | 'rule' | 'general';

export interface Vanishing {
  code: VanishingCode;
  basis: VanishingBasis;
  /** ISO 8601 UTC; null where nobody can say when. */
  until: string | null;
}

export interface VanishingFacts {
  /** ISO 8601. */
  now: string;
  /** Id of the shop software, null where none was recognised. */
  platform: string | null;
  /** ISO 8601, null where nothing kept shows it. */
  orderedAt: string | null;
  /** Ends of the shop's own complaint window, as the clock derives them, ISO 8601 UTC; the earliest open one counts. */
  windows: readonly { until: string; basis: 'software' | 'rule' }[];
  /** Until when the order can be looked up, ISO 8601 UTC; null where nobody knows. */
  lookUpUntil: string | null;
  kept: { order: boolean; chat: boolean; payment: boolean; profile: boolean; shop: boolean };
  paidToPerson: boolean | null;
  paidBy: CaseChoices['paidBy'];
  contact: CaseChoices['contact'];
  shopReachable: 'yes' | 'no' | 'unknown';
}

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const CHINA_MS = 8 * HOUR_MS;
/** Longest delay that a transfer can be given. */
const TRANSFER_MS = DAY_MS;

/** Midnight in China after the order, where shops count their days. */
function endOfDay(orderedAt: string): string {
  const at = Date.parse(orderedAt);
  if (Number.isNaN(at)) return '';
  const day = Math.floor((at + CHINA_MS) / DAY_MS) + 1;
  return new Date(day * DAY_MS - CHINA_MS).toISOString();
}

function shopWindow({ windows, now, orderedAt }: VanishingFacts): Vanishing[] {
  const open = windows.filter(({ until }) => until > now).sort((a, b) => a.until.localeCompare(b.until));
  const [first] = open;
  if (first) return [{ code: 'shop-window', ...first }];
  // Many shops take complaints on the day only, and nothing kept says how it is here.
  const today = orderedAt !== null && endOfDay(orderedAt) > now;
  return windows.length === 0 && today ? [{ code: 'shop-window', basis: 'general', until: null }] : [];
}

function transfer({ paidToPerson, paidBy, orderedAt, now }: VanishingFacts): Vanishing[] {
  const delayable = paidBy === 'wechat' || paidBy === 'alipay' || paidBy === 'bank';
  if (paidToPerson !== true || !delayable || orderedAt === null) return [];
  const until = new Date(Date.parse(orderedAt) + TRANSFER_MS);
  if (Number.isNaN(until.getTime()) || until.toISOString() <= now) return [];
  return [{ code: 'transfer-on-its-way', basis: 'general', until: until.toISOString() }];
}

const LOSS_CODES: Readonly<Partial<Record<SoftwareLoss, VanishingCode>>> = {
  session: 'order-session',
  network: 'order-network',
  'browser-data': 'order-browser',
  'number-only': 'order-number',
  'few-look-ups': 'look-ups',
};

function lookUps({ kept, platform, shopReachable, lookUpUntil, now }: VanishingFacts): Vanishing[] {
  if (kept.order || shopReachable === 'no') return [];
  const losses = platform === null ? undefined : SOFTWARE_LOSSES[platform];
  const open = (losses ?? []).flatMap((loss) => LOSS_CODES[loss] ?? []);
  const month = lookUpUntil !== null && lookUpUntil > now;
  if (open.length === 0 && !month) return [{ code: 'order-somewhere', basis: 'general', until: null }];
  return [
    ...open.map((code): Vanishing => ({ code, basis: 'software', until: null })),
    ...(month ? [{ code: 'order-month' as const, basis: 'software' as const, until: lookUpUntil }] : []),
  ];
}

/** First what goes first. What is kept already is not named. */
export function vanishing(facts: VanishingFacts): Vanishing[] {
  const { kept, contact, paidToPerson, shopReachable } = facts;
  const general = (code: VanishingCode): Vanishing => ({ code, basis: 'general', until: null });
  const asked = contact !== null || paidToPerson === true;
  const person = asked && !kept.profile && contact !== 'gone';
  return [
    ...transfer(facts),
    ...shopWindow(facts),
    ...(kept.chat ? [] : [general('chat')]),
    ...(person ? [general('profile')] : []),
    ...lookUps(facts),
    ...(kept.shop || shopReachable === 'no' ? [] : [general('shop-page')]),
    ...(kept.payment ? [] : [general('bill')]),
  ];
}
