import { describe, expect, it } from 'vitest';
import { lateArrival } from '../../../utils/casework/late-arrival.ts';
import { clockInput, order, seen, step } from './clock-sample.ts';

const NOW = '2026-11-24T10:00:00+08:00';
const EMPTY = '2026-11-22T17:00:00+08:00';
const asked = step('merchant-request', '2026-11-22T16:00:00+08:00');
const arrived = order({ deliveredBy: seen('2026-11-23T10:00:00+08:00', 4) });

describe('what arrives after it was asked for', () => {
  it('is certainly late where a later page still showed nothing', () => {
    const input = clockInput(NOW, { steps: [asked], order: arrived });
    expect(lateArrival(input, '2026-11-22T17:00:00+08:00')).toEqual({
      askedAt: '2026-11-22T08:00:00.000Z',
      arrivedBy: '2026-11-23T02:00:00.000Z',
      exhibit: 4,
    });
  });

  it.each([null, '2026-11-22T15:00:00+08:00'])(
    'is not called late where the last empty page is %s',
    (empty) => {
      const input = clockInput(NOW, { steps: [asked], order: arrived });
      expect(lateArrival(input, empty)).toBeNull();
    },
  );

  it('is nothing where it came first, nothing was asked, or the case is over', () => {
    const early = order({ deliveredBy: seen('2026-11-22T15:00:00+08:00') });
    expect(lateArrival(clockInput(NOW, { steps: [asked], order: early }), EMPTY)).toBeNull();
    expect(lateArrival(clockInput(NOW, { order: arrived }), EMPTY)).toBeNull();
    const ending = { caseId: '', kind: 'late-kept', at: NOW, itemId: null } as const;
    expect(lateArrival(clockInput(NOW, { steps: [asked], order: arrived, ending }), EMPTY)).toBeNull();
  });
});
