// Everything that is known about what went wrong in a case: what is proposed, what the buyer chose, what is still needed.
import type { CaseChoices } from '../evidence/case-choices.ts';
import type { ProblemCode } from '../evidence/problem-types.ts';
import { type ChecklistRow, checklist, type Meter, meterOf } from './checklist.ts';
import { type GoodsRisk, goodsRisk } from './goods-risk.ts';
import { proposeProblems } from './problem.ts';
import type { ProblemProposal } from './propose/proposal.ts';
import type { SeenPage } from './seen-page.ts';

export interface TriagePage extends SeenPage {
  itemId: string;
  title: string;
}

export interface TriageCase {
  /** Exhibit order. */
  pages: readonly TriagePage[];
  orderNo: string | null;
  toldGone: boolean;
  choices: CaseChoices;
}

export interface Triage {
  proposals: ProblemProposal[];
  /** The buyer's choice, else the strongest proposal, else null. */
  problem: ProblemCode | null;
  chosen: boolean;
  /** Goods that nobody may be asked to deliver again. */
  goods: GoodsRisk | null;
  rows: ChecklistRow[];
  meter: Meter;
}

/** @param now ms since the epoch */
export function triageCase(known: TriageCase, now: number): Triage {
  const { pages, choices, toldGone } = known;
  const proposals = proposeProblems(known, now);
  const problem = choices.problem ?? proposals[0]?.code ?? null;
  const exhibits = new Map(pages.map(({ itemId, exhibit }) => [itemId, exhibit]));
  const pointed = choices.fills.flatMap(({ slot, itemId }) => {
    const exhibit = exhibits.get(itemId);
    return exhibit === undefined ? [] : [{ slot, exhibit }];
  });
  const rows = checklist({
    pages,
    proposals,
    problem,
    pointed,
    given: choices.unavailable,
    shopGone: toldGone,
  });
  const goods = goodsRisk(pages.flatMap(({ facts }) => (facts?.orders ?? []).map(({ product }) => product)));
  return { proposals, problem, chosen: choices.problem !== null, goods, rows, meter: meterOf(rows) };
}
