// One case in the locker → what the composer may say about it in one paper.

import { maskStrings } from '../bundle/mask-secrets.ts';
import { collectSecrets } from '../bundle/secret-list.ts';
import { goodsRisk } from '../casework/goods-risk.ts';
import { PROBLEMS } from '../casework/problem-table.ts';
import type { Complaint } from '../complaint/complaint.ts';
import type { ComplaintInput } from '../complaint/complaint-input.ts';
import { composeComplaint } from '../complaint/compose.ts';
import { GROUND_WORDS } from '../complaint/ground-words.ts';
import { limitOf, type PaperLimits } from '../complaint/paper-limits.ts';
import { clauseTopics, rankPromises, tellingChat } from '../complaint/relevance.ts';
import type { CaseChoices } from '../evidence/case-choices.ts';
import type { Paper } from '../evidence/channel.ts';
import type { ComplaintMaterial } from '../evidence/complaint-material.ts';
import type { Demand } from '../evidence/demand.ts';
import type { ProblemCode } from '../evidence/problem-types.ts';
import { readChoices } from '../locker/choices.ts';
import { readMaterial } from '../locker/complaint-words.ts';
import type { Locker } from '../locker/database.ts';
import { cardOf, chatOf, deliveredOn, eventsOf, failureOf, orderOf, promisesOf } from './case-facts.ts';
import { readingsWithSecrets } from './case-secrets.ts';
import { type CaseView, readCaseView } from './case-view.ts';
import { pickClauses, readClausePool } from './clause-pool.ts';
import { evasionsOf } from './evasions-of-case.ts';
import { lawOfCase } from './law-of-case.ts';
import { isOfShop } from './own-terms.ts';
import { companiesOf, paymentsOf } from './parties-of-case.ts';
import { contactsOf, exhibitOf, sentStepsOf } from './steps-of-case.ts';
import { problemOf } from './triage-case.ts';

/** For which form a paper is written; facts and choices come from the locker. */
export interface PaperRequest {
  paper: Paper;
  limits: PaperLimits;
  /** `maxlength` of the field that will be filled, null where none is known. */
  field: number | null;
}

export const plainRequest = (paper: Paper): PaperRequest => ({ paper, limits: {}, field: null });

export async function composeForCase(
  locker: Locker,
  caseId: string,
  request: PaperRequest,
  now: Date,
): Promise<Complaint> {
  return composeComplaint(await complaintInput(locker, caseId, request, now));
}

/** What is asked for while the buyer has not chosen. */
export function demandsOf(problem: ProblemCode | null, choices: CaseChoices): readonly Demand[] {
  return choices.demands ?? (problem === null ? ['reissue', 'refund'] : PROBLEMS[problem].demands);
}

/** What is asked for, and the ways of asking that fit: each demand alone, or the first with what comes where it fails. */
export async function demandsOfCase(
  locker: Locker,
  caseId: string,
  now: Date,
): Promise<{ demands: readonly Demand[]; offered: Demand[][] }> {
  const [view, choices] = await Promise.all([readCaseView(locker, caseId), readChoices(locker, caseId)]);
  const problem = await problemOf(locker, view, choices, now.getTime());
  const demands = demandsOf(problem, choices);
  const proposed = [...demandsOf(problem, { ...choices, demands: null })];
  const alone = proposed.map((demand) => [demand]);
  const offered = [proposed, ...alone, [...demands]].filter((asked) => asked.length > 0);
  return { demands, offered: [...new Map(offered.map((asked) => [asked.join(), asked])).values()] };
}

/** True where the buyer or a page says that several merchants sell there; null where nobody does. */
export function isPlatform(view: CaseView, { seller }: CaseChoices): boolean | null {
  if (seller !== null) return seller === 'platform';
  return view.items.some(({ facts }) => facts?.operator) ? true : null;
}

async function clausesFor(
  locker: Locker,
  view: CaseView,
  problem: ProblemCode | null,
  chosen: readonly string[] | null,
): Promise<ComplaintInput['clauses']> {
  if (chosen !== null) {
    const all = await readClausePool(locker, view);
    return chosen.flatMap((id) => all.find((pooled) => pooled.id === id) ?? []);
  }
  // Rules of another shop are quoted only where the buyer takes them.
  const pool = await readClausePool(locker, view, (kept) => isOfShop(view, kept));
  const failure = failureOf(view)?.kind ?? null;
  const topics = problem === null ? clauseTopics(failure) : PROBLEMS[problem].topics;
  return pickClauses(pool, topics, problem === 'P20');
}

/** By what they are, or by what became of them. */
function isUnlawful(problem: ProblemCode | null, product: string | null): boolean {
  const warning = problem && PROBLEMS[problem].warning;
  return goodsRisk([product]) !== null || warning === 'goods-may-be-stolen' || warning === 'account-trade';
}

function switchesOf(
  choices: CaseChoices,
  { ownUse }: ComplaintMaterial,
  unlawfulGoods: boolean,
): ComplaintInput['switches'] {
  const { tripled, police, minor } = choices;
  return {
    tripled: tripled === null ? null : { text: GROUND_WORDS[tripled], exhibit: null },
    police: police !== null,
    ownUse,
    minor: minor?.confirmed && minor.age >= 0 && minor.age < 18 ? { age: minor.age } : null,
    unlawfulGoods,
  };
}

function exhibitsOf(view: CaseView): ComplaintInput['exhibits'] {
  return view.items.map(({ row, exhibit }) => ({
    no: exhibit,
    kind: row.kind,
    title: row.title,
    capturedAt: row.capturedAt,
    itemId: row.id,
  }));
}

export async function complaintInput(
  locker: Locker,
  caseId: string,
  request: PaperRequest,
  now: Date,
): Promise<ComplaintInput> {
  const [view, choices, material] = await Promise.all([
    readCaseView(locker, caseId),
    readChoices(locker, caseId),
    readMaterial(locker, caseId),
  ]);
  const problem = await problemOf(locker, view, choices, now.getTime());
  const failure = failureOf(view);
  const order = orderOf(view);
  const evasions = problem === null ? [] : evasionsOf(view, choices, PROBLEMS[problem].evasions);
  const switches = switchesOf(choices, material, isUnlawful(problem, order.product));
  const shopIsPlatform = isPlatform(view, choices);
  const clauses = await clausesFor(locker, view, problem, material.clauses);
  const input: ComplaintInput = {
    paper: request.paper,
    problem,
    order,
    failure,
    account: material.account.map(({ text, itemId }) => ({ text, exhibit: exhibitOf(view, itemId) })),
    promises: rankPromises(promisesOf(view), failure?.kind ?? null),
    chat: tellingChat(chatOf(view)).filter(({ text }) => !evasions.some((said) => said.text === text)),
    evasions,
    timeline: eventsOf(view),
    steps: await sentStepsOf(locker, view),
    contacts: await contactsOf(locker, view),
    clauses,
    terms: view.items.filter(({ row }) => row.kind === 'terms').map(({ exhibit }) => exhibit),
    ...lawOfCase(request.paper, {
      problem,
      shopIsPlatform,
      minor: switches.minor,
      questioned: clauses.filter(({ stance }) => stance === 'against').flatMap(({ clause }) => clause.flags),
      tripled: switches.tripled !== null,
      police: switches.police,
      dealAt: order.paidAt ?? order.createdAt,
      now: now.toISOString(),
    }),
    companies: await companiesOf(locker, view, request.paper, material),
    // Payments of two purchases are no sum.
    payments: order.ambiguous.length > 0 ? [] : paymentsOf(view),
    exhibits: exhibitsOf(view),
    demands: [...demandsOf(problem, choices)],
    due: material.due === null ? null : { amount: material.due, exhibit: null },
    replyBy: material.replyBy,
    switches,
    card: null,
    deliveredOn: await deliveredOn(view),
    secrets: [],
    now: now.toISOString(),
    tzOffsetMin: -now.getTimezoneOffset() || 0,
    shopIsPlatform,
    limit: limitOf(request.paper, request.limits, request.field),
  };
  return withoutSecrets(locker, view, input);
}

/** Page text may spell a secret in ways that only the bundle's search knows. */
async function withoutSecrets(
  locker: Locker,
  view: CaseView,
  input: ComplaintInput,
): Promise<ComplaintInput> {
  const readings = await readingsWithSecrets(
    locker,
    view.items.map(({ row }) => row.id),
  );
  const secrets = collectSecrets(readings);
  return { ...maskStrings(input, secrets), card: cardOf(view), secrets: secrets.map(({ value }) => value) };
}
