// Everything the desk shows around one paper, read in one go.
import { PROBLEMS } from '../casework/problem-table.ts';
import type { DraftFacts } from '../complaint/checks/check-draft.ts';
import type { Complaint } from '../complaint/complaint.ts';
import type { ComplaintInput } from '../complaint/complaint-input.ts';
import { composeComplaint } from '../complaint/compose.ts';
import { fillTemplate } from '../complaint/template.ts';
import { templateData } from '../complaint/template-data.ts';
import type { CaseChoices, FraudGround, PoliceGround } from '../evidence/case-choices.ts';
import { AUDIENCE_OF, CHANNEL_OF } from '../evidence/channel.ts';
import type { ComplaintMaterial } from '../evidence/complaint-material.ts';
import type { Demand } from '../evidence/demand.ts';
import type { ProblemCode } from '../evidence/problem-types.ts';
import { readChoices } from '../locker/choices.ts';
import { readMaterial } from '../locker/complaint-words.ts';
import type { Locker } from '../locker/database.ts';
import { citeName, citePlace } from '../terms/cite.ts';
import { readCaseView } from './case-view.ts';
import { readClausePool } from './clause-pool.ts';
import { complaintInput, demandsOfCase, type PaperRequest } from './complaint-of-case.ts';

export interface OfferedClause {
  id: string;
  place: string;
  terms: string;
  text: string;
  capturedAt: string | null;
  version: string | null;
  exhibit: number | null;
  flags: readonly string[];
  chosen: boolean;
}

export interface PaperDesk {
  complaint: Complaint;
  problem: ProblemCode | null;
  demands: readonly Demand[];
  offered: readonly (readonly Demand[])[];
  clauses: OfferedClause[];
  material: ComplaintMaterial;
  choices: CaseChoices;
  grounds: { tripled: readonly FraudGround[]; police: readonly PoliceGround[] };
  exhibits: { no: number; title: string; itemId: string }[];
  check: DraftFacts;
}

const MOST_WORDS = 200;
const MOST_OFFERED = 200;

function checkOf(input: ComplaintInput): DraftFacts {
  return {
    audience: AUDIENCE_OF[CHANNEL_OF[input.paper]],
    exhibits: input.exhibits.map(({ no }) => no),
    secrets: input.secrets,
    orderNo: input.order.orderNo,
    amount: input.order.amount?.value ?? null,
  };
}

/** @throws ExpectedError not-found, locker-locked */
export async function readPaperDesk(
  locker: Locker,
  caseId: string,
  request: PaperRequest,
  now: Date,
): Promise<PaperDesk> {
  const [input, asked, choices, material, view] = await Promise.all([
    complaintInput(locker, caseId, request, now),
    demandsOfCase(locker, caseId, now),
    readChoices(locker, caseId),
    readMaterial(locker, caseId),
    readCaseView(locker, caseId),
  ]);
  const problem = input.problem === null ? null : PROBLEMS[input.problem];
  return {
    complaint: composeComplaint(input),
    problem: input.problem,
    ...asked,
    clauses: await offeredClauses(locker, view, input),
    material,
    choices,
    grounds: { tripled: problem?.tripled ?? [], police: problem?.police ?? [] },
    exhibits: input.exhibits.map(({ no, title, itemId }) => ({ no, title, itemId })),
    check: checkOf(input),
  };
}

/** Chosen ones first, the rest in the order of their terms. */
async function offeredClauses(
  locker: Locker,
  view: Awaited<ReturnType<typeof readCaseView>>,
  { clauses }: ComplaintInput,
): Promise<OfferedClause[]> {
  const chosen = new Set(
    clauses.map((cited) => `${cited.exhibit} ${citePlace(cited.clause, cited.paragraph)}`),
  );
  const pool = await readClausePool(locker, view);
  const offered = pool.slice(0, MOST_OFFERED).map((cited) => {
    const place = citePlace(cited.clause, cited.paragraph);
    return {
      id: cited.id,
      place,
      terms: citeName(cited.termsName),
      text: cited.clause.text.slice(0, MOST_WORDS),
      capturedAt: cited.capturedAt,
      version: cited.version,
      exhibit: cited.exhibit,
      flags: cited.clause.flags,
      chosen: chosen.has(`${cited.exhibit} ${place}`),
    };
  });
  return offered.sort((a, b) => Number(b.chosen) - Number(a.chosen));
}

/** The buyer's own template with the facts of the case in it. */
export async function fillOwnTemplate(
  locker: Locker,
  caseId: string,
  request: PaperRequest,
  template: string,
  now: Date,
): Promise<ReturnType<typeof fillTemplate>> {
  return fillTemplate(template, templateData(await complaintInput(locker, caseId, request, now)));
}
