// What happened when: the device's own times of the captures, and times that the pages print.
import type { Facts } from '../../evidence/facts.ts';
import type { BundleItem } from '../bundle-input.ts';
import { HIDDEN } from '../secret-list.ts';
import type { ReportBounds, ReportMoment, ReportView } from './report-view.ts';
import { boundsOf } from './time-bounds.ts';

/** A whole chat can have thousands of messages: the file beside it holds them all. */
const MOST_MESSAGES = 40;

export function timelineOf(
  items: readonly BundleItem[],
  bounds: ReadonlyMap<string, ReportBounds>,
): Pick<ReportView, 'timeline' | 'leftOut'> {
  const moments = merged(items.flatMap((entry, index) => momentsOf(entry, index + 1, bounds)));
  const messages = moments.filter(({ what }) => what === 'message');
  const told = new Set(items.flatMap(({ facts }) => (facts?.statements ?? []).map(({ text }) => text)));
  const shown = new Set(
    messages
      .toSorted((a, b) => Number(isTold(b, told)) - Number(isTold(a, told)) || sortKey(b.at) - sortKey(a.at))
      .slice(0, MOST_MESSAGES),
  );
  const leftOut = messages.filter((moment) => !shown.has(moment));
  return {
    timeline: moments
      .filter((moment) => moment.what !== 'message' || shown.has(moment))
      .sort((a, b) => sortKey(a.at) - sortKey(b.at)),
    leftOut: {
      messages: leftOut.length,
      exhibits: [...new Set(leftOut.flatMap(({ exhibits }) => exhibits))].sort((a, b) => a - b),
    },
  };
}

const isTold = ({ text }: ReportMoment, told: ReadonlySet<string>): boolean =>
  [...told].some((words) => text?.includes(words));

/** One line for what several exhibits show alike. */
function merged(moments: readonly ReportMoment[]): ReportMoment[] {
  const lines = new Map<string, ReportMoment>();
  for (const moment of moments) {
    const key = JSON.stringify([moment.what, moment.at, moment.text, moment.bounds && moment.exhibits]);
    const known = lines.get(key);
    if (known) known.exhibits = [...new Set([...known.exhibits, ...moment.exhibits])];
    else lines.set(key, { ...moment });
  }
  return [...lines.values()];
}

function momentsOf(
  { item, facts }: BundleItem,
  exhibit: number,
  bounds: ReadonlyMap<string, ReportBounds>,
): ReportMoment[] {
  const captured: ReportMoment = {
    at: item.captured_at,
    zone: item.tz_offset_min,
    ...outcomeOf(facts),
    exhibits: [exhibit],
    bounds: boundsOf(bounds, item.id),
  };
  return facts
    ? [
        captured,
        ...noticedMoments(facts, exhibit, item.tz_offset_min),
        ...orderMoments(facts, exhibit),
        ...messageMoments(facts, exhibit),
      ]
    : [captured];
}

/** What the page said of the code. A batch can hold both; the refusal is what the case is about. */
function outcomeOf(facts: Facts | null): Pick<ReportMoment, 'what' | 'text'> {
  const said = facts?.failure ?? facts?.success;
  if (!said) return { what: 'captured', text: null };
  const text = [said.code, said.text].filter(Boolean).join(' ');
  return { what: facts?.failure ? 'failure' : 'success', text };
}

const printed = (at: string, what: ReportMoment['what'], text: string | null, exhibit: number) => ({
  at,
  zone: null,
  what,
  text,
  exhibits: [exhibit],
  bounds: null,
});

function noticedMoments({ noticed }: Facts, exhibit: number, zone: number): ReportMoment[] {
  return noticed.map(({ appearedAt, text }) => ({ ...printed(appearedAt, 'noticed', text, exhibit), zone }));
}

function orderMoments(facts: Facts, exhibit: number): ReportMoment[] {
  // A list of orders speaks of other cases too.
  if (facts.orders.length !== 1) return [];
  return facts.orders.flatMap(({ createdAt, paidAt, product }) => [
    ...(createdAt ? [printed(createdAt, 'ordered', product, exhibit)] : []),
    ...(paidAt ? [printed(paidAt, 'paid', product, exhibit)] : []),
  ]);
}

function messageMoments(facts: Facts, exhibit: number): ReportMoment[] {
  return facts.transcript.flatMap(({ at, sender, name, text }) =>
    at
      ? [printed(at, 'message', `${name === null || name === HIDDEN ? sender : name}: ${text}`, exhibit)]
      : [],
  );
}

const sortKey = (at: string): number => {
  const time = Date.parse(at);
  return Number.isNaN(time) ? Number.MAX_SAFE_INTEGER : time;
};
