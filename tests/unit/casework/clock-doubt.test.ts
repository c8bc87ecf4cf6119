import { describe, expect, it } from 'vitest';
import { clockDoubt, otherNow } from '../../../utils/casework/clock-doubt.ts';
import { stampedTime } from '../../../utils/evidence/stamped-time.ts';

const sight = (capturedAt: string, ...printed: string[]) => ({ capturedAt, exhibit: 2, printed });
const DAY = 86_400_000;

describe('a clock in doubt', () => {
  it('is a day slow where a page prints tomorrow', () => {
    const found = clockDoubt([sight('2026-11-21T06:05:00.000Z', '2026-11-22T14:02:00+08:00')], null);
    expect(found).toEqual({
      kind: 'behind',
      byMs: DAY - 180_000,
      otherTime: '2026-11-22T06:02:00.000Z',
      deviceTime: '2026-11-21T06:05:00.000Z',
      exhibit: 2,
    });
    expect(found && otherNow(found, 0)).toBe(DAY - 180_000);
  });

  it('is a day fast where an authority says so', () => {
    const stamped = { device: '2026-11-23T06:00:00.000Z', authority: '2026-11-22T06:00:00.000Z' };
    const found = clockDoubt([], stamped);
    expect(found).toMatchObject({ kind: 'ahead', byMs: DAY, exhibit: null });
    expect(found && otherNow(found, DAY)).toBe(0);
  });

  it('is told with the greatest difference', () => {
    const sights = [
      sight('2026-11-22T06:00:00.000Z', '2026-11-22T06:40:00Z'),
      { ...sight('2026-11-22T06:00:00.000Z', '2026-11-22T08:00:00Z'), exhibit: 5 },
    ];
    expect(clockDoubt(sights, null)).toMatchObject({ byMs: 7_200_000, exhibit: 5 });
  });

  it.each([
    [
      'a shop’s clock that is minutes ahead',
      [sight('2026-11-22T06:00:00.000Z', '2026-11-22T06:10:00Z')],
      null,
    ],
    ['an order of last week', [sight('2026-11-22T06:00:00.000Z', '2026-11-15T06:00:00Z')], null],
    ['a time that is none', [sight('2026-11-22T06:00:00.000Z', 'yesterday')], null],
    [
      'a stamp that came late',
      [],
      { device: '2026-11-22T06:00:00.000Z', authority: '2026-11-22T06:10:00.000Z' },
    ],
    ['nothing', [], null],
  ])('is not raised by %s', (_name, sights, stamped) => {
    expect(clockDoubt(sights, stamped)).toBeNull();
  });
});

describe('stampedTime', () => {
  const der = (...times: string[]): Uint8Array =>
    Uint8Array.from(times.flatMap((time) => [0x30, 0x03, 0x18, time.length, ...Buffer.from(time)]));

  it.each([
    [['20261122060203Z'], '2026-11-22T06:02:03.000Z'],
    [['20261122060203.123Z'], '2026-11-22T06:02:03.000Z'],
    [['20261122060203Z', '20500101000000Z'], '2026-11-22T06:02:03.000Z'],
    [['not a time at all'], null],
    [[], null],
  ])('of %j is %s', (times, expected) => {
    expect(stampedTime(der(...times))).toBe(expected);
  });

  it('ends with the bytes', () => {
    expect(stampedTime(Uint8Array.of(0x18, 15))).toBeNull();
  });
});
