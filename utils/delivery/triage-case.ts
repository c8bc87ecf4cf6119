// A case as triage looks at it: its kept pages with their words, and what the buyer chose.
import type { TriageCase, TriagePage } from '../casework/triage.ts';
import { readChoices } from '../locker/choices.ts';
import type { Locker } from '../locker/database.ts';
import { readFile, readItem } from '../locker/items.ts';
import { type CaseItem, readCaseView } from './case-view.ts';

/** Words of so many items at most, the newest; a case of thousands is judged by its facts alone. */
const MOST_READ = 40;
const MOST_WORDS = 20_000;
/** Facts say all that a transcript or a recording could. */
const WITHOUT_WORDS = new Set(['chat', 'recording', 'window', 'orders']);

/** @throws ExpectedError not-found, locker-locked */
export async function readTriageCase(locker: Locker, caseId: string): Promise<TriageCase> {
  const choices = await readChoices(locker, caseId);
  const view = await readCaseView(locker, caseId);
  const told = view.items.filter(({ row }) => !WITHOUT_WORDS.has(row.kind)).slice(-MOST_READ);
  const wanted = new Set(told.map(({ exhibit }) => exhibit));
  return {
    pages: await Promise.all(view.items.map((item) => pageOf(locker, item, wanted.has(item.exhibit)))),
    orderNo: view.case.orderNo,
    toldGone: view.case.intake?.shopReachable === 'no',
    choices,
  };
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
    words: text ? decode(await readFile(locker, row.id, text.name)) : '',
  };
}

/** At most three bytes a character here: nothing beyond is decoded. */
const decode = (bytes: Uint8Array<ArrayBuffer>): string =>
  new TextDecoder().decode(bytes.subarray(0, MOST_WORDS * 3)).slice(0, MOST_WORDS);
