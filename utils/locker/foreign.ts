// Bundles of others: beside the locker, in no log and in no case of it.
import { bytesToHex } from '../evidence/bytes.ts';
import { newForeignId } from '../evidence/ids.ts';
import { sha256Chunks } from '../log/merkle.ts';
import type { ForeignPart, ForeignRow } from './backup-rows.ts';
import type { Locker } from './database.ts';
import { guardWrite } from './write-errors.ts';

export type NewForeign = Pick<ForeignRow, 'bag' | 'contradicted' | 'items'> & {
  parts: Omit<ForeignPart, 'sha256'>[];
};

/** Read back before it counts. @returns its id @throws ExpectedError locker-full */
export async function keepForeign(locker: Locker, bundle: NewForeign, now: number): Promise<string> {
  const id = newForeignId();
  const parts = await Promise.all(
    bundle.parts.map(async (part) => ({ ...part, sha256: await digestOf(part.blob) })),
  );
  const row: ForeignRow = { ...bundle, id, importedAt: new Date(now).toISOString(), parts };
  await guardWrite(() => locker.foreign.add(row));
  const stored = await locker.foreign.get(id);
  for (const [i, { sha256 }] of parts.entries()) {
    const blob = stored?.parts[i]?.blob;
    if (blob && (await digestOf(blob)) === sha256) continue;
    await locker.foreign.delete(id);
    throw new Error('a bundle was not stored as it is');
  }
  return id;
}

const PIECE = 4 * 1024 * 1024;

async function digestOf(blob: Blob): Promise<string> {
  return bytesToHex(await sha256Chunks(piecesOf(blob)));
}

async function* piecesOf(blob: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < blob.size; at += PIECE) {
    yield new Uint8Array(await blob.slice(at, at + PIECE).arrayBuffer());
  }
}

export type ForeignCard = Omit<ForeignRow, 'parts'>;

/** Newest first. */
export async function listForeign(locker: Locker): Promise<ForeignCard[]> {
  const rows = await locker.foreign.orderBy('importedAt').reverse().toArray();
  return rows.map(({ parts: _, ...card }) => card);
}

/** null where there is none. */
export async function readForeign(locker: Locker, id: string): Promise<ForeignRow | null> {
  return (await locker.foreign.get(id)) ?? null;
}

export async function removeForeign(locker: Locker, id: string): Promise<void> {
  await locker.foreign.delete(id);
}
