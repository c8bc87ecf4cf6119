// What worked at which door, counted over every case of this locker.

import type { CaseStep } from '../evidence/case-step.ts';
import { CHANNEL_OF, type Channel, channelSchema } from '../evidence/channel.ts';
import type { ChannelRecord } from './ladder.ts';

const HOUR_MS = 3_600_000;

/** Channels that were tried, in the order of the ladder. @param now ms since the epoch */
export function channelRecords(steps: readonly CaseStep[], now: number): ChannelRecord[] {
  return channelSchema.options.flatMap((channel) => {
    const own = steps.filter(({ paper }) => CHANNEL_OF[paper] === channel);
    return own.length > 0 ? [recordOf(channel, own, now)] : [];
  });
}

function recordOf(channel: Channel, steps: readonly CaseStep[], now: number): ChannelRecord {
  const count = (outcome: CaseStep['outcome']) => steps.filter((step) => step.outcome === outcome).length;
  const silent = steps.filter(
    ({ answeredAt, answerBy }) => answeredAt === null && answerBy !== null && Date.parse(answerBy) < now,
  );
  return {
    channel,
    sent: steps.length,
    solved: count('solved'),
    part: count('part'),
    refused: count('refused'),
    evaded: count('evaded'),
    silent: silent.length,
    hoursToAnswer: median(
      steps.flatMap(({ sentAt, answeredAt }) =>
        answeredAt === null ? [] : [Math.max(0, Date.parse(answeredAt) - Date.parse(sentAt)) / HOUR_MS],
      ),
    ),
  };
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  const before = sorted[Math.ceil(sorted.length / 2) - 1];
  return middle === undefined || before === undefined ? null : (middle + before) / 2;
}
