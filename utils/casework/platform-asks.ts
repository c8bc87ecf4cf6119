// What any platform can be asked for, whatever its rules say.
import type { Attempt, PlatformAsk } from '../evidence/case-step.ts';
import { CHANNEL_OF, type Paper } from '../evidence/channel.ts';
import type { PromisedAsk } from './promised-asks.ts';

export const isPlatformPaper = (paper: Paper): boolean => CHANNEL_OF[paper] === 'platform';

const ALWAYS: readonly PlatformAsk[] = ['intervene', 'freeze', 'written-reasons', 'manual-review'];

/** A merchant who cannot be reached has to be named. */
export function basicAsks(attempts: readonly Attempt[]): PromisedAsk[] {
  const gone = attempts.some(({ result }) => result === 'gone' || result === 'blocked');
  const asks: PlatformAsk[] = gone ? [...ALWAYS, 'merchant-identity'] : [...ALWAYS];
  return asks.map((ask) => ({ ask, exhibit: null }));
}
