// The buyer's own words about a step or an attempt, sealed under the key of their case.
import { utf8 } from '../../evidence/bytes.ts';
import type { Attempt, CaseStep } from '../../evidence/case-step.ts';
import type { StoredAttempt, StoredStep } from '../step-rows.ts';
import type { Opener } from './opener.ts';
import { openBytes, type Place } from './seal-bytes.ts';
import type { Sealer } from './sealer.ts';

interface StepWords {
  reference: string;
  note: string;
}

const stepPlace = (id: string): Place => ['steps', id, ''];
const attemptPlace = (id: string): Place => ['attempts', id, ''];

export async function sealStep(sealer: Sealer | null, row: CaseStep): Promise<StoredStep> {
  if (!sealer) return row;
  const { reference, note } = row;
  const words = utf8(JSON.stringify({ reference, note } satisfies StepWords));
  return { ...row, reference: '', note: '', ...(await sealer.bytes(row.caseId, stepPlace(row.id), words)) };
}

export async function openStep(opener: Opener, row: StoredStep): Promise<CaseStep> {
  const { sealedBy, box, ...rest } = row;
  if (!sealedBy || !box) return rest;
  const bytes = await openBytes(await opener.key(sealedBy), stepPlace(row.id), box);
  return { ...rest, ...(JSON.parse(new TextDecoder().decode(bytes)) as StepWords) };
}

export async function sealAttempt(sealer: Sealer | null, row: Attempt): Promise<StoredAttempt> {
  if (!sealer) return row;
  return { ...row, note: '', ...(await sealer.bytes(row.caseId, attemptPlace(row.id), utf8(row.note))) };
}

export async function openAttempt(opener: Opener, row: StoredAttempt): Promise<Attempt> {
  const { sealedBy, box, ...rest } = row;
  if (!sealedBy || !box) return rest;
  const bytes = await openBytes(await opener.key(sealedBy), attemptPlace(row.id), box);
  return { ...rest, note: new TextDecoder().decode(bytes) };
}
