import { describe, expect, it } from 'vitest';
import { beijingWords, lengthWords, momentWords } from '../../../components/clock/clock-words.ts';
import { cautions, sourceWords, stateWords, whatWords } from '../../../components/clock/deadline-words.ts';
import { textFor } from '../../../utils/browser/text.ts';
import { deriveDeadlines } from '../../../utils/casework/derive-deadlines.ts';
import { clause, clockInput, order, step } from '../casework/clock-sample.ts';

const zh = textFor('zh-CN');
const en = textFor('en');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const CN = 'Asia/Shanghai';
const at = (local: string): number => Date.parse(`${local}:00+08:00`);

describe('lengths', () => {
  it.each<[number, string, string]>([
    [30_000, '不到 1 分钟', 'less than a minute'],
    [MINUTE, '1 分钟', '1 minute'],
    [59 * MINUTE + 59_000, '59 分钟', '59 minutes'],
    [HOUR, '1 小时', '1 hour'],
    [3 * HOUR + 12 * MINUTE, '3 小时 12 分钟', '3 hours 12 minutes'],
    [DAY, '1 天', '1 day'],
    [2 * DAY + 5 * HOUR + 3 * MINUTE, '2 天 5 小时', '2 days 5 hours'],
    [30 * DAY + 5 * HOUR, '30 天', '30 days'],
    [-2 * HOUR, '2 小时', '2 hours'],
  ])('%i ms is %s', (ms, chinese, english) => {
    expect([lengthWords(zh, ms), lengthWords(en, ms)]).toEqual([chinese, english]);
  });
});

describe('moments', () => {
  const now = at('2026-11-22T15:00');
  it.each<[string, string]>([
    ['2026-11-22T22:00', '今天 22:00'],
    ['2026-11-23T00:00', '今天 24:00'],
    ['2026-11-24T00:00', '明天 24:00'],
    ['2026-11-23T14:02', '明天 14:02'],
    ['2026-11-25T09:05', '11-25 09:05'],
    ['2026-11-21T09:05', '11-21 09:05'],
    ['2027-01-03T09:05', '2027-01-03 09:05'],
    ['2029-11-23T00:00', '2029-11-22'],
    ['2026-11-22T00:00', '今天 00:00'],
  ])('%s is %s', (local, words) => {
    expect(momentWords(zh, new Date(at(local)).toISOString(), now, CN)).toBe(words);
  });

  it('are of the buyer’s clock, with Beijing beside where that differs', () => {
    const iso = new Date(at('2026-11-22T22:00')).toISOString();
    expect(momentWords(zh, iso, now, 'Europe/Berlin')).toBe('今天 15:00');
    expect(beijingWords(zh, iso, now, 'Europe/Berlin')).toBe('北京时间 今天 22:00');
    expect(beijingWords(zh, iso, now, CN)).toBeNull();
    expect(beijingWords(zh, iso, now, 'Asia/Singapore')).toBeNull();
  });
});

describe('a deadline in words', () => {
  const words = (now: string, input: Parameters<typeof clockInput>[1]) => {
    const [found] = deriveDeadlines(clockInput(`${now}:00+08:00`, input));
    if (!found) throw new Error('no deadline');
    const here = { now: at(now), zone: CN };
    return [whatWords(zh, found), stateWords(zh, found, here), ...cautions(zh, found, here)];
  };
  const vague = [clause('如有问题请在当天内投诉')];
  const answer = [clause('商家应在收到投诉后24小时内处理')];
  const sent = step('platform-complaint', '2026-11-22T14:30:00+08:00');

  it.each<[string, Parameters<typeof clockInput>[1], string[]]>([
    [
      '2026-11-22T15:00',
      { clauses: vague },
      ['在本站提交投诉', '还剩 7 小时', '写得不清楚，最晚可能到 今天 24:00，请按早的做。'],
    ],
    [
      '2026-11-22T22:30',
      { clauses: vague },
      ['在本站提交投诉', '还剩 1 小时 30 分钟', '今天 22:00 已过，按最晚的读法还来得及。'],
    ],
    ['2026-11-22T15:00', { clauses: answer, steps: [sent] }, ['商家应当答复', '还剩 23 小时 30 分钟']],
    [
      '2026-11-22T15:00',
      { shop: { platform: 'dujiaoka', host: null, isPlatform: null } },
      [
        '在本站提交投诉',
        '还剩 7 小时',
        '一般规则，本店自己的规则还没有保存。',
        '写得不清楚，最晚可能到 今天 24:00，请按早的做。',
      ],
    ],
  ])('at %s', (now, input, expected) => {
    expect(words(now, input)).toEqual(expected);
  });

  it('never says that nobody answered where somebody did, late', () => {
    const said = [{ by: 'merchant' as const, at: '2026-11-23T17:30:00+08:00', exhibit: 4 }];
    const input = clockInput('2026-11-24T10:00:00+08:00', { clauses: answer, steps: [sent], said });
    const [late] = deriveDeadlines(input).filter(({ what }) => what === 'answer');
    expect(late && stateWords(zh, late, { now: at('2026-11-24T10:00'), zone: CN })).toBe('晚了 3 小时');
  });

  it('names its clause with the words, and its exhibit', () => {
    const [found] = deriveDeadlines(
      clockInput('2026-11-22T15:00:00+08:00', { clauses: vague, order: order() }),
    );
    expect(found && sourceWords(zh, found)).toEqual({
      said: '《售后规则》第八条：“如有问题请在当天内投诉”',
      exhibit: 3,
    });
  });
});
