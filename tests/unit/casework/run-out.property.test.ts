import { describe, expect, it } from 'vitest';
import { instantOf, offsetMinutes, plusDays, wallTime } from '../../../utils/casework/calendar.ts';
import { runOut, type Span, type SpanUnit } from '../../../utils/casework/run-out.ts';
import { isWorkday, plusWorkdays } from '../../../utils/casework/workdays.ts';

const ZONES = [
  'Asia/Shanghai',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'UTC',
  'Australia/Lord_Howe',
];
const START = Date.parse('2024-12-01T00:00:00Z');
const YEARS_MS = 3 * 366 * 86_400_000;

/** The same numbers in every run. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

function draw(seed: number) {
  const random = numbers(seed);
  const next = () => random.next().value ?? 0;
  const pick = <T>(all: readonly [T, ...T[]]): T => all[Math.floor(next() * all.length)] ?? all[0];
  return {
    next,
    pick,
    instant: () => START + Math.floor(next() * YEARS_MS),
    count: (n: number) => Math.floor(next() * n),
  };
}

const UNITS: readonly [SpanUnit, ...SpanUnit[]] = [
  'minute',
  'hour',
  'day',
  'workday',
  'week',
  'month',
  'year',
];
const HALVES: ReadonlySet<SpanUnit> = new Set(['minute', 'hour', 'day', 'month', 'year']);

function spanFrom({ next, pick, count }: ReturnType<typeof draw>): Span {
  const unit = pick(UNITS);
  const half = HALVES.has(unit) && next() < 0.2 ? 0.5 : 0;
  const kinds: readonly [Span, ...Span[]] = [
    { kind: 'length', amount: 1 + count(40) + half, unit },
    { kind: 'settlement', days: count(8), workdays: next() < 0.5 },
    { kind: 'clock', hour: count(25), minute: 0, days: count(3), vague: next() < 0.5 },
    {
      kind: 'period',
      amount: 1 + count(80),
      unit: pick(['day', 'workday', 'month', 'year']),
      shifts: next() < 0.5,
    },
  ];
  return pick(kinds);
}

describe('a span of time, whatever it is', () => {
  it('has its generous reading after its strict one, and both after the event where it is a length', () => {
    for (let seed = 1; seed <= 2000; seed++) {
      const drawn = draw(seed);
      const [at, span, zone] = [drawn.instant(), spanFrom(drawn), ZONES[seed % ZONES.length] ?? 'UTC'];
      const { earliest, latest } = runOut(at, span, zone);
      expect(latest).toBeGreaterThanOrEqual(earliest);
      if (span.kind === 'length' || span.kind === 'period') expect(earliest).toBeGreaterThan(at);
    }
  });

  it('never ends sooner for an event that comes later', () => {
    for (let seed = 1; seed <= 2000; seed++) {
      const drawn = draw(seed);
      const [at, span, zone] = [drawn.instant(), spanFrom(drawn), ZONES[seed % ZONES.length] ?? 'UTC'];
      const later = at + 1 + drawn.count(5 * 86_400_000);
      const [first, second] = [runOut(at, span, zone), runOut(later, span, zone)];
      expect(second.latest, JSON.stringify({ at, later, span, zone })).toBeGreaterThanOrEqual(first.latest);
      // Buying after ten gives the rest of that day: the strict line of 当天 alone may move.
      if (span.kind !== 'clock') expect(second.earliest).toBeGreaterThanOrEqual(first.earliest);
    }
  });

  it('grows with its amount', () => {
    for (let seed = 1; seed <= 1000; seed++) {
      const drawn = draw(seed);
      const [at, zone] = [drawn.instant(), ZONES[seed % ZONES.length] ?? 'UTC'];
      const unit = drawn.pick(UNITS);
      const amount = 1 + drawn.count(60);
      const end = (n: number) => runOut(at, { kind: 'length', amount: n, unit }, zone);
      expect(end(amount + 1).earliest).toBeGreaterThanOrEqual(end(amount).earliest);
      expect(end(amount + 1).latest).toBeGreaterThanOrEqual(end(amount).latest);
    }
  });

  it('of a day is no shorter than of any instant of that day', () => {
    for (let seed = 1; seed <= 1000; seed++) {
      const drawn = draw(seed);
      const [at, span] = [drawn.instant(), spanFrom(drawn)];
      const [exact, byDay] = [runOut(at, span, 'Asia/Shanghai'), runOut(at, span, 'Asia/Shanghai', 'day')];
      if (span.kind !== 'clock') expect(byDay.earliest).toBeLessThanOrEqual(exact.earliest);
      expect(byDay.latest).toBeGreaterThanOrEqual(exact.latest);
    }
  });
});

describe('working days', () => {
  it('add up', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const drawn = draw(seed);
      const from = wallTime(drawn.instant(), 'Asia/Shanghai');
      const [a, b] = [1 + drawn.count(30), 1 + drawn.count(30)];
      expect(plusWorkdays(plusWorkdays(from, a).day, b).day).toEqual(plusWorkdays(from, a + b).day);
    }
  });

  it('are as many as asked for, and the last of them is one', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const drawn = draw(seed);
      const from = wallTime(drawn.instant(), 'Asia/Shanghai');
      const count = 1 + drawn.count(40);
      const { day } = plusWorkdays(from, count);
      let counted = 0;
      for (let on = from; on.year !== day.year || on.month !== day.month || on.day !== day.day; ) {
        on = plusDays(on, 1);
        if (isWorkday(on)) counted++;
      }
      expect(counted).toBe(count);
      expect(isWorkday(day)).toBe(true);
    }
  });

  it.each([
    [2025, 248],
    [2026, 248],
  ])('of %i are %i', (year, expected) => {
    let count = 0;
    for (let day = 1; day <= 365; day++) {
      const on = new Date(Date.UTC(year, 0, day));
      const at = {
        year,
        month: on.getUTCMonth() + 1,
        day: on.getUTCDate(),
        hour: 0,
        minute: 0,
        second: 0,
        ms: 0,
      };
      if (isWorkday(at)) count++;
    }
    expect(count).toBe(expected);
  });
});

it('a clock anywhere shows what it is set to, unless a change skips it', () => {
  for (let seed = 1; seed <= 3000; seed++) {
    const at = Math.floor(draw(seed).instant() / 1000) * 1000;
    const zone = ZONES[seed % ZONES.length] ?? 'UTC';
    const back = instantOf(wallTime(at, zone), zone);
    // Of an hour that comes twice the first is meant.
    expect([0, 30, 60]).toContain((at - back) / 60_000);
    if (back !== at) expect(offsetMinutes(back, zone)).not.toBe(offsetMinutes(at, zone));
  }
});
