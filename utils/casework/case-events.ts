// When the events happened that deadlines run from, as far as anything kept shows.
import { CHANNEL_OF, type Channel } from '../evidence/channel.ts';
import type { ClockInput, SeenMoment } from './clock-input.ts';
import type { DeadlineEvent, EventKind } from './deadlines.ts';

const utc = (at: string): string => new Date(at).toISOString();

function seenEvent(
  kind: EventKind,
  seen: SeenMoment | null,
  insteadOf: EventKind | null = null,
): DeadlineEvent | null {
  if (!seen || Number.isNaN(Date.parse(seen.at))) return null;
  return { kind, at: utc(seen.at), precision: seen.precision, exhibit: seen.exhibit, insteadOf };
}

const toldEvent = (kind: EventKind, at: string, exhibit: number | null = null): DeadlineEvent => ({
  kind,
  at: utc(at),
  precision: 'second',
  exhibit,
  insteadOf: null,
});

const earliest = (events: readonly (DeadlineEvent | null)[]): DeadlineEvent | null =>
  events.filter((event) => event !== null).sort((a, b) => a.at.localeCompare(b.at))[0] ?? null;

/** Where the payment is not shown the order stands in for it, and the other way round. */
function paid({ order }: ClockInput): DeadlineEvent | null {
  return seenEvent('paid', order.paidAt) ?? seenEvent('ordered', order.createdAt, 'paid');
}

function ordered({ order }: ClockInput): DeadlineEvent | null {
  return seenEvent('ordered', order.createdAt) ?? seenEvent('paid', order.paidAt, 'ordered');
}

/** The buyer asked the merchant: a paper, a try, or words in a chat after the order. */
function asked(input: ClockInput): DeadlineEvent | null {
  const since = ordered(input)?.at ?? '';
  const spoken = input.said.find(({ by, at }) => by === 'buyer' && utc(at) >= since);
  return earliest([
    sentTo(input, 'merchant', 'asked'),
    ...input.attempts.map(({ at }) => toldEvent('asked', at)),
    spoken ? toldEvent('asked', spoken.at, spoken.exhibit) : null,
  ]);
}

/** The first paper to a channel. */
export function sentTo(input: ClockInput, channel: Channel, kind: EventKind): DeadlineEvent | null {
  const sent = input.steps.filter(({ paper }) => CHANNEL_OF[paper] === channel);
  return earliest(sent.map(({ sentAt }) => toldEvent(kind, sentAt)));
}

export type CaseEvents = Readonly<Record<EventKind, DeadlineEvent | null>>;

export function caseEvents(input: ClockInput): CaseEvents {
  const [atPaid, atAsked] = [paid(input), asked(input)];
  return {
    paid: atPaid,
    ordered: ordered(input),
    delivered: atPaid && { ...atPaid, insteadOf: 'delivered' },
    asked: atAsked,
    // Who runs the shop alone gets the complaint as well.
    complained: input.shop.isPlatform === false ? atAsked : sentTo(input, 'platform', 'complained'),
    // A code that never took was tried when it was refused.
    activated: seenEvent('activated', input.activatedAt) ?? seenEvent('failed', input.failedAt, 'activated'),
    failed: seenEvent('failed', input.failedAt),
    // These are held by the deadline's own source.
    answered: null,
    promised: null,
    accepted: null,
  };
}
