// What the buyer decided about a case: kept at every tap, because a popup closes without asking.
import { type CaseChoices, caseChoicesSchema, noChoices } from '../evidence/case-choices.ts';
import type { Locker } from './database.ts';
import { guardWrite } from './write-errors.ts';

/** Never null: a case without choices has all of them open. A row that no longer parses counts as none and stays where it is. */
export async function readChoices(locker: Locker, caseId: string): Promise<CaseChoices> {
  const parsed = caseChoicesSchema.safeParse(await locker.choices.get(caseId));
  return parsed.success ? parsed.data : noChoices(caseId);
}

/**
 * Changes what `change` names and leaves the rest; a function sees the newest state, so that two quick taps both count.
 * @throws ExpectedError locker-full
 */
export async function keepChoices(
  locker: Locker,
  caseId: string,
  change: Partial<CaseChoices> | ((known: CaseChoices) => Partial<CaseChoices>),
): Promise<void> {
  await guardWrite(() =>
    locker.transaction('rw', locker.choices, async () => {
      const known = await readChoices(locker, caseId);
      const changed = typeof change === 'function' ? change(known) : change;
      await locker.choices.put({ ...known, ...changed, caseId, updatedAt: new Date().toISOString() });
    }),
  );
}
