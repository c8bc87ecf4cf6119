import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { Attempt, CaseStep } from '../../../utils/evidence/case-step.ts';
import { Locker } from '../../../utils/locker/database.ts';
import {
  allSteps,
  attemptsOfCase,
  dropAttempt,
  dropEnding,
  dropStep,
  keepAttempt,
  keepEnding,
  keepStep,
  readEnding,
  stepsOfCase,
} from '../../../utils/locker/steps.ts';

const CASE = 'cs_zez13sty44ui3mtq8pqv';
const OTHER = 'cs_zez13sty44ui3mtq8pqw';

const step = (change: Partial<CaseStep> = {}): CaseStep => ({
  id: 'st_aaaaaaaaaaaaaaaa',
  caseId: CASE,
  paper: 'merchant-request',
  sentAt: '2026-11-22T06:00:00.000Z',
  answerBy: '2026-11-23T06:00:00.000Z',
  asks: [],
  answeredAt: null,
  answerItem: null,
  outcome: null,
  reference: '',
  note: '',
  ...change,
});
const attempt = (change: Partial<Attempt> = {}): Attempt => ({
  id: 'st_bbbbbbbbbbbbbbbb',
  caseId: CASE,
  at: '2026-11-22T07:00:00.000Z',
  way: 'qq',
  result: 'silent',
  itemId: null,
  note: '',
  ...change,
});
const open = (): Locker => new Locker(`steps-${Math.random()}`);

it('keeps what was sent per case in the order of sending, and takes back what was not', async () => {
  const locker = open();
  const later = step({ id: 'st_cccccccccccccccc', sentAt: '2026-11-23T06:00:00.000Z', paper: 'alipay' });
  await keepStep(locker, later);
  await keepStep(locker, step());
  await keepStep(locker, step({ id: 'st_dddddddddddddddd', caseId: OTHER }));
  expect(await stepsOfCase(locker, CASE)).toEqual([step(), later]);
  expect((await allSteps(locker)).map(({ caseId }) => caseId)).toEqual([CASE, OTHER, CASE]);
  await dropStep(locker, later.id);
  expect(await stepsOfCase(locker, CASE)).toEqual([step()]);
});

it('puts an answer in the place of the waiting step, and the waiting step back', async () => {
  const locker = open();
  await keepStep(locker, step());
  const answered = step({ answeredAt: '2026-11-22T09:00:00.000Z', outcome: 'refused', note: '说不退' });
  await keepStep(locker, answered);
  expect(await stepsOfCase(locker, CASE)).toEqual([answered]);
  await keepStep(locker, step());
  expect(await stepsOfCase(locker, CASE)).toEqual([step()]);
});

it('keeps tries to reach the merchant, and how the case ended until it goes on', async () => {
  const locker = open();
  const second = attempt({ id: 'st_eeeeeeeeeeeeeeee', at: '2026-11-22T06:30:00.000Z', result: 'blocked' });
  await keepAttempt(locker, attempt());
  await keepAttempt(locker, second);
  expect(await attemptsOfCase(locker, CASE)).toEqual([second, attempt()]);
  await dropAttempt(locker, second.id);
  expect(await attemptsOfCase(locker, CASE)).toEqual([attempt()]);
  const ending = { caseId: CASE, kind: 'refunded', at: '2026-11-24T06:00:00.000Z', itemId: null } as const;
  await keepEnding(locker, ending);
  expect(await readEnding(locker, CASE)).toEqual(ending);
  await dropEnding(locker, CASE);
  expect(await readEnding(locker, CASE)).toBeNull();
});
