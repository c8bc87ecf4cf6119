// What the buyer did about a case. Steps are the buyer's own account: they are no evidence and not in the log.
import type { Attempt, CaseEnding, CaseStep } from '../evidence/case-step.ts';
import type { Locker } from './database.ts';
import type { StoredAttempt, StoredStep } from './step-rows.ts';
import { opener, unlessLocked } from './vault/opener.ts';
import { openAttempt, openStep, sealAttempt, sealStep } from './vault/sealed-steps.ts';
import { sealer } from './vault/sealer.ts';
import { guardWrite } from './write-errors.ts';

/** Adds the step or puts it in place of its earlier state. @throws ExpectedError locker-full */
export async function keepStep(locker: Locker, step: CaseStep): Promise<void> {
  const row = await sealStep(await sealer(locker), step);
  await guardWrite(() => locker.steps.put(row));
}

/** It was never sent. */
export async function dropStep(locker: Locker, id: string): Promise<void> {
  await guardWrite(() => locker.steps.delete(id));
}

/** Oldest first; without the buyer's words while the locker is locked. */
export async function stepsOfCase(locker: Locker, caseId: string): Promise<CaseStep[]> {
  const rows = await locker.steps.where('caseId').equals(caseId).sortBy('sentAt');
  return openSteps(locker, rows);
}

/** Every step of every case, oldest first: what worked at which door. */
export async function allSteps(locker: Locker): Promise<CaseStep[]> {
  const rows = await locker.steps.toArray();
  return openSteps(
    locker,
    rows.sort((a, b) => a.sentAt.localeCompare(b.sentAt)),
  );
}

async function openSteps(locker: Locker, rows: readonly StoredStep[]): Promise<CaseStep[]> {
  const open = await opener(locker);
  return Promise.all(rows.map(async (row) => (await unlessLocked(() => openStep(open, row))) ?? bare(row)));
}

function bare<T extends StoredStep | StoredAttempt>({
  sealedBy,
  box,
  ...row
}: T): Omit<T, 'sealedBy' | 'box'> {
  return row;
}

/** @throws ExpectedError locker-full */
export async function keepAttempt(locker: Locker, attempt: Attempt): Promise<void> {
  const row = await sealAttempt(await sealer(locker), attempt);
  await guardWrite(() => locker.attempts.put(row));
}

export async function dropAttempt(locker: Locker, id: string): Promise<void> {
  await guardWrite(() => locker.attempts.delete(id));
}

/** Oldest first; without the buyer's words while the locker is locked. */
export async function attemptsOfCase(locker: Locker, caseId: string): Promise<Attempt[]> {
  const rows = await locker.attempts.where('caseId').equals(caseId).sortBy('at');
  const open = await opener(locker);
  return Promise.all(
    rows.map(async (row) => (await unlessLocked(() => openAttempt(open, row))) ?? bare(row)),
  );
}

export async function readEnding(locker: Locker, caseId: string): Promise<CaseEnding | null> {
  return (await locker.endings.get(caseId)) ?? null;
}

/** @throws ExpectedError locker-full */
export async function keepEnding(locker: Locker, ending: CaseEnding): Promise<void> {
  await guardWrite(() => locker.endings.put(ending));
}

/** The case goes on. */
export async function dropEnding(locker: Locker, caseId: string): Promise<void> {
  await guardWrite(() => locker.endings.delete(caseId));
}
