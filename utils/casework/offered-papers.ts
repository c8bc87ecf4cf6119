// Which papers a case can need at all. What was sent is always shown.
import { CHANNEL_OF, type Paper, paperSchema } from '../evidence/channel.ts';
import type { LadderInput } from './climb-ladder.ts';

/** In the order of the ladder. */
export function offeredPapers(input: LadderInput): Paper[] {
  const sent = new Set(input.steps.map(({ paper }) => paper));
  const ofProblem = input.papers ?? paperSchema.options;
  return paperSchema.options.filter((paper) => {
    if (sent.has(paper)) return true;
    return ofProblem.includes(paper) && isPossible(input, paper);
  });
}

function isPossible(input: LadderInput, paper: Paper): boolean {
  if (CHANNEL_OF[paper] === 'platform' && input.isPlatform === false) return false;
  switch (paper) {
    case 'platform-arbitration':
      // Only where captured rules know such a thing.
      return input.promised.some(({ ask }) => ask === 'arbitration');
    case 'wechat-pay':
      return wasPaid(input) && (input.paidBy === null || input.paidBy === 'wechat');
    case 'alipay':
      return wasPaid(input) && (input.paidBy === null || input.paidBy === 'alipay');
    case 'police-outline':
      return input.fraud;
    case 'community-post':
      return false;
    default:
      return true;
  }
}

/** Nobody gives back nothing. */
const wasPaid = ({ amount }: LadderInput): boolean => amount === null || Number(amount.value) !== 0;
