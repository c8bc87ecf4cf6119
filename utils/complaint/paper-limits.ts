// How long a paper may be. A table to be edited: the buyer's own numbers and a form's maxlength go before it.
import type { Paper } from '../evidence/channel.ts';

export interface PaperLimit {
  min: number;
  max: number;
}

export const PAPER_LIMITS: Readonly<Record<Paper, PaperLimit>> = {
  'merchant-request': { min: 1, max: 200 },
  'merchant-reminder': { min: 1, max: 300 },
  'platform-complaint': { min: 20, max: 800 },
  'platform-review': { min: 20, max: 800 },
  'platform-arbitration': { min: 20, max: 800 },
  'wechat-pay': { min: 1, max: 300 },
  alipay: { min: 1, max: 200 },
  'regulator-complaint': { min: 1, max: 500 },
  'regulator-report': { min: 1, max: 500 },
  'police-outline': { min: 1, max: 800 },
  'court-outline': { min: 1, max: 1500 },
  'community-post': { min: 1, max: 300 },
};

/** Nothing shorter can name an order, a symptom and a demand. */
export const SHORTEST_LIMIT = 100;
export const LONGEST_LIMIT = 20_000;

export type PaperLimits = Readonly<Partial<Record<Paper, number>>>;

/** `own` are the buyer's numbers, `field` the maxlength of the form's field that will be filled. */
export function limitOf(paper: Paper, own: PaperLimits = {}, field: number | null = null): PaperLimit {
  const { min, max } = PAPER_LIMITS[paper];
  const chosen = own[paper] ?? max;
  const room = field !== null && field >= SHORTEST_LIMIT ? field : chosen;
  return { min, max: Math.max(min, Math.min(room, LONGEST_LIMIT)) };
}

/** WeChat counts characters, everybody else as `maxlength` does, in UTF-16 units. */
export function lengthFor(paper: Paper, text: string): number {
  return paper === 'wechat-pay' ? [...text].length : text.length;
}
