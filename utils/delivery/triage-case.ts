// A case as triage looks at it: its kept pages with their words, and what the buyer chose.
import { type Triage, type TriageCase, type TriagePage, triageCase } from '../casework/triage.ts';
import { ExpectedError } from '../errors.ts';
import type { CaseChoices } from '../evidence/case-choices.ts';
import type { ProblemCode } from '../evidence/problem-types.ts';
import { readChoices } from '../locker/choices.ts';
import type { Locker } from '../locker/database.ts';
import { readFile, readItem } from '../locker/items.ts';
import { unlessLocked } from '../locker/vault/opener.ts';
import { type CaseItem, type CaseView, readCaseView } from './case-view.ts';

/** Words of so many items at most, the newest; a case of thousands is judged by its facts alone. */
const MOST_READ = 40;
const MOST_WORDS = 20_000;
/** Facts say all that a transcript or a recording could. */
const WITHOUT_WORDS = new Set(['chat', 'recording', 'window', 'orders']);

/** @throws ExpectedError not-found, locker-locked */
export async function readTriageCase(locker: Locker, caseId: string): Promise<TriageCase> {
  const choices = await readChoices(locker, caseId);
  return triageView(locker, await readCaseView(locker, caseId), choices);
}

async function triageView(locker: Locker, view: CaseView, choices: CaseChoices): Promise<TriageCase> {
  const told = view.items.filter(({ row }) => !WITHOUT_WORDS.has(row.kind)).slice(-MOST_READ);
  const wanted = new Set(told.map(({ exhibit }) => exhibit));
  return {
    pages: await Promise.all(view.items.map((item) => pageOf(locker, item, wanted.has(item.exhibit)))),
    orderNo: view.case.orderNo,
    toldGone: view.case.intake?.shopReachable === 'no',
    choices,
  };
}

/** The buyer's choice, else what is proposed first; null while nothing kept speaks of any trouble. */
export async function problemOf(
  locker: Locker,
  view: CaseView,
  choices: CaseChoices,
  now: number,
): Promise<ProblemCode | null> {
  if (choices.problem !== null) return choices.problem;
  return triageCase(await triageView(locker, view, choices), now).problem;
}

export interface LiveTriage {
  known: TriageCase;
  triage: Triage;
}

/** Null for a case that is gone and for a locked locker. */
export async function readTriage(locker: Locker, caseId: string): Promise<LiveTriage | null> {
  if (!(await locker.cases.get(caseId))) return null;
  const known = await unlessLocked(() => readTriageCase(locker, caseId));
  return known && { known, triage: triageCase(known, Date.now()) };
}

async function pageOf(
  locker: Locker,
  { row, facts, exhibit }: CaseItem,
  withWords: boolean,
): Promise<TriagePage> {
  const item = readItem(row);
  const text = withWords ? item.files.find(({ kind }) => kind === 'text') : undefined;
  return {
    itemId: row.id,
    title: row.title,
    exhibit,
    kind: row.kind,
    host: row.host,
    capturedAt: row.capturedAt,
    incidents: item.environment.incidents,
    facts,
    words: text ? await wordsOf(locker, row.id, text.name) : '',
  };
}

/** A file that is gone or damaged says nothing; the check of the locker is what tells of it. */
async function wordsOf(locker: Locker, itemId: string, name: string): Promise<string> {
  try {
    return decode(await readFile(locker, itemId, name));
  } catch (error) {
    if (error instanceof ExpectedError) return '';
    throw error;
  }
}

/** At most three bytes a character here: nothing beyond is decoded. */
const decode = (bytes: Uint8Array<ArrayBuffer>): string =>
  new TextDecoder().decode(bytes.subarray(0, MOST_WORDS * 3)).slice(0, MOST_WORDS);
