import { expect, it } from 'vitest';
import { channelRecords } from '../../../utils/casework/channel-records.ts';
import { step } from './clock-sample.ts';

const NOW = Date.parse('2026-11-30T10:00:00+08:00');
const at = (day: number, hour: number): string =>
  `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`;

it('counts what came of every channel that was tried', () => {
  const steps = [
    step('merchant-request', at(1, 0), { answeredAt: at(1, 4), outcome: 'evaded', answerBy: at(2, 0) }),
    step('merchant-reminder', at(3, 0), { answeredAt: at(3, 2), outcome: 'solved' }),
    step('merchant-request', at(5, 0), { answerBy: at(6, 0) }),
    step('merchant-request', at(29, 0), { answerBy: '2026-12-01T00:00:00.000Z' }),
    step('wechat-pay', at(5, 0), { answeredAt: at(6, 0), outcome: 'part' }),
  ];
  expect(channelRecords(steps, NOW)).toEqual([
    {
      channel: 'merchant',
      sent: 4,
      solved: 1,
      part: 0,
      refused: 0,
      evaded: 1,
      silent: 1,
      hoursToAnswer: 3,
    },
    { channel: 'payment', sent: 1, solved: 0, part: 1, refused: 0, evaded: 0, silent: 0, hoursToAnswer: 24 },
  ]);
  expect(channelRecords([], NOW)).toEqual([]);
});
