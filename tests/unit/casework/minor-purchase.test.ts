import { describe, expect, it } from 'vitest';
import { minorPlan } from '../../../utils/casework/minor-purchase.ts';
import { citeStatute } from '../../../utils/complaint/statutes/statutes.ts';

describe('a purchase by a minor', () => {
  it.each([
    [0, true, ['mfz-20', 'mfz-144', 'mfz-157']],
    [7, true, ['mfz-20', 'mfz-144', 'mfz-157']],
    [8, false, ['mfz-19', 'mfz-145', 'mfz-157']],
    [17, false, ['mfz-19', 'mfz-145', 'mfz-157']],
  ])('at %i has its own articles, each of which can be printed', (age, isVoid, statutes) => {
    const plan = minorPlan(age);
    expect(plan).toMatchObject({ void: isVoid, statutes });
    for (const id of plan?.statutes ?? []) expect(citeStatute(id, '2026-09-18')).not.toBeNull();
  });

  it.each([18, 40, -1, 7.5, Number.NaN])('is none at %d', (age) => {
    expect(minorPlan(age)).toBeNull();
  });

  it('asks for no proof of proportion where the contract is void anyway', () => {
    expect(minorPlan(5)?.proof).not.toContain('out-of-proportion');
    expect(minorPlan(12)?.proof).toContain('out-of-proportion');
  });
});
