// A case bought on Sunday 22 November 2026 at 14:02 in Shanghai, as the clock sees it.

import type {
  CapturedClause,
  ClockInput,
  KeptPromise,
  SeenMoment,
} from '../../../utils/casework/clock-input.ts';
import { type CaseStep, caseStepSchema } from '../../../utils/evidence/case-step.ts';
import type { Paper } from '../../../utils/evidence/channel.ts';
import { findDeadlines } from '../../../utils/terms/find-deadlines.ts';

export const seen = (at: string, exhibit: number | null = 1): SeenMoment => ({
  at,
  precision: 'second',
  exhibit,
});

export const PAID = '2026-11-22T14:02:00+08:00';

export function clause(text: string, change: Partial<CapturedClause> = {}): CapturedClause {
  return {
    clause: { number: '第八条', path: [], heading: null, text, deadlines: findDeadlines(text), flags: [] },
    place: '第八条',
    terms: '《售后规则》',
    exhibit: 3,
    itemId: 'it_3',
    capturedAt: '2026-11-22T06:30:00.000Z',
    ...change,
  };
}

export const promise = (
  text: string,
  within: string | null,
  change: Partial<KeptPromise> = {},
): KeptPromise => ({
  kind: 'delivery',
  text,
  within,
  exhibit: 2,
  itemId: 'it_2',
  saidAt: null,
  ...change,
});

let steps = 0;

export function step(paper: Paper, sentAt: string, change: Partial<CaseStep> = {}): CaseStep {
  return caseStepSchema.parse({
    id: `st_${String(steps++).padStart(16, '0')}`,
    caseId: 'cs_00000000000000000000',
    paper,
    sentAt: new Date(sentAt).toISOString(),
    answerBy: null,
    asks: [],
    answeredAt: null,
    answerItem: null,
    outcome: null,
    reference: '',
    note: '',
    ...change,
  });
}

/** @param now with offset */
export function clockInput(now: string, change: Partial<ClockInput> = {}): ClockInput {
  return {
    now: new Date(now).toISOString(),
    zone: 'Asia/Shanghai',
    shop: { platform: null, host: 'shop.example', isPlatform: null },
    order: order(),
    activatedAt: null,
    failedAt: null,
    orderKept: null,
    clauses: [],
    promises: [],
    said: [],
    steps: [],
    attempts: [],
    ending: null,
    ...change,
  };
}

export function order(change: Partial<ClockInput['order']> = {}): ClockInput['order'] {
  return {
    createdAt: seen('2026-11-22T14:01:00+08:00'),
    paidAt: seen(PAID),
    deliveredBy: null,
    refundedBy: null,
    amount: { value: '28.80', currency: 'CNY' },
    paidBy: null,
    personal: false,
    ...change,
  };
}
