// Two clauses that cannot both hold. They are shown side by side; which of them holds is not decided here.
import type { Clause } from './clause.ts';
import { type Duty, findDuties } from './find-duties.ts';
import { findPromises, type PromiseKind } from './find-promises.ts';

export interface Contradiction {
  /** Places in the list of clauses, the earlier first. */
  first: number;
  second: number;
  kind: 'time' | 'refund' | 'liability';
  /** The words of each that do not fit the other's. */
  firstWords: string;
  secondWords: string;
}

const HOURS: Readonly<Record<string, number>> = {
  minute: 1 / 60,
  hour: 1,
  day: 24,
  workday: 24,
  week: 168,
  month: 720,
  year: 8760,
};
const AGAINST: readonly [Contradiction['kind'], string, readonly PromiseKind[]][] = [
  ['refund', '概不退换', ['包换包退', '平台判退']],
  ['liability', '免除责任', ['先行赔付', '货款担保']],
];
/** Rules for different goods or stages may differ; only like is compared with like. */
const GOODS =
  /点卡|会员|月卡|季卡|年卡|直充|慢充|快充|话费|流量|账号|游戏|软件|激活码|礼品卡|油卡|影视|(?:[\u4e00-\u9fff]{1,6}类)|VIP|特价|预售|定制|节假日|夜间|人工|自动/g;
const MOST = 400;

function hoursOf({ deadline: { amount, unit } }: Duty): string {
  if (unit === 'clock') return `clock ${amount}`;
  return String(Number(amount) * (HOURS[unit] ?? 0));
}

function goodsOf(clause: Clause): string {
  const words = `${clause.heading ?? ''} ${clause.text.slice(0, 300)}`;
  return [...new Set(words.match(GOODS) ?? [])].sort().join();
}

/** Same person, same act, same start, for the same goods, another time. */
function timesOf(clauses: readonly Clause[]): Contradiction[] {
  const known = new Map<string, { at: number; duty: Duty; goods: string }[]>();
  return clauses.flatMap((clause, at) =>
    findDuties(clause.text.slice(0, 2000)).flatMap((duty) => {
      if (duty.who === null || duty.act === null || duty.act === 'use') return [];
      const key = `${duty.who} ${duty.act}`;
      const goods = goodsOf(clause);
      const before = known.get(key) ?? [];
      const other = before.find(
        (one) =>
          one.at !== at &&
          one.goods === goods &&
          sameStart(one.duty, duty) &&
          hoursOf(one.duty) !== hoursOf(duty),
      );
      known.set(key, [...before, { at, duty, goods }].slice(-20));
      if (!other) return [];
      return {
        first: other.at,
        second: at,
        kind: 'time' as const,
        firstWords: other.duty.text,
        secondWords: duty.text,
      };
    }),
  );
}

function startOf({ deadline: { from } }: Duty): string {
  if (from === null) return '';
  if (/投诉|反馈|申请|提交|联系|发起/.test(from)) return 'claimed';
  if (/付款|支付|下单|购买|购卡|拍下/.test(from)) return 'paid';
  return /收到|发货|提卡|到账|交付|取卡|查看/.test(from) ? 'delivered' : from;
}

/** An unnamed start fits any other. */
function sameStart(a: Duty, b: Duty): boolean {
  const [one, two] = [startOf(a), startOf(b)];
  return one === '' || two === '' || one === two;
}

function flagsAgainstPromises(clauses: readonly Clause[]): Contradiction[] {
  const promises = clauses.map(({ text }) => findPromises(text.slice(0, 2000)));
  return AGAINST.flatMap(([kind, flag, kinds]) => {
    const flagged = clauses.flatMap((clause, at) => (clause.flags.includes(flag) ? at : []));
    const promised = promises.flatMap((found, at) => {
      const words = found.find((promise) => kinds.includes(promise.kind));
      return words ? { at, words: words.text } : [];
    });
    return flagged.flatMap((no) => {
      const clause = clauses[no];
      const yes = promised.find(({ at }) => at !== no);
      if (!clause || !yes || !isSweeping(clause.text)) return [];
      const first = Math.min(no, yes.at);
      const second = Math.max(no, yes.at);
      const words = [clause.text.slice(0, 200), yes.words];
      const [firstWords = '', secondWords = ''] = first === no ? words : words.reverse();
      return { first, second, kind, firstWords, secondWords };
    });
  });
}

/** A refusal under a condition of its own (填错账号的不退) leaves room for the promise. */
function isSweeping(text: string): boolean {
  return (
    /一经|一律|概不|任何|所有|全部|均不|不退不换|不退换|final|no refund/i.test(text) &&
    !/(?:除|非)[^。；;]{0,16}(?:外|质量)/.test(text)
  );
}

/** In the order of the first clause; of long terms the first 400 clauses. */
export function findContradictions(clauses: readonly Clause[]): Contradiction[] {
  const some = clauses.slice(0, MOST);
  return [...timesOf(some), ...flagsAgainstPromises(some)].sort(
    (a, b) => a.first - b.first || a.second - b.second,
  );
}
