// What shops on a known software typically allow, read from its source or its template. No shop's own rule: a captured clause
// of the same kind takes its place.
import type { CaseEvents } from './case-events.ts';
import type { ClockInput } from './clock-input.ts';
import type { Deadline, DeadlineWhat, Duty, EventKind, SoftwareRule } from './deadlines.ts';
import { makeDeadline } from './make-deadline.ts';
import type { Span } from './run-out.ts';
import { SOFTWARE_LOSSES } from './vanishing-software.ts';

interface Rule {
  rule: SoftwareRule;
  what: DeadlineWhat;
  duty: Duty;
  from: EventKind;
  span: Span;
}

const DAY_END: Span = { kind: 'clock', hour: 24, minute: 0, days: 0, vague: false };
const SAME_DAY: Rule = {
  rule: 'same-day',
  what: 'complain-platform',
  duty: 'buyer',
  from: 'ordered',
  span: DAY_END,
};
const LOOK_UP: Rule = {
  rule: 'look-up-month',
  what: 'look-up-order',
  duty: 'buyer',
  from: 'ordered',
  span: { kind: 'length', amount: 30, unit: 'day' },
};

/** By shop software: what else than the look-ups of `SOFTWARE_LOSSES` sets a time. */
const RULES: Readonly<Record<string, readonly Rule[]>> = {
  'qs-faka': [
    {
      rule: 'platform-steps-in-24h',
      what: 'step-in',
      duty: 'platform',
      from: 'complained',
      span: { kind: 'length', amount: 24, unit: 'hour' },
    },
  ],
  fakanet: [{ ...SAME_DAY, rule: 'day-22', span: { ...DAY_END, hour: 22 } }],
};

function softwareRules(platform: string): Rule[] {
  const losses = SOFTWARE_LOSSES[platform] ?? [];
  return [
    ...(losses.includes('same-day') ? [SAME_DAY] : []),
    ...(RULES[platform] ?? []),
    ...(losses.includes('month') ? [LOOK_UP] : []),
  ];
}

/** By the shop's registered name, where one operator's rule is known. */
const HOSTS: Readonly<Record<string, readonly Rule[]>> = {
  'dtjishou.net': [{ ...SAME_DAY, rule: 'next-day', span: { kind: 'settlement', days: 1, workdays: false } }],
};
/** The worst that is common, so that nobody learns of it too late. */
const UNKNOWN: Rule = { ...SAME_DAY, rule: 'unknown-shop', span: { ...DAY_END, vague: true } };

/** How often a complaint can be filed there. */
export type SoftwareNote = 'once-per-order' | 'five-per-order';

const NOTES: Readonly<Record<string, SoftwareNote>> = {
  'qs-faka': 'once-per-order',
  'qfk-faka': 'five-per-order',
};

export const softwareNote = (platform: string | null): SoftwareNote | null => NOTES[platform ?? ''] ?? null;

/** Pages of payment services and sites that sell access are no card shops. */
const NO_SHOP = new Set(['alipay', 'wechat-pay', 'epay', 'one-api']);

function rulesOf({ platform, host }: ClockInput['shop']): readonly Rule[] {
  const name = (host ?? '').toLowerCase().replace(/:\d+$/, '');
  const own = Object.entries(HOSTS).find(([known]) => name === known || name.endsWith(`.${known}`));
  if (own) return own[1];
  if (platform === null || NO_SHOP.has(platform)) return [];
  const known = softwareRules(platform);
  return known.some(({ what }) => what === 'complain-platform') ? known : [...known, UNKNOWN];
}

/** @param captured what clauses and promises of this very shop say */
export function softwareDeadlines(
  input: ClockInput,
  events: CaseEvents,
  captured: readonly Deadline[],
): Deadline[] {
  const { platform, isPlatform, host } = input.shop;
  const said = new Set(captured.map(({ what }) => what));
  const windowKnown = said.has('complain-platform') || said.has('ask-merchant');
  return rulesOf(input.shop).flatMap(({ rule, what, duty, from: kind, span }) => {
    const from = events[kind];
    if (!from || said.has(what) || (rule === 'unknown-shop' && windowKnown)) return [];
    const self = isPlatform === false;
    if (self && duty === 'platform') return [];
    return [
      makeDeadline(input, {
        id: `software ${rule}`,
        what: self && what === 'complain-platform' ? 'ask-merchant' : what,
        duty,
        source: { kind: 'software', platform: platform ?? host ?? '', rule },
        from,
        spans: [span],
      }),
    ];
  });
}
