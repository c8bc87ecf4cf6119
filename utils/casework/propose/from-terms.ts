// Clauses that take rights away. They become the trouble where somebody holds them against the buyer.
import { parseClauses } from '../../terms/parse-clauses.ts';
import type { SeenPage } from '../seen-page.ts';
import { type ProblemProposal, proposal } from './proposal.ts';

const TOO_LONG = 40_000;
const AGAINST_BUYER = new Set(['概不退换', '最终解释权', '短期投诉失权', '免除责任', '单方修改', '放弃权利']);

/** @param disputed something else went wrong, or somebody pointed at the terms */
export function fromTerms(
  pages: readonly SeenPage[],
  disputed: boolean,
  invoked: boolean,
): ProblemProposal[] {
  if (!disputed && !invoked) return [];
  const terms = pages.findLast(({ kind, words }) => kind === 'terms' && words !== '');
  if (!terms) return [];
  const clause = parseClauses(terms.words.slice(0, TOO_LONG)).find(({ flags }) =>
    flags.some((flag) => AGAINST_BUYER.has(flag)),
  );
  return clause ? [proposal('P20', invoked ? 6.4 : 2.5, 'terms-say', terms.exhibit, clause.text)] : [];
}
