// Live reading of what is computed over a whole case. Opening files and sealed rows waits for the browser itself, and what
// is read after that is no longer watched: so the tables are read first, for the watching alone.
import type { Locker } from './database.ts';

export async function watchCase(locker: Locker, caseId: string): Promise<void> {
  const { cases, items, steps, attempts, endings, choices } = locker;
  await Promise.all([
    cases.get(caseId),
    items.where('caseId').equals(caseId).toArray(),
    steps.where('caseId').equals(caseId).toArray(),
    attempts.where('caseId').equals(caseId).toArray(),
    endings.get(caseId),
    choices.get(caseId),
  ]);
}
