// Times of payment channels, of the law and of authorities: they hold whatever the shop writes.
import type { CaseStep } from '../evidence/case-step.ts';
import type { Channel, Paper } from '../evidence/channel.ts';
import type { CaseEvents } from './case-events.ts';
import type { ClockInput } from './clock-input.ts';
import type { ChannelRule, Deadline, DeadlineEvent, DeadlineWhat, Duty } from './deadlines.ts';
import { makeDeadline } from './make-deadline.ts';
import type { Span } from './run-out.ts';

interface Rule {
  rule: ChannelRule;
  channel: Channel;
  what: DeadlineWhat;
  duty: Duty;
  spans: readonly Span[];
}

const hours = (amount: number): Span => ({ kind: 'length', amount, unit: 'hour' });
const workdays = (amount: number): Span => ({ kind: 'period', amount, unit: 'workday', shifts: false });
const THREE_YEARS: Span = { kind: 'period', amount: 3, unit: 'year', shifts: false };

/** From the sending of a paper. 市场监督管理投诉举报处理办法 (2026-04-15) for the regulator. */
const AFTER: Partial<Readonly<Record<Paper, readonly Rule[]>>> = {
  'wechat-pay': [
    { rule: 'wechat-answer-24h', channel: 'payment', what: 'answer', duty: 'payment', spans: [hours(24)] },
    { rule: 'wechat-solve-72h', channel: 'payment', what: 'solve', duty: 'payment', spans: [hours(72)] },
  ],
  'regulator-complaint': [
    {
      rule: 'regulator-accept-7wd',
      channel: 'regulator',
      what: 'accept',
      duty: 'authority',
      spans: [workdays(7)],
    },
    {
      rule: 'regulator-mediate-60d',
      channel: 'regulator',
      what: 'mediate',
      duty: 'authority',
      // Nobody tells when it was accepted: at the latest after seven working days.
      spans: [workdays(7), { kind: 'period', amount: 60, unit: 'day', shifts: true }],
    },
  ],
  'regulator-report': [
    {
      rule: 'regulator-report-15wd',
      channel: 'regulator',
      what: 'verify',
      duty: 'authority',
      spans: [workdays(15)],
    },
  ],
};
/** Before that day other rules held. */
const REGULATOR_SINCE = '2026-04-14T16:00:00.000Z';

export function channelDeadlines(input: ClockInput, events: CaseEvents): Deadline[] {
  return [...input.steps.flatMap((step) => afterStep(input, step)), ...windows(input, events)];
}

function afterStep(input: ClockInput, step: CaseStep): Deadline[] {
  const rules = AFTER[step.paper] ?? [];
  const from: DeadlineEvent = {
    kind: 'complained',
    at: new Date(step.sentAt).toISOString(),
    precision: 'second',
    exhibit: null,
    insteadOf: null,
  };
  return rules
    .filter(({ channel }) => channel !== 'regulator' || from.at >= REGULATOR_SINCE)
    .map(({ rule, channel, what, duty, spans }) =>
      makeDeadline(input, {
        id: `channel ${rule} ${step.id}`,
        what,
        duty,
        source: { kind: 'channel', channel, rule },
        from: rule === 'regulator-mediate-60d' ? { ...from, insteadOf: 'accepted' } : from,
        spans,
        paper: step.paper,
      }),
    );
}

/** How long the buyer can still go there. */
function windows(input: ClockInput, events: CaseEvents): Deadline[] {
  const { paid } = events;
  if (!paid) return [];
  const found: Deadline[] = [];
  const add = (rule: ChannelRule, channel: Channel, what: DeadlineWhat, span: Span) => {
    const source = { kind: 'channel', channel, rule } as const;
    found.push(
      makeDeadline(input, { id: `channel ${rule}`, what, duty: 'buyer', source, from: paid, spans: [span] }),
    );
  };
  if (input.order.paidBy === 'wechat')
    add('wechat-bills-365d', 'payment', 'complain-payment', { kind: 'length', amount: 365, unit: 'day' });
  // Known at the earliest with the payment: the safe side for the buyer.
  add('regulator-three-years', 'regulator', 'complain-authority', THREE_YEARS);
  add('limitation-three-years', 'court', 'sue', THREE_YEARS);
  return found;
}
