// The buyer's words about steps and attempts, from before a passphrase or from under one that is taken away.
import type { Locker } from '../database.ts';
import type { Opener } from './opener.ts';
import { openAttempt, openStep, sealAttempt, sealStep } from './sealed-steps.ts';
import type { Sealer } from './sealer.ts';
import { swap } from './swap-row.ts';

/** A row that was written anew while it was being sealed waits for the next round. */
const isSame = (now: object, before: object): boolean => JSON.stringify(now) === JSON.stringify(before);

export async function sealStepRows(locker: Locker, seal: Sealer): Promise<void> {
  const { steps, attempts } = locker;
  for (const row of await steps.toArray()) {
    if (row.sealedBy) continue;
    const next = await sealStep(seal, row);
    const read = () => steps.get(row.id);
    await swap(locker, 'steps', read, row, (now) => steps.put(isSame(now, row) ? next : now));
  }
  for (const row of await attempts.toArray()) {
    if (row.sealedBy) continue;
    const next = await sealAttempt(seal, row);
    const read = () => attempts.get(row.id);
    await swap(locker, 'attempts', read, row, (now) => attempts.put(isSame(now, row) ? next : now));
  }
}

export async function openStepRows(locker: Locker, open: Opener): Promise<void> {
  const { steps, attempts } = locker;
  for (const row of await steps.toArray()) {
    if (!row.sealedBy) continue;
    const next = await openStep(open, row);
    const read = () => steps.get(row.id);
    await swap(locker, 'steps', read, row, () => steps.put(next));
  }
  for (const row of await attempts.toArray()) {
    if (!row.sealedBy) continue;
    const next = await openAttempt(open, row);
    const read = () => attempts.get(row.id);
    await swap(locker, 'attempts', read, row, () => attempts.put(next));
  }
}
