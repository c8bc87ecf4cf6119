import { describe, expect, it } from 'vitest';
import { EMPTY_ORDER, type OrderFacts } from '../../../../utils/evidence/facts.ts';
import { embeddedTimes, readNumberTimes } from '../../../../utils/platforms/generic/number-times.ts';

const now = new Date('2026-11-22T14:00:00Z');
const AT = '2026-11-22T20:15:08+08:00';

describe('times in numbers', () => {
  it.each([
    ['YmdHis and five digits', '2026112220150813741'],
    ['YmdHis and three digits', '20261122201508374'],
    ['YmdHis behind a prefix', 'zlkb2026112220150813741'],
    ['YmdHis behind capitals', 'DJ20261122201508374921'],
    ['a child order', 'DJ20261122201508374921-01'],
    ['a tail with - and _', 'P20261122201508a_9-Xk2LmQ7w8ZbT'],
    ['ymdHis before eight hexadecimal digits', '2611222015089f3a0c7e'],
    ['ymdHis behind the number of a user', '1042261122201508a1b2c3d4'],
    ['ymdHis between random digits', '482261122201508913'],
    ['ymdHis behind a ticket prefix', 'TK2611222015080A1B2C3D'],
  ])('%s', (_name, orderNo) => {
    expect(embeddedTimes(orderNo, now)).toContain(AT);
  });

  it.each([
    ['a small integer', '10021'],
    ['sixteen capitals', 'K7Q2ZP9W3MX8RB4T'],
    ['a day that does not exist', '2026023020150813741'],
    ['an hour that does not exist', '2026112225150813741'],
    ['a time to come', '2099010120150813741'],
    ['three hundred characters', `${'9'.repeat(300)}`],
  ])('none in %s', (_name, orderNo) => {
    expect(embeddedTimes(orderNo, now)).toEqual([]);
  });
});

function judged(createdAt: string | null, precision: 'day' | 'minute' | 'second' = 'second') {
  const order: OrderFacts = { ...EMPTY_ORDER, cardSecrets: [], orderNo: '2026112220150813741', createdAt };
  const place = { path: 'orders.0.createdAt', box: null, raw: '', precision };
  return readNumberTimes([order], [place], now);
}

describe('held against the shown time', () => {
  it.each([
    ['the same second', AT, true],
    ['a minute later', '2026-11-22T20:16:11+08:00', true],
    ['another day', '2026-11-20T20:15:08+08:00', false],
    ['another hour and minute', '2026-11-22T18:41:00+08:00', false],
    ['the same clock in another zone', '2026-11-22T12:15:08+08:00', null],
    ['nothing shown', null, null],
  ])('%s', (_name, shown, agrees) => {
    expect(judged(shown)).toEqual([{ order: 0, embedded: AT, shown, agrees }]);
  });

  it('a bare date agrees with its day', () => {
    expect(judged('2026-11-22T00:00:00+08:00', 'day')[0]?.agrees).toBe(true);
    expect(judged('2026-11-21T00:00:00+08:00', 'day')[0]?.agrees).toBe(false);
  });
});
