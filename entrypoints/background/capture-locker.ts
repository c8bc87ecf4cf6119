// The locker as a capture sees it.

import type {
  CaptureLocker,
  ChosenCase,
  JobChange,
  JournalLine,
  KeptItem,
  SaveJob,
} from '../../utils/capture/capture-locker.ts';
import type { CaptureDraft } from '../../utils/capture/draft.ts';
import type { FrozenItem } from '../../utils/capture/freeze-item.ts';
import { matchCase, type OpenCase } from '../../utils/casework/match-case.ts';
import { ExpectedError } from '../../utils/errors.ts';
import type { Case } from '../../utils/evidence/case.ts';
import type { Message } from '../../utils/evidence/facts.ts';
import { CHAT_CUT } from '../../utils/evidence/transcript.ts';
import { emptyCase, enrichCase } from '../../utils/locker/cases.ts';
import type { Locker } from '../../utils/locker/database.ts';
import { readFacts, readReadings } from '../../utils/locker/facts.ts';
import {
  confirmItem,
  type JournalChange,
  readFile,
  readItem,
  stageFiles,
  writeItem,
} from '../../utils/locker/items.ts';
import { orphanedJobs, pruneJobs, startJob, updateJob } from '../../utils/locker/jobs.ts';
import { ensureLocker, readHead, type Writer } from '../../utils/locker/log.ts';
import type { ItemBasics, ItemRow, JobRow } from '../../utils/locker/rows.ts';
import { unlessLocked } from '../../utils/locker/vault/opener.ts';
import { keptPageKey } from '../../utils/locker/vault/page-key.ts';

const kept = (row: ItemBasics): KeptItem => ({ itemId: row.id, caseId: row.caseId });

function saveJob(row: JobRow): SaveJob {
  return {
    id: row.id,
    tabId: row.tabId,
    step: row.step as SaveJob['step'],
    resume: row.resume as CaptureDraft | null,
    itemId: row.itemId,
  };
}

/** Cases as the matcher wants them, each with the secrets seen on its pages. */
async function openCases(locker: Locker): Promise<OpenCase[]> {
  const cases = await locker.cases.toArray();
  return Promise.all(
    cases.map(async (known) => ({ case: known, secrets: await secretsOf(locker, known.id) })),
  );
}

async function secretsOf(locker: Locker, caseId: string): Promise<string[]> {
  const items = await locker.items.where('caseId').equals(caseId).primaryKeys();
  // A locked locker goes by order numbers and shops alone.
  const readings = (await unlessLocked(() => readReadings(locker, items))) ?? [];
  return readings.flatMap(({ facts }) => facts.secrets.map((secret) => secret.value));
}

interface Owner {
  owner: Case;
  assignedBy: ItemRow['assignedBy'];
}

async function findOwner(locker: Locker, draft: CaptureDraft, now: number): Promise<Owner> {
  if (!draft.facts) return ownerByHost(locker, draft, now);
  const found = matchCase(
    draft.facts,
    draft.host,
    draft.claims.final_url,
    await openCases(locker),
    new Date(now),
  );
  const known = found.caseId ? await locker.cases.get(found.caseId) : undefined;
  return {
    owner: enrichCase(known ?? emptyCase(now), draft.facts, draft.host, now),
    assignedBy: found.certain || !known ? 'auto' : 'guess',
  };
}

/** A page that did not load has no facts; the shop's newest case is the best guess. */
async function ownerByHost(locker: Locker, draft: CaptureDraft, now: number): Promise<Owner> {
  const cases = draft.host ? await locker.cases.where('shopHost').equals(draft.host).sortBy('updatedAt') : [];
  const newest = cases[cases.length - 1];
  return newest
    ? { owner: newest, assignedBy: 'guess' }
    : { owner: { ...emptyCase(now), shopHost: draft.host }, assignedBy: 'auto' };
}

async function chosenOwner(locker: Locker, { id, guessed }: ChosenCase): Promise<Owner> {
  const owner = await locker.cases.get(id);
  if (!owner) throw new ExpectedError('not-found', id);
  return { owner, assignedBy: guessed ? 'guess' : 'buyer' };
}

export function captureLocker(locker: Locker, writer: Writer): CaptureLocker {
  const dated = (job?: JournalLine): JournalChange | undefined =>
    job && { id: job.id, change: { ...job.change, updatedAt: new Date(writer.now()).toISOString() } };
  return {
    async startJob(tabId, title, itemId) {
      await ensureLocker(locker, writer);
      const { session } = writer;
      const job = { kind: 'save', step: 'pixels', tabId, title, caseId: null, itemId, session } as const;
      return (await startJob(locker, job, writer.now())).id;
    },
    updateJob: (jobId, change: JobChange) => updateJob(locker, jobId, change, writer.now()),
    prune: () => pruneJobs(locker),
    async cutOffJobs() {
      return (await orphanedJobs(locker, 'save', writer.session)).map(saveJob);
    },
    async findUnchanged(pageKey) {
      const rows = await locker.items
        .where('pageKey')
        .equals(await keptPageKey(locker, pageKey))
        .toArray();
      // A rendering of the same words is no reason to refuse a screenshot.
      const row = rows.find(({ state, method }) => state === 'saved' && method !== 'rendered');
      return row ? kept(row) : null;
    },
    stage: (itemId, files, job) => stageFiles(locker, itemId, files, dated(job)),
    readStaged: (itemId, name) => readFile(locker, itemId, name),
    async isWritten(itemId) {
      return (await locker.items.get(itemId)) !== undefined;
    },
    write: (draft, frozen, thumbnail, chosen, job) =>
      write(locker, writer, draft, frozen, thumbnail, chosen, dated(job)),
    confirm: async (itemId, job) => kept(await confirmItem(locker, itemId, dated(job))),
    keptChats: (draft) => keptChats(locker, draft, writer.now()),
    async clockSetBack(now) {
      const head = await readHead(locker);
      return head !== null && head.lastAt > new Date(now).toISOString();
    },
  };
}

/** Chats of the case of this page that were read to their beginning, or to where another such one is kept. */
async function keptChats(locker: Locker, draft: CaptureDraft, now: number): Promise<Message[][]> {
  const { owner } = await findOwner(locker, draft, now);
  const rows = await locker.items.where('caseId').equals(owner.id).toArray();
  const chats = rows.filter(
    ({ state, kind, host }) => state === 'saved' && kind === 'chat' && host === draft.host,
  );
  const whole = await Promise.all(
    chats.map(async (row) => {
      const facts = await unlessLocked(() => readFacts(locker, row.id));
      const { files, environment } = readItem(row);
      const { incidents } = environment;
      const scrolled = files.some((file) => file.kind === 'transcript');
      return facts && scrolled && !incidents.some((code) => CHAT_CUT.includes(code)) ? facts.transcript : [];
    }),
  );
  return whole.filter((messages) => messages.length > 0);
}

async function write(
  locker: Locker,
  writer: Writer,
  draft: CaptureDraft,
  frozen: FrozenItem,
  thumbnail: Blob | null,
  chosen: ChosenCase | null,
  job?: JournalChange,
): Promise<KeptItem> {
  await ensureLocker(locker, writer);
  const { owner, assignedBy } = chosen
    ? await chosenOwner(locker, chosen)
    : await findOwner(locker, draft, writer.now());
  const row = await writeItem(
    locker,
    writer,
    {
      id: draft.itemId,
      assignedBy,
      kind: draft.kind,
      method: draft.method,
      capturedAt: frozen.item.captured_at,
      title: draft.claims.title,
      url: draft.claims.final_url ?? draft.claims.url,
      host: draft.host,
      pageKey: draft.pageKey,
      itemBytes: frozen.bytes,
      disclosures: frozen.disclosures,
      salts: frozen.salts,
      tileMasters: frozen.tileMasters,
      thumbnail,
    },
    owner,
    draft.facts,
    job,
  );
  return kept(row);
}
