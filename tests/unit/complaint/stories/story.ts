// A buyer's story in short, and the composer's input that the locker would make of it.
import { PROBLEMS } from '../../../../utils/casework/problem-table.ts';
import { answerEvasions } from '../../../../utils/complaint/answer-evasions.ts';
import type { ComplaintInput } from '../../../../utils/complaint/complaint-input.ts';
import { limitOf } from '../../../../utils/complaint/paper-limits.ts';
import { rankPromises, tellingChat } from '../../../../utils/complaint/relevance.ts';
import { pickClauses } from '../../../../utils/delivery/clause-pool.ts';
import { lawOfCase } from '../../../../utils/delivery/law-of-case.ts';
import type { Paper } from '../../../../utils/evidence/channel.ts';
import type { SlotCode } from '../../../../utils/evidence/evidence-slot.ts';
import type { ItemKind } from '../../../../utils/evidence/item.ts';
import type { ProblemCode } from '../../../../utils/evidence/problem-types.ts';
import { paragraphOf } from '../../../../utils/terms/cite.ts';
import { parseClauses } from '../../../../utils/terms/parse-clauses.ts';

export interface Story {
  problem: ProblemCode;
  order: Partial<ComplaintInput['order']>;
  failure?: Partial<NonNullable<ComplaintInput['failure']>> & { text: string };
  account?: readonly [text: string, exhibit: number | null][];
  promises?: ComplaintInput['promises'];
  chat?: readonly [sender: 'merchant' | 'platform', text: string, at: string, exhibit: number][];
  contacts?: ComplaintInput['contacts'];
  steps?: readonly (Partial<ComplaintInput['steps'][number]> & { paper: Paper; sentAt: string })[];
  terms?: { name: string; text: string; exhibit: number; at: string; version?: string };
  companies?: ComplaintInput['companies'];
  payments?: ComplaintInput['payments'];
  /** Kind, title and moment of capture; numbered from 1. */
  exhibits: readonly [kind: ItemKind, title: string, at: string][];
  demands?: ComplaintInput['demands'];
  due?: ComplaintInput['due'];
  replyBy?: string;
  switches?: Partial<ComplaintInput['switches']>;
  card?: string;
  filled?: readonly SlotCode[];
  platform?: boolean;
  timeline?: ComplaintInput['timeline'];
  now: string;
}

const NO_ORDER: ComplaintInput['order'] = {
  orderNo: null,
  product: null,
  amount: null,
  quantity: null,
  createdAt: null,
  paidAt: null,
  status: null,
  statusText: null,
  payChannel: null,
  tradeNo: null,
  merchant: null,
  shopName: null,
  shopHost: null,
  exhibit: null,
  ambiguous: [],
};
const NO_SWITCHES: ComplaintInput['switches'] = {
  tripled: null,
  police: false,
  ownUse: false,
  minor: null,
  unlawfulGoods: false,
};
const AGAINST = [
  '概不退换',
  '短期投诉失权',
  '最终解释权',
  '单方修改',
  '免除责任',
  '放弃权利',
  '退款扣费',
  '加重举证',
];

function clausesOf({ terms, problem }: Story): ComplaintInput['clauses'] {
  if (!terms) return [];
  const clauses = parseClauses(terms.text);
  const pool = clauses.map((clause, i) => ({
    id: String(i),
    clause,
    termsName: terms.name,
    capturedAt: terms.at,
    exhibit: terms.exhibit,
    version: terms.version ?? null,
    paragraph: paragraphOf(clauses, clause),
    stance: clause.flags.some((flag) => AGAINST.includes(flag)) ? ('against' as const) : ('for' as const),
    conflict: null,
  }));
  return pickClauses(pool, PROBLEMS[problem].topics, problem === 'P20').map(({ id: _, ...cited }) => cited);
}

export const yuan = (value: string) => ({ value, currency: 'CNY' });

export function inputOf(story: Story, paper: Paper): ComplaintInput {
  const switches = { ...NO_SWITCHES, ...story.switches };
  const order = { ...NO_ORDER, ...story.order };
  const clauses = clausesOf(story);
  const chat = (story.chat ?? []).map(([sender, text, at, exhibit]) => ({ sender, text, at, exhibit }));
  const filled = new Set<SlotCode>(['order', 'chat', ...(story.filled ?? [])]);
  const evasions = answerEvasions(chat, PROBLEMS[story.problem].evasions, filled);
  const failure = story.failure
    ? {
        kind: 'other' as const,
        code: null,
        at: null,
        onRedeemPage: false,
        page: null,
        exhibit: null,
        ...story.failure,
      }
    : null;
  return {
    paper,
    problem: story.problem,
    order,
    failure,
    account: (story.account ?? []).map(([text, exhibit]) => ({ text, exhibit })),
    promises: rankPromises(story.promises ?? [], failure?.kind ?? null),
    chat: tellingChat(chat).filter(({ text }) => !evasions.some((said) => said.text === text)),
    evasions,
    timeline: story.timeline ?? [],
    steps: (story.steps ?? []).map((step) => ({
      answerBy: null,
      answeredAt: null,
      outcome: null,
      answer: '',
      reference: '',
      exhibit: null,
      ...step,
    })),
    contacts: story.contacts ?? [],
    clauses,
    terms: story.terms ? [story.terms.exhibit] : [],
    ...lawOfCase(paper, {
      problem: story.problem,
      shopIsPlatform: story.platform ?? null,
      minor: switches.minor,
      questioned: clauses.filter(({ stance }) => stance === 'against').flatMap(({ clause }) => clause.flags),
      tripled: switches.tripled !== null,
      police: switches.police,
      dealAt: order.paidAt ?? order.createdAt,
      now: story.now,
    }),
    companies: story.companies ?? [],
    payments: story.payments ?? [],
    exhibits: story.exhibits.map(([kind, title, capturedAt], i) => ({
      no: i + 1,
      kind,
      title,
      capturedAt,
      itemId: `it_${i + 1}`,
    })),
    demands: story.demands ?? [...PROBLEMS[story.problem].demands],
    due: story.due ?? null,
    replyBy: story.replyBy ?? null,
    switches,
    card: story.card ?? null,
    deliveredOn: null,
    secrets: [],
    now: story.now,
    tzOffsetMin: 480,
    shopIsPlatform: story.platform ?? null,
    limit: limitOf(paper),
  };
}
