// The stopwatch of 10分钟到账, the window of 7天包换, and what was undertaken in a chat (今天内给您换).
import { findDeadlines } from '../terms/find-deadlines.ts';
import type { CaseEvents } from './case-events.ts';
import { type ClauseDuty, readDuty } from './clause-duty.ts';
import type { ClockInput, KeptPromise } from './clock-input.ts';
import type { Deadline, DeadlineEvent } from './deadlines.ts';
import { makeDeadline } from './make-deadline.ts';
import type { Span } from './run-out.ts';
import { spansOf, spokenSpan } from './spans-of.ts';

export function promiseDeadlines(input: ClockInput, events: CaseEvents): Deadline[] {
  return input.promises.flatMap((promise, index) => {
    const found = deadlineOf(input, events, promise, index);
    return found ? [found] : [];
  });
}

interface Timed {
  span: Span;
  words: string;
  at: number;
  end: number;
}

/** The promise's own words for its time, else the first time in its sentence; 今晚8点 is an evening only to who hears the day. */
function timeOf({ text, within, saidAt }: KeptPromise): Timed | null {
  const spoken = saidAt !== null && within !== null ? spokenSpan(within) : null;
  if (spoken && within) return { span: spoken, words: within, ...placeOf(text, within) };
  const inText = spansOf(text, findDeadlines(text));
  const own = within === null ? inText[0] : inText.find(({ words }) => words.includes(within));
  if (own) return own;
  const [placed] = spansOf(within ?? '', findDeadlines(within ?? ''));
  if (placed) return { ...placed, ...placeOf(text, placed.words) };
  const seconds = /(\d{1,4})\s?秒/.exec(within ?? '');
  if (!seconds?.[1]) return null;
  const span: Span = { kind: 'length', amount: Number(seconds[1]) / 60, unit: 'minute' };
  return { span, words: seconds[0], ...placeOf(text, seconds[0]) };
}

function placeOf(text: string, words: string): { at: number; end: number } {
  const at = Math.max(0, text.indexOf(words));
  return { at, end: Math.min(text.length, at + words.length) };
}

function dutyOf(promise: KeptPromise, { at, end }: Timed, isPlatform: boolean | null): ClauseDuty | null {
  const { kind, text, saidAt } = promise;
  const read = readDuty(text, { at, end, from: null }, isPlatform);
  if (saidAt !== null)
    return read && read.duty !== 'buyer' ? read : { what: 'answer', duty: 'merchant', event: null };
  if (kind === 'delivery') return { what: 'deliver', duty: 'merchant', event: 'paid' };
  if (kind === 'after-sales' || kind === 'replacement' || kind === 'refund')
    return read ?? { what: 'ask-merchant', duty: 'buyer', event: 'paid' };
  return null;
}

function deadlineOf(
  input: ClockInput,
  events: CaseEvents,
  promise: KeptPromise,
  index: number,
): Deadline | null {
  const timed = timeOf(promise);
  const duty = timed && dutyOf(promise, timed, input.shop.isPlatform);
  if (!timed || !duty) return null;
  const from = fromOf(events, promise, duty);
  if (!from) return null;
  const { text, exhibit, itemId, saidAt } = promise;
  return makeDeadline(input, {
    id: `promise ${itemId} ${index}`,
    what: duty.what,
    duty: duty.duty,
    source: {
      kind: 'promise',
      by: saidAt === null ? 'page' : 'chat',
      text,
      words: timed.words,
      exhibit,
      itemId,
    },
    from,
    spans: [timed.span],
  });
}

function fromOf(
  events: CaseEvents,
  { saidAt, exhibit }: KeptPromise,
  duty: ClauseDuty,
): DeadlineEvent | null {
  if (saidAt !== null) {
    const at = Date.parse(saidAt);
    if (Number.isNaN(at)) return null;
    return {
      kind: 'promised',
      at: new Date(at).toISOString(),
      precision: 'minute',
      exhibit,
      insteadOf: null,
    };
  }
  return duty.duty === 'buyer' || duty.what === 'deliver' ? events.paid : events.asked;
}
