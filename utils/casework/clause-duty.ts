// Who has to do what by the time a sentence names, and from when it runs. Where its words do not tell, null.
import { plainCharacters } from '../terms/plain-characters.ts';
import type { DeadlineWhat, Duty, EventKind } from './deadlines.ts';
import {
  type Act,
  actIn,
  COMPLAINT,
  eventOf,
  FORBIDDEN,
  NOT_THE_BUYERS,
  ONLY,
  partyOf,
  SELLER_BOUND,
  type Sentence,
  UNKNOWN_START,
} from './duty-words.ts';

export interface ClauseDuty {
  what: DeadlineWhat;
  duty: Duty;
  /** What the time runs from; null where nobody keeps a record of it. */
  event: EventKind | null;
}

/** Where the words stand, and the event they name in the text's own words. */
export interface TimePlace {
  at: number;
  end: number;
  from: string | null;
}

const REACH = 40;
const HAN = /[\u4e00-\u9fff]/;
/** 24小时后联系客服 says when something begins; 过24点后提交的不受理 when it ends. */
const BEGINS = /^\s*(?:之|以)?后(?![^，,]{0,14}(?:不|概|恕|拒|视))/;
const STOP = /[。；;！!？?\n\r]/;

function sentenceAround(text: string, { at, end }: TimePlace): Sentence {
  const before = text.slice(0, at).split(STOP).at(-1) ?? '';
  const after = text.slice(end).split(STOP)[0] ?? '';
  return { before, after: after.slice(0, REACH) };
}

/** The part after the last comma; 充值完成后 before a time is its event and no act. */
function nearOf(before: string): string {
  const part = before.split(/[，,]/).at(-1) ?? '';
  return part.replace(/[^：:]{0,14}(?:之日起|之后|以后|后|起)(?:的|，)?\s*$/, '');
}

/** Chinese names the act after its time, English before; 售后时间：24小时 before the colon. */
function actOf({ before, after }: Sentence): Act | null {
  if (HAN.test(before + after)) return actIn(after) ?? actIn(nearOf(before));
  return actIn(before) ?? actIn(after);
}

/** @param shopIsPlatform false for a shop that sells on its own site: nobody there can step in */
export function readDuty(text: string, place: TimePlace, shopIsPlatform: boolean | null): ClauseDuty | null {
  const plain = plainCharacters(text);
  const sentence = sentenceAround(plain, place);
  const whole = sentence.before + sentence.after;
  if (NOT_THE_BUYERS.test(whole) || BEGINS.test(sentence.after)) return null;
  const act = actOf(sentence);
  if (!act) return null;
  const { what, by } = readAct(act, sentence, plain.slice(place.at, place.end));
  const self = shopIsPlatform === false;
  const event = place.from === null ? null : eventOf(plainCharacters(place.from));
  const unknown = (place.from !== null && event === null) || UNKNOWN_START.test(sentence.before);
  if (by === 'buyer') {
    return FORBIDDEN.test(sentence.before)
      ? null
      : buyersDuty(what, whole, self, unknown ? null : (event ?? 'paid'), unknown);
  }
  return sellersDuty(what, sentence, self, event, unknown);
}

function buyersDuty(
  what: DeadlineWhat,
  whole: string,
  self: boolean,
  event: EventKind | null,
  unknown: boolean,
): ClauseDuty {
  const isComplaint =
    what === 'complain-platform' ||
    (what === 'ask-merchant' && (COMPLAINT.test(whole) || /介入|仲裁/.test(whole)));
  const asked = isComplaint ? (self ? 'ask-merchant' : 'complain-platform') : what;
  return { what: asked, duty: 'buyer', event: unknown ? null : event };
}

const FROM_PURCHASE: ReadonlySet<EventKind | null> = new Set([
  'paid',
  'ordered',
  'delivered',
  'activated',
  'failed',
]);

function sellersDuty(
  what: DeadlineWhat,
  sentence: Sentence,
  self: boolean,
  event: EventKind | null,
  unknown: boolean,
): ClauseDuty | null {
  const complains = COMPLAINT.test(sentence.before + sentence.after);
  const duty = self ? 'merchant' : what === 'step-in' ? 'platform' : (partyOf(sentence) ?? 'merchant');
  if (what === 'step-in' && self) return null;
  if (what === 'deliver') return { what, duty: 'merchant', event: unknown ? null : (event ?? 'paid') };
  if (FROM_PURCHASE.has(event)) {
    // 购买后24小时内补发 is how long it can be asked for; an answer cannot be late before anybody asked.
    const window = what === 'replace' || what === 'refund';
    return window ? { what: 'ask-merchant', duty: 'buyer', event } : null;
  }
  const usual = what === 'step-in' || duty === 'platform' || complains ? 'complained' : 'asked';
  return { what, duty, event: unknown ? null : (event ?? usual) };
}

function readAct(
  [words, what, by]: Act,
  { before, after }: Sentence,
  time: string,
): { what: DeadlineWhat; by: Act[2] } {
  const near = before.split(/[，,]/).at(-1) ?? '';
  if (what === 'answer' && /受理/.test(words.exec(after)?.[0] ?? '') && ONLY.test(near + time))
    return { what: 'ask-merchant', by: 'buyer' };
  const closes = /^\s*(?:后|的|者)?[，,]?\s*(?:不|视|默认|放弃|过|逾|作废|失效)/.test(after);
  if (by === 'buyer' && !closes && SELLER_BOUND.test(near))
    return { what: actIn(after, 'seller')?.[1] ?? 'answer', by: 'seller' };
  return { what, by };
}
