// What the buyer adds for his complaints, and the versions of each paper. Kept as drafts of his own: sealed with the rest, in
// every backup, in no bundle.

import type { Paper } from '../evidence/channel.ts';
import {
  type ComplaintMaterial,
  complaintMaterialSchema,
  NO_MATERIAL,
  type PaperVersion,
  paperVersionSchema,
} from '../evidence/complaint-material.ts';
import { z } from '../evidence/zod.ts';
import type { Locker } from './database.ts';
import { keepDraft, readDraft } from './drafts.ts';

const MATERIAL = 'own:material';
const versionsOf = (paper: Paper): string => `own:versions:${paper}`;
const MOST_VERSIONS = 30;
/** Of a text that is written in one go, one version. */
const ONE_GO_MS = 60_000;
/** Papers of before there were twelve of them. */
const EARLIER: Partial<Record<Paper, string>> = {
  'merchant-request': 'merchant',
  'platform-complaint': 'platform',
};

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

export async function readMaterial(locker: Locker, caseId: string): Promise<ComplaintMaterial> {
  const known = complaintMaterialSchema.safeParse(parsed(await readDraft(locker, caseId, MATERIAL)));
  return known.success ? known.data : NO_MATERIAL;
}

export async function keepMaterial(
  locker: Locker,
  caseId: string,
  change: Partial<ComplaintMaterial>,
): Promise<void> {
  const next = { ...(await readMaterial(locker, caseId)), ...change };
  await keepDraft(locker, caseId, MATERIAL, JSON.stringify(next));
}

/** The buyer's text of a paper, null while nothing was edited or used. */
export async function readPaperDraft(locker: Locker, caseId: string, paper: Paper): Promise<string | null> {
  const earlier = EARLIER[paper];
  return (
    (await readDraft(locker, caseId, paper)) ??
    (earlier === undefined ? null : await readDraft(locker, caseId, earlier))
  );
}

/** Newest first. */
export async function readVersions(locker: Locker, caseId: string, paper: Paper): Promise<PaperVersion[]> {
  const known = z
    .array(paperVersionSchema)
    .safeParse(parsed(await readDraft(locker, caseId, versionsOf(paper))));
  return known.success ? known.data : [];
}

/** A text that was typed on within a minute takes the place of its beginning; the same text is kept once. */
export function withVersion(versions: readonly PaperVersion[], next: PaperVersion): PaperVersion[] {
  if (next.text.trim() === '') return [...versions];
  const [newest, ...older] = versions;
  if (newest?.text === next.text && (newest.how === next.how || next.how !== 'sent')) return [...versions];
  const isSameGo =
    newest?.how === 'edited' &&
    next.how === 'edited' &&
    Date.parse(next.at) - Date.parse(newest.at) < ONE_GO_MS;
  // What was sent is never pushed out by what was only tried.
  const kept = isSameGo ? older : [...versions];
  const sent = kept.filter(({ how }) => how === 'sent');
  const rest = kept
    .filter(({ how }) => how !== 'sent')
    .slice(0, Math.max(0, MOST_VERSIONS - sent.length - 1));
  const at = isSameGo ? newest.at : next.at;
  return [{ ...next, at }, ...kept.filter((version) => sent.includes(version) || rest.includes(version))];
}

export async function keepVersion(
  locker: Locker,
  caseId: string,
  paper: Paper,
  version: PaperVersion,
): Promise<PaperVersion[]> {
  const next = withVersion(await readVersions(locker, caseId, paper), version);
  await keepDraft(locker, caseId, versionsOf(paper), JSON.stringify(next));
  return next;
}
