import { describe, expect, it } from 'vitest';
import { type NextStep, type NextStepFacts, nextStep } from '../../../utils/casework/next-step.ts';
import type { StopLossRung } from '../../../utils/casework/stop-loss.ts';
import type { CaseStep } from '../../../utils/evidence/case-step.ts';

const rung = (step: StopLossRung['step'], phase: StopLossRung['phase']): StopLossRung => ({
  step,
  phase,
  tool: null,
  phone: null,
});
const LADDER: NextStepFacts['ladder'] = [
  { paper: 'merchant-request', state: 'proposed', turn: 'next', reasons: ['first'], record: null },
  { paper: 'platform-complaint', state: 'proposed', turn: 'later', reasons: [], record: null },
];
const FACTS: NextStepFacts = {
  now: '2026-09-18T06:00:00.000Z',
  ended: false,
  items: 3,
  hasProblem: true,
  sellerUnclear: false,
  stopLoss: [],
  alarm: false,
  stopLossDone: [],
  missing: [],
  ladder: LADDER,
  window: null,
};
const sent = { answerBy: '2026-09-19T06:00:00.000Z', outcome: null } as CaseStep;
const WAITING: NextStepFacts['ladder'] = [
  { paper: 'merchant-request', state: 'sent', turn: 'done', reasons: [], record: sent },
];
const CLOSING: NextStepFacts['ladder'] = [
  {
    paper: 'platform-complaint',
    state: 'proposed',
    turn: 'next',
    reasons: ['window-closes-first'],
    record: null,
  },
];
const WINDOW = '2026-09-18T14:00:00.000Z';

describe('the next step', () => {
  it.each<[string, Partial<NextStepFacts>, NextStep]>([
    ['is over where the case has ended', { ended: true, items: 0 }, { kind: 'over' }],
    [
      'stops the loss before anything else',
      {
        items: 0,
        alarm: true,
        stopLoss: [rung('stop-paying', 'now'), rung('call-police', 'now')],
        stopLossDone: ['stop-paying'],
      },
      { kind: 'stop-loss', step: 'call-police', phone: null },
    ],
    [
      'goes on to acts of the day while there is an alarm',
      {
        alarm: true,
        stopLoss: [rung('stop-paying', 'now'), rung('police-station', 'today')],
        stopLossDone: ['stop-paying'],
      },
      { kind: 'stop-loss', step: 'police-station', phone: null },
    ],
    [
      'does not wait for acts of the week',
      { alarm: true, stopLoss: [rung('export-bill', 'week')] },
      { kind: 'paper', paper: 'merchant-request', reason: 'first', until: null },
    ],
    [
      'does not wait for acts of the day without an alarm',
      { stopLoss: [rung('shop-desk', 'today')] },
      { kind: 'paper', paper: 'merchant-request', reason: 'first', until: null },
    ],
    ['keeps something first', { items: 0 }, { kind: 'keep-first' }],
    [
      'asks about the seller before anything is written',
      { sellerUnclear: true, items: 0 },
      { kind: 'ask-seller' },
    ],
    ['asks what went wrong', { hasProblem: false }, { kind: 'say-what' }],
    ['fills the first gap', { missing: ['failure', 'order'] }, { kind: 'evidence', slot: 'failure' }],
    [
      'writes before gaps are filled where the shop’s window closes within a day',
      { missing: ['failure'], window: WINDOW, ladder: CLOSING },
      { kind: 'paper', paper: 'platform-complaint', reason: 'window-closes-first', until: WINDOW },
    ],
    [
      'fills gaps first where there are days left',
      { missing: ['failure'], window: '2026-09-20T14:00:00.000Z', ladder: CLOSING },
      { kind: 'evidence', slot: 'failure' },
    ],
    [
      'names no window that has closed',
      { window: '2026-09-17T14:00:00.000Z', ladder: CLOSING },
      { kind: 'paper', paper: 'platform-complaint', reason: 'window-closes-first', until: null },
    ],
    ['writes', {}, { kind: 'paper', paper: 'merchant-request', reason: 'first', until: null }],
    [
      'waits for the answer',
      { ladder: WAITING },
      { kind: 'wait', paper: 'merchant-request', until: sent.answerBy },
    ],
    [
      'does not ask for evidence again once a paper was sent',
      { ladder: WAITING, missing: ['terms'] },
      { kind: 'wait', paper: 'merchant-request', until: sent.answerBy },
    ],
    [
      'is over where the answer solved it',
      {
        ladder: [
          {
            paper: 'merchant-request',
            state: 'answered',
            turn: 'done',
            reasons: [],
            record: { ...sent, outcome: 'solved' },
          },
        ],
      },
      { kind: 'over' },
    ],
    ['asks where no paper fits', { ladder: [] }, { kind: 'say-what' }],
  ])('%s', (_name, facts, expected) => {
    expect(nextStep({ ...FACTS, ...facts })).toEqual(expected);
  });
});
