import { describe, expect, it } from 'vitest';
import type { ClockDoubt } from '../../../utils/casework/clock-doubt.ts';
import type { ClockInput } from '../../../utils/casework/clock-input.ts';
import { deriveDeadlines } from '../../../utils/casework/derive-deadlines.ts';
import { duesOfCase, isTroubled } from '../../../utils/casework/dues-of-case.ts';
import { type Due, dueNow, nextMoment, toldKey, toldUntil, toTell } from '../../../utils/evidence/due.ts';
import { clause, clockInput, promise, seen, step } from './clock-sample.ts';

const dues = (input: ClockInput, doubt: ClockDoubt | null = null): Due[] =>
  duesOfCase('cs_1', input, deriveDeadlines(input), doubt);
const china = (iso: string): string =>
  new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');
const short = ({ what, lines, tellAt }: Due) => `${what} ${lines.map(china)} tell ${tellAt.map(china)}`;
const NOW = '2026-11-22T15:00:00+08:00';
const ms = (local: string): number => Date.parse(`2026-${local.replace(' ', 'T')}:00+08:00`);

describe('what is worth an alarm', () => {
  it('is told an hour and ten minutes before a window closes, and once somebody is late', () => {
    const clauses = [clause('务必购买当天22点之前投诉'), clause('商家应在24小时内处理')];
    const steps = [step('merchant-request', '2026-11-22T14:30:00+08:00')];
    expect(dues(clockInput(NOW, { clauses, steps })).map(short).slice(0, 2)).toEqual([
      'complain-platform 11-22 22:00 tell 11-22 21:00,11-22 21:50',
      'answer 11-23 14:30 tell 11-23 14:30',
    ]);
  });

  it('has both lines of vague words', () => {
    const [due] = dues(clockInput(NOW, { clauses: [clause('请在当天内投诉')] }));
    expect(due && short(due)).toBe('complain-platform 11-22 22:00,11-23 00:00 tell 11-22 21:00,11-22 21:50');
  });

  it('of a long window is told a day before as well, of three years a week', () => {
    const [month] = dues(clockInput(NOW, { clauses: [clause('购买后30天内投诉')] }));
    expect(month?.tellAt.map(china)).toEqual(['12-21 14:02', '12-22 13:02', '12-22 13:52']);
    const years = dues(clockInput(NOW)).find(({ what }) => what === 'sue');
    expect(years?.tellAt).toEqual(['2029-11-15T16:00:00.000Z']);
  });

  it('is over when the buyer has gone on, or the case has ended', () => {
    const clauses = [clause('付款后10分钟内发货')];
    const late = clockInput(NOW, { clauses });
    expect(dues(late).some(({ what }) => what === 'deliver')).toBe(true);
    const steps = [step('merchant-request', '2026-11-22T14:40:00+08:00')];
    expect(dues({ ...late, steps }).some(({ what }) => what === 'deliver')).toBe(false);
    const ending = { caseId: 'cs_1', kind: 'reissued', at: NOW, itemId: null } as const;
    expect(dues({ ...late, ending })).toEqual([]);
  });

  it('rings earlier for the buyer by a slow clock, and later against others by a fast one', () => {
    const clauses = [clause('务必购买当天22点之前投诉'), clause('付款后10小时内发货')];
    const doubt = { byMs: 3_600_000, otherTime: '', deviceTime: '', exhibit: null };
    const at = clockInput(NOW, { clauses });
    const lines = (kind: 'behind' | 'ahead') =>
      dues(at, { ...doubt, kind })
        .filter(({ what }) => what === 'complain-platform' || what === 'deliver')
        .map(({ lines: [line] }) => china(line ?? ''));
    expect(lines('behind')).toEqual(['11-22 21:00', '11-23 00:02']);
    expect(lines('ahead')).toEqual(['11-22 22:00', '11-23 01:02']);
  });

  it('is nothing where nothing is wrong with the order', () => {
    const shop = { platform: 'qs-faka', host: null, isPlatform: null };
    const trouble = (change: Partial<ClockInput>, told = false): boolean => {
      const input = clockInput(NOW, { shop, ...change });
      return isTroubled(input, deriveDeadlines(input), told);
    };
    expect(trouble({})).toBe(false);
    expect(trouble({ promises: [promise('10小时内到账', '10小时')] })).toBe(false);
    expect(trouble({ promises: [promise('10分钟到账', '10分钟')] })).toBe(true);
    expect(trouble({ failedAt: seen(NOW) })).toBe(true);
    expect(trouble({ steps: [step('merchant-request', NOW)] })).toBe(true);
    expect(trouble({}, true)).toBe(true);
  });
});

const window_: Due = {
  id: 'w',
  caseId: 'cs_1',
  what: 'complain-platform',
  duty: 'buyer',
  lines: [new Date(ms('11-22 22:00')).toISOString(), new Date(ms('11-23 00:00')).toISOString()],
  tellAt: [new Date(ms('11-22 21:00')).toISOString(), new Date(ms('11-22 21:50')).toISOString()],
};
const other: Due = {
  id: 'o',
  caseId: 'cs_1',
  what: 'answer',
  duty: 'merchant',
  lines: [new Date(ms('11-23 14:30')).toISOString()],
  tellAt: [new Date(ms('11-23 14:30')).toISOString()],
};

describe('what is due now', () => {
  it.each<[string, string[]]>([
    ['11-21 21:59', []],
    ['11-21 22:00', ['window 11-22 22:00']],
    ['11-22 21:59', ['window 11-22 22:00']],
    ['11-22 22:00', ['window 11-23 00:00']],
    ['11-23 00:00', []],
    ['11-23 14:29', []],
    ['11-23 14:30', ['over 11-23 14:30']],
    ['12-07 14:30', ['over 11-23 14:30']],
    ['12-07 14:31', []],
  ])('at %s is %j', (at, expected) => {
    expect(dueNow([other, window_], ms(at)).map(({ kind, line }) => `${kind} ${china(line)}`)).toEqual(
      expected,
    );
  });

  it('puts the buyer’s own windows first', () => {
    const later = { ...window_, lines: [new Date(ms('11-24 10:00')).toISOString()] };
    expect(dueNow([other, later], ms('11-23 15:00')).map(({ kind }) => kind)).toEqual(['window', 'over']);
  });
});

describe('the alarm', () => {
  it.each<[string, string | null]>([
    ['11-21 10:00', '11-21 22:00'],
    ['11-22 10:00', '11-22 14:30'],
    ['11-22 20:00', '11-22 21:00'],
    ['11-22 21:00', '11-22 21:50'],
    ['11-22 21:50', '11-22 22:00'],
    ['11-22 22:00', '11-23 00:00'],
    ['11-23 00:00', '11-23 14:30'],
    ['11-23 14:30', null],
  ])('after %s is set for %s', (at, expected) => {
    const next = nextMoment([window_, other], ms(at));
    expect(next === null ? null : china(new Date(next).toISOString())).toBe(expected);
  });

  it('tells each moment once, the newest alone where several were missed, and no old news', () => {
    const ids = (told: readonly string[], at: string) =>
      toTell([window_, other], new Set(told), ms(at)).map(({ id }) => id);
    expect(ids([], '11-22 20:59')).toEqual([]);
    expect(ids([], '11-22 21:00')).toEqual(['w']);
    const first = toldUntil([window_, other], ms('11-22 21:00'));
    expect(ids(first, '11-22 21:30')).toEqual([]);
    expect(ids(first, '11-22 21:50')).toEqual(['w']);
    expect(ids([], '11-22 23:00')).toEqual(['w']);
    expect(ids([], '11-23 00:00')).toEqual([]);
    expect(ids([toldKey(other, other.tellAt[0] ?? '')], '11-23 14:40')).toEqual([]);
    expect(ids([], '11-23 14:40')).toEqual(['o']);
    expect(ids([], '11-24 09:00')).toEqual([]);
  });
});
