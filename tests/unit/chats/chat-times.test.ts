import { describe, expect, it } from 'vitest';
import { readStamp } from '../../../utils/chats/chat-times.ts';

/** Sunday, 20:00 on the shop's clock. */
const NOW = new Date('2026-11-22T12:00:00Z');

describe('a line that is a time and nothing else', () => {
  it.each([
    ['2026-11-20 14:05:09', '2026-11-20', '14:05:09'],
    ['2026年11月20日 14:05', '2026-11-20', '14:05:00'],
    ['今天', '2026-11-22', null],
    ['昨天 20:14', '2026-11-21', '20:14:00'],
    ['昨天 下午8:14', '2026-11-21', '20:14:00'],
    ['11月21日 周六', '2026-11-21', null],
    ['周六 20:14', '2026-11-21', '20:14:00'],
    ['星期日', '2026-11-22', null],
    ['12-30 10:00', '2025-12-30', '10:00:00'],
    ['— Yesterday —', '2026-11-21', null],
    ['Today at 9:05 AM', '2026-11-22', '09:05:00'],
    ['Nov 20, 2026 2:05 PM', '2026-11-20', '14:05:00'],
    ['Friday, November 20', '2026-11-20', null],
    ['December 30', '2025-12-30', null],
    ['11/20/2026 14:05', '2026-11-20', '14:05:00'],
    ['[20:14]', null, '20:14:00'],
    ['12:01 AM', null, '00:01:00'],
    ['发送时间：2026-11-20 14:05', '2026-11-20', '14:05:00'],
  ])('%s', (text, date, clock) => {
    expect(readStamp(text.replace('：', ':'), NOW)).toEqual({ date, clock, relative: null });
  });

  it('counts words of distance from the moment of reading', () => {
    expect(readStamp('3小时前', NOW)?.relative).toBe('2026-11-22T17:00:00+08:00');
    expect(readStamp('just now', NOW)?.relative).toBe('2026-11-22T20:00:00+08:00');
  });

  it.each(['今天内给您换', '系统显示18:41激活', '99:99', '订单 20261120', '3小时', '11月的卡', '', '25:10'])(
    'is not %s',
    (text) => {
      expect(readStamp(text, NOW)).toBeNull();
    },
  );
});
