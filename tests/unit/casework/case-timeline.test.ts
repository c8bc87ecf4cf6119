import { describe, expect, it } from 'vitest';
import { caseTimeline } from '../../../utils/casework/case-timeline.ts';
import type { Attempt, CaseStep } from '../../../utils/evidence/case-step.ts';
import { ORDER } from './sample-facts.ts';
import { storyItem, storyOf } from './sample-story.ts';

const step: CaseStep = {
  id: 'st_0000000000000000',
  caseId: 'cs_1',
  paper: 'platform-complaint',
  sentAt: '2026-09-19T01:00:00.000Z',
  answerBy: null,
  asks: [],
  answeredAt: '2026-09-20T01:00:00.000Z',
  answerItem: null,
  outcome: null,
  reference: '',
  note: '',
};
const attempt: Attempt = {
  id: 'st_0000000000000001',
  caseId: 'cs_1',
  at: '2026-09-18T08:00:00.000Z',
  way: 'qq',
  result: 'silent',
  itemId: null,
  note: '',
};
const order = {
  ...ORDER,
  orderNo: 'A1',
  createdAt: '2026-09-18T14:11:00+08:00',
  paidAt: '2026-09-18T14:12:30+08:00',
};

describe('the timeline of a case', () => {
  it('joins pages, captures and what the buyer did, each with its clock', () => {
    const items = [
      storyItem(1, { orders: [order, { ...ORDER, orderNo: 'B2', paidAt: '2026-01-01T00:00:00+08:00' }] }),
      storyItem(3, { failure: { kind: 'used', code: '1003', text: '已被使用' } }, { kind: 'redeem' }),
    ];
    const moments = caseTimeline(storyOf(items), [step], [attempt]);
    expect(moments.map(({ kind, clock }) => `${kind} ${clock}`)).toEqual([
      'ordered page',
      'kept device',
      'paid page',
      'failed device',
      'tried buyer',
      'sent buyer',
      'answered buyer',
    ]);
  });

  it('tells what several exhibits show alike in one line, and every capture in its own', () => {
    const items = [storyItem(1, { orders: [order] }), storyItem(2, { orders: [order] })];
    const moments = caseTimeline(storyOf(items), [], []);
    expect(moments.map(({ kind, exhibits }) => [kind, exhibits])).toEqual([
      ['ordered', [1, 2]],
      ['kept', [1]],
      ['kept', [2]],
      ['paid', [1, 2]],
    ]);
  });

  it('leaves out what has no readable time', () => {
    const items = [storyItem(1, { orders: [{ ...order, createdAt: '昨天', paidAt: null }] })];
    expect(caseTimeline(storyOf(items), [], []).map(({ kind }) => kind)).toEqual(['kept']);
  });

  it('takes the time at which words appeared where a script saw that', () => {
    const noticed = {
      via: 'page' as const,
      text: '已被使用',
      appearedAt: '2026-09-18T06:30:00.000Z',
      goneAt: null,
      box: null,
    };
    const items = [
      storyItem(1, { failure: { kind: 'used', code: null, text: '已被使用' }, noticed: [noticed] }),
    ];
    expect(caseTimeline(storyOf(items), [], [])[0]?.at).toBe('2026-09-18T06:30:00.000Z');
  });
});
