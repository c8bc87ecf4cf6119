// Words that the buyer is writing: kept at every stroke, because a popup closes without asking.
import type { Audience } from '../evidence/audience.ts';
import { isPaperFor } from '../evidence/papers-for.ts';
import type { Locker } from './database.ts';
import type { DraftRow } from './rows.ts';
import { opener } from './vault/opener.ts';
import { openDraft, sealDraft } from './vault/sealed-rows.ts';
import { sealer } from './vault/sealer.ts';

/** Words for the buyer alone: in no complaint and in no bundle. */
export const FOUR_DATA = 'own:four-data';
export const isOwnDraft = (channel: string): boolean => channel.startsWith('own:');

export async function readDraft(locker: Locker, caseId: string, channel: string): Promise<string | null> {
  const row = await locker.drafts.get([caseId, channel]);
  return row ? (await openDraft(await opener(locker), row)).text : null;
}

/** Every draft of a case. */
export async function draftsOfCase(locker: Locker, caseId: string): Promise<DraftRow[]> {
  const range = locker.drafts.where('[caseId+channel]').between([caseId, ''], [caseId, '\uffff']);
  const [rows, open] = [await range.toArray(), await opener(locker)];
  return Promise.all(rows.map((row) => openDraft(open, row)));
}

/** Those that leave with a bundle for that reader: his own, and what shows that others were asked before. */
export async function sentDraftsOfCase(
  locker: Locker,
  caseId: string,
  audience: Audience,
): Promise<DraftRow[]> {
  return (await draftsOfCase(locker, caseId)).filter(({ channel }) => isPaperFor(channel, audience));
}

export async function keepDraft(
  locker: Locker,
  caseId: string,
  channel: string,
  text: string,
): Promise<void> {
  const row = { caseId, channel, text, updatedAt: new Date().toISOString() };
  const stored = await sealDraft(await sealer(locker), row);
  await locker.drafts.put(stored);
}

export async function dropDraft(locker: Locker, caseId: string, channel: string): Promise<void> {
  await locker.drafts.delete([caseId, channel]);
}
