// Answers that the buyer's own papers asked for by a time.
import { CHANNEL_OF, type Channel } from '../evidence/channel.ts';
import type { ClockInput } from './clock-input.ts';
import type { Deadline, Duty } from './deadlines.ts';
import { makeDeadline } from './make-deadline.ts';

const DUTY: Partial<Readonly<Record<Channel, Exclude<Duty, 'buyer'>>>> = {
  merchant: 'merchant',
  platform: 'platform',
  payment: 'payment',
  regulator: 'authority',
};

export function stepDeadlines(input: ClockInput): Deadline[] {
  return input.steps.flatMap((step) => {
    const duty = DUTY[CHANNEL_OF[step.paper]];
    const minutes = (Date.parse(step.answerBy ?? '') - Date.parse(step.sentAt)) / 60_000;
    if (!duty || !(minutes > 0)) return [];
    return [
      makeDeadline(input, {
        id: `step ${step.id}`,
        what: 'answer',
        duty,
        source: { kind: 'step', stepId: step.id, paper: step.paper },
        from: {
          kind: duty === 'merchant' ? 'asked' : 'complained',
          at: new Date(step.sentAt).toISOString(),
          precision: 'second',
          exhibit: null,
          insteadOf: null,
        },
        spans: [{ kind: 'length', amount: minutes, unit: 'minute' }],
        paper: step.paper,
      }),
    ];
  });
}
