import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { noChoices } from '../../../utils/evidence/case-choices.ts';
import { keepChoices, readChoices } from '../../../utils/locker/choices.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { openLab } from './locker-lab.ts';

const CASE = 'cs_00000000000000000000';
let locker: Locker;
beforeEach(async () => {
  locker = (await openLab()).locker;
});

describe('choices of a case', () => {
  it('are all open before the first one', async () => {
    expect(await readChoices(locker, CASE)).toEqual(noChoices(CASE));
    expect(await locker.choices.count()).toBe(0);
  });

  it('keep the rest when one changes', async () => {
    await keepChoices(locker, CASE, { problem: 'P02' });
    await keepChoices(locker, CASE, { minor: { age: 15, confirmed: true } });
    expect(await readChoices(locker, CASE)).toMatchObject({ problem: 'P02', minor: { age: 15 } });
  });

  it('lose none of two taps at once', async () => {
    const add = (slot: 'payment' | 'terms') =>
      keepChoices(locker, CASE, ({ unavailable }) => ({ unavailable: [...unavailable, slot] }));
    await Promise.all([add('payment'), add('terms')]);
    expect((await readChoices(locker, CASE)).unavailable.toSorted()).toEqual(['payment', 'terms']);
  });

  it('of another case stay apart', async () => {
    await keepChoices(locker, CASE, { problem: 'P02' });
    expect((await readChoices(locker, 'cs_other')).problem).toBeNull();
  });

  it('of a shape that nobody knows any more count as none', async () => {
    await locker.choices.put({ ...noChoices(CASE), problem: 'P99' as 'P01' });
    expect((await readChoices(locker, CASE)).problem).toBeNull();
  });
});
