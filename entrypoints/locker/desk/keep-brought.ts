import { suppliedFiles } from '../../../utils/capture/save-supplied.ts';
import { ExpectedError } from '../../../utils/errors.ts';
import { newItemId } from '../../../utils/evidence/ids.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { stageFiles } from '../../../utils/locker/items.ts';
import { ask } from '../../../utils/messages/messaging.ts';
import { caseInText } from '../../../utils/supplied/order-in-text.ts';
import { type Brought, examined, fileClaims } from './brought.ts';

export interface KeptBrought {
  itemId: string;
  caseId: string;
  /** Another order whose number stands in the file; null where there is none. */
  about: string | null;
}

/** @throws ExpectedError and RequestError as `examined` and the worker do */
export async function keepBrought(
  locker: Locker,
  brought: Brought,
  caseId: string | null,
): Promise<KeptBrought> {
  const { kind, title } = brought;
  const blobs = await Promise.all(brought.blobs.map(examined));
  const itemId = newItemId(Date.now());
  const mimes = blobs.map(({ type }) => type || 'application/octet-stream');
  const found = kind === 'file' ? await caseOfMail(locker, blobs[0]) : null;
  const named = suppliedFiles({ kind, mimes }).flatMap(({ name }, i) => {
    const blob = blobs[i];
    return blob ? [[name, blob] as const] : [];
  });
  await stage(locker, itemId, new Map(named));
  const owner = caseId ?? found;
  const guessed = caseId === null && found !== null;
  const request = { itemId, kind, title, mimes, caseId: owner, guessed, ...fileClaims(brought) };
  const kept = await ask('saveSupplied', request);
  return { ...kept, about: found && found !== kept.caseId ? found : null };
}

/** The browser reads a file's bytes only now; by then it may have gone. */
async function stage(locker: Locker, itemId: string, files: ReadonlyMap<string, Blob>): Promise<void> {
  try {
    await stageFiles(locker, itemId, files);
  } catch (error) {
    if (error instanceof ExpectedError) throw error;
    for (const blob of files.values()) {
      await blob
        .slice(-1)
        .arrayBuffer()
        .catch((cause) => {
          throw new ExpectedError('file-unreadable', '', { cause });
        });
    }
    throw error;
  }
}

/** An order number in an e-mail suggests the case. */
async function caseOfMail(locker: Locker, blob: Blob | undefined): Promise<string | null> {
  if (blob?.type !== 'message/rfc822') return null;
  const { MAX_READ_EMAIL, readEmail } = await import('../../../utils/supplied/email/read-email.ts');
  if (blob.size > MAX_READ_EMAIL) return null;
  const { subject, text } = await readEmail(new Uint8Array(await blob.arrayBuffer()));
  const cases = await locker.cases.toArray();
  return caseInText(`${subject}\n${text}`, cases);
}
