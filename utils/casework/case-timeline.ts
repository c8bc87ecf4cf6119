// What happened when in a case: times that pages print, times of this computer's clock, and what the buyer did about it.
import type { Attempt, CaseStep } from '../evidence/case-step.ts';
import type { Paper } from '../evidence/channel.ts';
import type { ItemKind } from '../evidence/item.ts';
import { isOfCase, type StoryItem, type StoryMaterial } from './story-material.ts';

export type MomentKind =
  | 'ordered'
  | 'paid'
  | 'kept'
  | 'failed'
  | 'succeeded'
  | 'said'
  | 'sent'
  | 'answered'
  | 'tried';

/** page: printed there · device: this computer's clock · buyer: told by the buyer. */
export type MomentClock = 'page' | 'device' | 'buyer';

export interface CaseMoment {
  kind: MomentKind;
  /** ISO 8601. */
  at: string;
  clock: MomentClock;
  /** Words of a page, null where there are none. */
  text: string | null;
  /** Who said it, for `said`. */
  by: 'merchant' | 'platform' | null;
  /** What was kept, for `kept`. */
  item: ItemKind | null;
  paper: Paper | null;
  exhibits: number[];
}

const MOST_SAID = 60;

const moment = (kind: MomentKind, at: string, clock: MomentClock, more: Partial<CaseMoment>): CaseMoment => ({
  kind,
  at,
  clock,
  text: null,
  by: null,
  item: null,
  paper: null,
  exhibits: [],
  ...more,
});

function ofOrders({ facts, exhibit }: StoryItem, { bought }: StoryMaterial): CaseMoment[] {
  return (facts?.orders ?? [])
    .filter((order) => isOfCase(order, bought.orderNo))
    .flatMap(({ createdAt, paidAt }) => [
      ...(createdAt ? [moment('ordered', createdAt, 'page', { exhibits: [exhibit] })] : []),
      ...(paidAt ? [moment('paid', paidAt, 'page', { exhibits: [exhibit] })] : []),
    ]);
}

function ofItem({ facts, exhibit, kind, capturedAt }: StoryItem): CaseMoment {
  const exhibits = [exhibit];
  const said = facts?.failure ?? facts?.success;
  if (!said) return moment('kept', capturedAt, 'device', { item: kind, exhibits });
  const text = [said.code, said.text].filter(Boolean).join(' ');
  const seen = facts?.noticed.find((notice) => notice.text === said.text)?.appearedAt;
  return moment(facts?.failure ? 'failed' : 'succeeded', seen ?? capturedAt, 'device', { text, exhibits });
}

function ofChat({ facts, exhibit }: StoryItem): CaseMoment[] {
  return (facts?.statements ?? []).flatMap(({ text, message }) => {
    const { sender, at = null } = facts?.transcript[message] ?? {};
    if (at === null || (sender !== 'merchant' && sender !== 'platform')) return [];
    return [moment('said', at, 'page', { text, by: sender, exhibits: [exhibit] })];
  });
}

function ofSteps(steps: readonly CaseStep[], attempts: readonly Attempt[]): CaseMoment[] {
  return [
    ...steps.flatMap(({ paper, sentAt, answeredAt }) => [
      moment('sent', sentAt, 'buyer', { paper }),
      ...(answeredAt ? [moment('answered', answeredAt, 'buyer', { paper })] : []),
    ]),
    ...attempts.map(({ at }) => moment('tried', at, 'buyer', {})),
  ];
}

/** One line for what several exhibits show alike. */
function merged(moments: readonly CaseMoment[]): CaseMoment[] {
  const lines = new Map<string, CaseMoment>();
  for (const one of moments) {
    const { exhibits, ...rest } = one;
    const own = one.kind === 'kept' ? exhibits : [];
    const key = JSON.stringify([rest, own]);
    const known = lines.get(key);
    if (known) known.exhibits = [...new Set([...known.exhibits, ...exhibits])].sort((a, b) => a - b);
    else lines.set(key, { ...one });
  }
  return [...lines.values()];
}

/** Oldest first; a moment whose time cannot be read is left out. */
export function caseTimeline(
  material: StoryMaterial,
  steps: readonly CaseStep[],
  attempts: readonly Attempt[],
): CaseMoment[] {
  const { items } = material;
  const said = items.flatMap(ofChat).slice(-MOST_SAID);
  const all = [
    ...items.flatMap((item) => [...ofOrders(item, material), ofItem(item)]),
    ...said,
    ...ofSteps(steps, attempts),
  ];
  return merged(all)
    .filter(({ at }) => !Number.isNaN(Date.parse(at)))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
