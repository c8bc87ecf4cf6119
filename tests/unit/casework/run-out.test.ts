// Expected instants were worked out by hand on printed calendars; none of them comes from the code under test.
import { describe, expect, it } from 'vitest';
import { runOut, type Span } from '../../../utils/casework/run-out.ts';

const CN = 'Asia/Shanghai';
const BERLIN = 'Europe/Berlin';
const NEW_YORK = 'America/New_York';
const length = (amount: number, unit: Extract<Span, { kind: 'length' }>['unit']): Span => ({
  kind: 'length',
  amount,
  unit,
});
const settlement = (days: number, workdays = false): Span => ({ kind: 'settlement', days, workdays });
const clock = (at: string, days = 0, vague = false): Span => {
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  return { kind: 'clock', hour, minute, days, vague };
};
const period = (amount: number, unit: 'day' | 'workday' | 'month' | 'year', shifts = false): Span => ({
  kind: 'period',
  amount,
  unit,
  shifts,
});
const cn = (local: string): string => `${local}${local.length === 16 ? ':00' : ''}+08:00`;

/** From, span, earliest, latest (the same where omitted). All in Shanghai. */
type Row = [from: string, span: Span, earliest: string, latest?: string];

const EXACT: Row[] = [
  // minutes
  ['2026-11-22T14:02', length(10, 'minute'), '2026-11-22T14:12'],
  ['2026-11-22T23:55', length(10, 'minute'), '2026-11-23T00:05'],
  ['2026-12-31T23:59', length(1, 'minute'), '2027-01-01T00:00'],
  ['2026-11-22T14:02', length(0.5, 'minute'), '2026-11-22T14:02:30'],
  ['2026-11-22T14:02', length(90, 'minute'), '2026-11-22T15:32'],
  ['2026-02-28T23:50', length(15, 'minute'), '2026-03-01T00:05'],
  ['2028-02-28T23:50', length(15, 'minute'), '2028-02-29T00:05'],
  // hours
  ['2026-11-22T14:02', length(24, 'hour'), '2026-11-23T14:02'],
  ['2026-11-22T14:02', length(0.5, 'hour'), '2026-11-22T14:32'],
  ['2026-11-22T14:02', length(1.5, 'hour'), '2026-11-22T15:32'],
  ['2026-11-22T14:02', length(48, 'hour'), '2026-11-24T14:02'],
  ['2026-11-22T14:02', length(72, 'hour'), '2026-11-25T14:02'],
  ['2026-12-30T14:02', length(72, 'hour'), '2027-01-02T14:02'],
  ['2028-02-28T14:02', length(24, 'hour'), '2028-02-29T14:02'],
  ['2027-02-28T14:02', length(24, 'hour'), '2027-03-01T14:02'],
  ['2026-11-22T00:00', length(24, 'hour'), '2026-11-23T00:00'],
  ['2026-11-22T00:00:01', length(24, 'hour'), '2026-11-23T00:00:01'],
];

const READ_TWO_WAYS: Row[] = [
  // days: 24 hours each, or to the end of the last one
  ['2026-11-22T14:02', length(1, 'day'), '2026-11-23T14:02', '2026-11-24T00:00'],
  ['2026-11-22T14:02', length(7, 'day'), '2026-11-29T14:02', '2026-11-30T00:00'],
  ['2026-11-22T23:59', length(1, 'day'), '2026-11-23T23:59', '2026-11-24T00:00'],
  ['2026-11-22T00:00', length(1, 'day'), '2026-11-23T00:00', '2026-11-24T00:00'],
  ['2026-11-25T14:02', length(7, 'day'), '2026-12-02T14:02', '2026-12-03T00:00'],
  ['2026-12-28T14:02', length(7, 'day'), '2027-01-04T14:02', '2027-01-05T00:00'],
  ['2028-02-25T14:02', length(7, 'day'), '2028-03-03T14:02', '2028-03-04T00:00'],
  ['2026-02-25T14:02', length(7, 'day'), '2026-03-04T14:02', '2026-03-05T00:00'],
  ['2026-11-22T14:02', length(0.5, 'day'), '2026-11-23T02:02', '2026-11-24T00:00'],
  ['2026-11-22T08:00', length(0.5, 'day'), '2026-11-22T20:00', '2026-11-23T00:00'],
  ['2026-11-22T14:02', length(1.5, 'day'), '2026-11-24T02:02', '2026-11-25T00:00'],
  ['2026-11-22T14:02', length(30, 'day'), '2026-12-22T14:02', '2026-12-23T00:00'],
  ['2026-11-22T14:02', length(365, 'day'), '2027-11-22T14:02', '2027-11-23T00:00'],
  ['2027-11-22T14:02', length(365, 'day'), '2028-11-21T14:02', '2028-11-22T00:00'],
  // weeks
  ['2026-11-22T14:02', length(1, 'week'), '2026-11-29T14:02', '2026-11-30T00:00'],
  ['2026-11-22T14:02', length(2, 'week'), '2026-12-06T14:02', '2026-12-07T00:00'],
  // months and their ends
  ['2026-11-22T14:02', length(1, 'month'), '2026-12-22T14:02', '2026-12-23T00:00'],
  ['2026-01-31T14:02', length(1, 'month'), '2026-02-28T14:02', '2026-03-01T00:00'],
  ['2028-01-31T14:02', length(1, 'month'), '2028-02-29T14:02', '2028-03-01T00:00'],
  ['2026-01-30T14:02', length(1, 'month'), '2026-02-28T14:02', '2026-03-01T00:00'],
  ['2026-03-31T14:02', length(1, 'month'), '2026-04-30T14:02', '2026-05-01T00:00'],
  ['2026-05-31T14:02', length(1, 'month'), '2026-06-30T14:02', '2026-07-01T00:00'],
  ['2026-07-31T14:02', length(1, 'month'), '2026-08-31T14:02', '2026-09-01T00:00'],
  ['2026-02-28T14:02', length(1, 'month'), '2026-03-28T14:02', '2026-03-29T00:00'],
  ['2026-12-31T14:02', length(1, 'month'), '2027-01-31T14:02', '2027-02-01T00:00'],
  ['2026-12-31T14:02', length(2, 'month'), '2027-02-28T14:02', '2027-03-01T00:00'],
  ['2026-08-31T14:02', length(6, 'month'), '2027-02-28T14:02', '2027-03-01T00:00'],
  ['2027-08-31T14:02', length(6, 'month'), '2028-02-29T14:02', '2028-03-01T00:00'],
  ['2026-11-22T14:02', length(3, 'month'), '2027-02-22T14:02', '2027-02-23T00:00'],
  ['2026-11-30T14:02', length(3, 'month'), '2027-02-28T14:02', '2027-03-01T00:00'],
  ['2026-11-22T14:02', length(0.5, 'month'), '2026-12-07T14:02', '2026-12-08T00:00'],
  ['2026-11-22T14:02', length(1.5, 'month'), '2027-01-06T14:02', '2027-01-07T00:00'],
  ['2026-11-22T14:02', length(13, 'month'), '2027-12-22T14:02', '2027-12-23T00:00'],
  // years and leap days
  ['2026-11-22T14:02', length(1, 'year'), '2027-11-22T14:02', '2027-11-23T00:00'],
  ['2028-02-29T14:02', length(1, 'year'), '2029-02-28T14:02', '2029-03-01T00:00'],
  ['2024-02-29T14:02', length(4, 'year'), '2028-02-29T14:02', '2028-03-01T00:00'],
  ['2026-11-22T14:02', length(3, 'year'), '2029-11-22T14:02', '2029-11-23T00:00'],
  ['2026-11-22T14:02', length(0.5, 'year'), '2027-05-22T14:02', '2027-05-23T00:00'],
  ['2026-08-31T14:02', length(0.5, 'year'), '2027-02-28T14:02', '2027-03-01T00:00'],
  ['2026-11-22T14:02', length(1.5, 'year'), '2028-05-22T14:02', '2028-05-23T00:00'],
];

const CLOCKS: Row[] = [
  // 当天22点前 is one line
  ['2026-11-22T14:02', clock('22:00'), '2026-11-22T22:00'],
  ['2026-11-22T00:00', clock('22:00'), '2026-11-22T22:00'],
  ['2026-11-22T21:59', clock('22:00'), '2026-11-22T22:00'],
  // bought after it: the words leave no time
  ['2026-11-22T22:30', clock('22:00'), '2026-11-22T22:00'],
  ['2026-11-22T14:02', clock('22:30'), '2026-11-22T22:30'],
  ['2026-11-22T14:02', clock('24:00'), '2026-11-23T00:00'],
  ['2026-11-30T14:02', clock('24:00'), '2026-12-01T00:00'],
  ['2026-12-31T14:02', clock('24:00'), '2027-01-01T00:00'],
  ['2026-11-22T14:02', clock('23:59'), '2026-11-22T23:59'],
  // 当天 is two
  ['2026-11-22T14:02', clock('24:00', 0, true), '2026-11-22T22:00', '2026-11-23T00:00'],
  ['2026-11-22T21:59', clock('24:00', 0, true), '2026-11-22T22:00', '2026-11-23T00:00'],
  ['2026-11-22T22:00', clock('24:00', 0, true), '2026-11-23T00:00'],
  ['2026-11-22T22:10', clock('24:00', 0, true), '2026-11-23T00:00'],
  ['2026-11-22T23:59', clock('24:00', 0, true), '2026-11-23T00:00'],
  ['2026-11-22T00:00', clock('24:00', 0, true), '2026-11-22T22:00', '2026-11-23T00:00'],
  ['2026-12-31T20:00', clock('24:00', 0, true), '2026-12-31T22:00', '2027-01-01T00:00'],
  // 次日
  ['2026-11-22T14:02', clock('12:00', 1), '2026-11-23T12:00'],
  ['2026-11-30T23:59', clock('12:00', 1), '2026-12-01T12:00'],
  ['2026-11-22T14:02', clock('24:00', 1), '2026-11-24T00:00'],
  ['2028-02-28T14:02', clock('22:00', 1), '2028-02-29T22:00'],
  // T+N
  ['2026-11-22T14:02', settlement(0), '2026-11-23T00:00'],
  ['2026-11-22T14:02', settlement(1), '2026-11-24T00:00'],
  ['2026-11-22T23:59', settlement(1), '2026-11-24T00:00'],
  ['2026-11-23T00:00', settlement(1), '2026-11-25T00:00'],
  ['2026-12-30T10:00', settlement(1), '2027-01-01T00:00'],
  ['2026-11-27T10:00', settlement(1, true), '2026-12-01T00:00'],
  ['2026-11-26T10:00', settlement(3, true), '2026-12-02T00:00'],
  ['2026-09-30T10:00', settlement(1, true), '2026-10-09T00:00'],
];

const WORKDAYS: Row[] = [
  // plain weeks of November 2026 (the 22nd is a Sunday)
  ['2026-11-23T14:02', length(1, 'workday'), '2026-11-25T00:00'],
  ['2026-11-22T14:02', length(1, 'workday'), '2026-11-24T00:00'],
  ['2026-11-21T14:02', length(1, 'workday'), '2026-11-24T00:00'],
  ['2026-11-20T14:02', length(1, 'workday'), '2026-11-24T00:00'],
  ['2026-11-20T14:02', length(5, 'workday'), '2026-11-28T00:00'],
  ['2026-11-20T14:02', length(6, 'workday'), '2026-12-01T00:00'],
  ['2026-11-22T14:02', length(7, 'workday'), '2026-12-02T00:00'],
  ['2026-11-23T00:00', length(3, 'workday'), '2026-11-27T00:00'],
  ['2026-11-23T23:59', length(3, 'workday'), '2026-11-27T00:00'],
  // 元旦 2026: 1st to 3rd off, Sunday the 4th worked
  ['2025-12-31T14:02', length(1, 'workday'), '2026-01-05T00:00'],
  ['2025-12-31T14:02', length(2, 'workday'), '2026-01-06T00:00'],
  ['2026-01-03T14:02', length(1, 'workday'), '2026-01-05T00:00'],
  // 春节 2026: Saturday 14 February worked, 15th to 23rd off, Saturday the 28th worked
  ['2026-02-13T14:02', length(1, 'workday'), '2026-02-15T00:00'],
  ['2026-02-13T14:02', length(2, 'workday'), '2026-02-25T00:00'],
  ['2026-02-14T14:02', length(1, 'workday'), '2026-02-25T00:00'],
  ['2026-02-15T14:02', length(1, 'workday'), '2026-02-25T00:00'],
  ['2026-02-20T14:02', length(5, 'workday'), '2026-03-01T00:00'],
  ['2026-02-20T14:02', length(6, 'workday'), '2026-03-03T00:00'],
  ['2026-02-12T14:02', length(7, 'workday'), '2026-03-01T00:00'],
  ['2026-02-10T14:02', length(7, 'workday'), '2026-02-27T00:00'],
  // 清明 2026: Saturday the 4th to Monday the 6th of April off
  ['2026-04-03T14:02', length(1, 'workday'), '2026-04-08T00:00'],
  // 劳动节 2026: 1st to 5th of May off, Saturday the 9th worked
  ['2026-04-30T14:02', length(1, 'workday'), '2026-05-07T00:00'],
  ['2026-04-30T14:02', length(4, 'workday'), '2026-05-10T00:00'],
  ['2026-05-08T14:02', length(1, 'workday'), '2026-05-10T00:00'],
  ['2026-05-08T14:02', length(2, 'workday'), '2026-05-12T00:00'],
  // 端午 2026: Friday the 19th of June off
  ['2026-06-18T14:02', length(1, 'workday'), '2026-06-23T00:00'],
  // 中秋 and 国庆 2026: Sunday 20 September worked, Friday the 25th off, 1st to 7th of October off, Saturday the 10th worked
  ['2026-09-18T14:02', length(1, 'workday'), '2026-09-21T00:00'],
  ['2026-09-24T14:02', length(1, 'workday'), '2026-09-29T00:00'],
  ['2026-09-30T14:02', length(1, 'workday'), '2026-10-09T00:00'],
  ['2026-09-30T14:02', length(3, 'workday'), '2026-10-11T00:00'],
  ['2026-09-30T14:02', length(7, 'workday'), '2026-10-16T00:00'],
  // 春节 2025: Sunday 26 January worked, 28 January to 4 February off, Saturday the 8th worked
  ['2025-01-24T14:02', length(1, 'workday'), '2025-01-27T00:00'],
  ['2025-01-24T14:02', length(3, 'workday'), '2025-02-06T00:00'],
  ['2025-01-27T14:02', length(1, 'workday'), '2025-02-06T00:00'],
  ['2025-02-07T14:02', length(1, 'workday'), '2025-02-09T00:00'],
  // 国庆 2025: Sunday 28 September worked, 1st to 8th off, Saturday the 11th worked
  ['2025-09-26T14:02', length(1, 'workday'), '2025-09-29T00:00'],
  ['2025-09-30T14:02', length(1, 'workday'), '2025-10-10T00:00'],
  ['2025-10-10T14:02', length(1, 'workday'), '2025-10-12T00:00'],
  ['2025-01-01T14:02', length(1, 'workday'), '2025-01-03T00:00'],
];

const PERIODS: Row[] = [
  // The day of the event does not count; the last day ends at 24:00.
  ['2026-11-22T14:02', period(60, 'day'), '2027-01-22T00:00'],
  ['2026-11-22T00:00', period(60, 'day'), '2027-01-22T00:00'],
  ['2026-11-22T23:59', period(60, 'day'), '2027-01-22T00:00'],
  ['2023-11-22T14:02', period(3, 'year'), '2026-11-23T00:00'],
  ['2024-02-29T14:02', period(3, 'year'), '2027-03-01T00:00'],
  ['2026-11-22T14:02', period(365, 'day'), '2027-11-23T00:00'],
  ['2026-01-31T14:02', period(1, 'month'), '2026-03-01T00:00'],
  ['2026-11-23T14:02', period(7, 'workday'), '2026-12-03T00:00'],
  // Ending on a day off it ends with the next working day: 2026-02-18 is in 春节, the 24th is worked.
  ['2026-01-18T14:02', period(1, 'month', true), '2026-02-25T00:00'],
  ['2026-02-16T14:02', period(2, 'day', true), '2026-02-25T00:00'],
  // 2026-11-22 is a Sunday.
  ['2023-11-22T14:02', period(3, 'year', true), '2026-11-24T00:00'],
  // Saturday 14 February 2026 is worked.
  ['2026-01-14T14:02', period(1, 'month', true), '2026-02-15T00:00'],
  ['2026-08-03T14:02', period(60, 'day', true), '2026-10-09T00:00'],
];

const ALL = [...EXACT, ...READ_TWO_WAYS, ...CLOCKS, ...WORKDAYS, ...PERIODS];

it('is held against at least 120 cases worked out by hand', () => {
  expect(ALL.length).toBeGreaterThanOrEqual(120);
});

describe('in Shanghai', () => {
  it.each(ALL)('from %s, %j ends at %s', (from, span, earliest, latest = earliest) => {
    const found = runOut(Date.parse(cn(from)), span, CN);
    expect(new Date(found.earliest).toISOString()).toBe(new Date(cn(earliest)).toISOString());
    expect(new Date(found.latest).toISOString()).toBe(new Date(cn(latest)).toISOString());
  });
});

describe('where clocks change', () => {
  /** Berlin: 29 March 2026 02:00 → 03:00, 25 October 03:00 → 02:00. New York: 8 March, 1 November. */
  it.each<[zone: string, from: string, span: Span, earliest: string, latest?: string]>([
    [BERLIN, '2026-03-28T14:00+01:00', length(24, 'hour'), '2026-03-29T15:00+02:00'],
    [BERLIN, '2026-03-28T14:00+01:00', length(1, 'day'), '2026-03-29T14:00+02:00', '2026-03-30T00:00+02:00'],
    // 02:30 does not exist there: the clock shows 03:00 at that instant.
    [BERLIN, '2026-03-28T02:30+01:00', length(1, 'day'), '2026-03-29T03:00+02:00', '2026-03-30T00:00+02:00'],
    // 02:30 comes twice: the first one.
    [BERLIN, '2026-10-24T02:30+02:00', length(1, 'day'), '2026-10-25T02:30+02:00', '2026-10-26T00:00+01:00'],
    [BERLIN, '2026-10-24T14:00+02:00', length(24, 'hour'), '2026-10-25T13:00+01:00'],
    [BERLIN, '2026-10-25T01:00+02:00', clock('22:00'), '2026-10-25T22:00+01:00'],
    [
      BERLIN,
      '2026-03-29T00:30+01:00',
      clock('24:00', 0, true),
      '2026-03-29T22:00+02:00',
      '2026-03-30T00:00+02:00',
    ],
    [NEW_YORK, '2026-03-07T14:00-05:00', length(24, 'hour'), '2026-03-08T15:00-04:00'],
    [NEW_YORK, '2026-10-31T23:00-04:00', settlement(1), '2026-11-02T00:00-05:00'],
    [
      NEW_YORK,
      '2026-10-31T14:00-04:00',
      length(7, 'day'),
      '2026-11-07T14:00-05:00',
      '2026-11-08T00:00-05:00',
    ],
    ['Asia/Urumqi', '2026-11-22T14:02+06:00', clock('22:00'), '2026-11-22T22:00+06:00'],
    ['Asia/Tokyo', '2026-11-22T23:30+09:00', clock('24:00'), '2026-11-23T00:00+09:00'],
    ['Asia/Kolkata', '2026-11-22T14:02+05:30', clock('22:00'), '2026-11-22T22:00+05:30'],
    [
      'Australia/Lord_Howe',
      '2026-10-03T02:15+10:30',
      length(1, 'day'),
      '2026-10-04T02:30+11:00',
      '2026-10-05T00:00+11:00',
    ],
    ['America/Santiago', '2026-09-05T20:00-04:00', clock('24:00'), '2026-09-06T01:00-03:00'],
    ['UTC', '2026-11-22T23:59:59Z', length(1, 'minute'), '2026-11-23T00:00:59Z'],
    // Shanghai had summer time until 1991, and has none.
    [CN, '2026-04-11T14:00+08:00', length(24, 'hour'), '2026-04-12T14:00+08:00'],
  ])('%s: from %s, %j ends at %s', (zone, from, span, earliest, latest = earliest) => {
    const found = runOut(Date.parse(from), span, zone);
    expect(new Date(found.earliest).toISOString()).toBe(new Date(earliest).toISOString());
    expect(new Date(found.latest).toISOString()).toBe(new Date(latest).toISOString());
  });
});

describe('an event known to the day', () => {
  it.each<Row>([
    ['2026-11-22T00:00', length(24, 'hour'), '2026-11-23T00:00', '2026-11-23T23:59:59.999'],
    ['2026-11-22T14:02', length(24, 'hour'), '2026-11-23T00:00', '2026-11-23T23:59:59.999'],
    ['2026-11-22T00:00', length(10, 'minute'), '2026-11-22T00:10', '2026-11-23T00:09:59.999'],
    ['2026-11-22T00:00', length(7, 'day'), '2026-11-29T00:00', '2026-11-30T00:00'],
    ['2026-11-22T00:00', clock('22:00'), '2026-11-22T22:00'],
    ['2026-11-22T00:00', clock('24:00', 0, true), '2026-11-22T22:00', '2026-11-23T00:00'],
    ['2026-11-22T00:00', length(3, 'workday'), '2026-11-26T00:00'],
  ])('%s: %j ends between %s and %s', (from, span, earliest, latest = earliest) => {
    const found = runOut(Date.parse(cn(from)), span, CN, 'day');
    expect(new Date(found.earliest).toISOString()).toBe(new Date(cn(earliest)).toISOString());
    expect(new Date(found.latest).toISOString()).toBe(new Date(cn(latest)).toISOString());
  });
});

describe('a year without a published list', () => {
  it.each<[from: string, span: Span, without: boolean]>([
    ['2026-12-28T10:00', length(3, 'workday'), false],
    ['2026-12-28T10:00', length(4, 'workday'), true],
    ['2026-12-31T10:00', length(1, 'workday'), true],
    ['2024-12-31T10:00', length(1, 'workday'), false],
    ['2024-12-30T10:00', length(1, 'workday'), true],
    ['2027-03-01T10:00', settlement(2, true), true],
    ['2027-03-01T10:00', settlement(2), false],
    ['2026-11-22T10:00', period(60, 'day', true), true],
    ['2026-11-22T10:00', period(60, 'day'), false],
    ['2026-12-31T10:00', length(24, 'hour'), false],
  ])('%s with %j says so: %s', (from, span, without) => {
    expect(runOut(Date.parse(cn(from)), span, CN).withoutHolidays).toBe(without);
  });
});
