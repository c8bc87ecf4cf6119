// Words that the buyer is writing: kept at every stroke, because a popup closes without asking.
import type { Locker } from './database.ts';

export async function readDraft(locker: Locker, caseId: string, channel: string): Promise<string | null> {
  return (await locker.drafts.get([caseId, channel]))?.text ?? null;
}

export async function keepDraft(
  locker: Locker,
  caseId: string,
  channel: string,
  text: string,
): Promise<void> {
  await locker.drafts.put({ caseId, channel, text, updatedAt: new Date().toISOString() });
}

export async function dropDraft(locker: Locker, caseId: string, channel: string): Promise<void> {
  await locker.drafts.delete([caseId, channel]);
}
