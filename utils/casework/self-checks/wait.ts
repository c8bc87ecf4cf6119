// A short delay is waited for before anybody is blamed.
import { PATIENCE_MS, paidAt, sightings } from '../propose/from-orders.ts';
import { type PromisedTime, promisedMs } from '../propose/promised-time.ts';
import type { SeenPage } from '../seen-page.ts';

export interface WaitAdvice {
  /** wait: not yet · over: long enough · unknown: no kept page prints when it was paid. */
  state: 'wait' | 'over' | 'unknown';
  /** ms since the epoch; null where unknown. */
  until: number | null;
  /** The payment, or the order where no payment time stands there. */
  since: number | null;
  /** The promise that the time is counted by; null for the ten minutes that hold where none was kept. */
  promise: PromisedTime | null;
}

export function waitAdvice(pages: readonly SeenPage[], orderNo: string | null, now: number): WaitAdvice {
  const since = paidAt(sightings(pages, orderNo));
  const promise = promisedMs(pages);
  // A clock that stands before the payment is not to be counted with.
  if (since === null || since > now + PATIENCE_MS)
    return { state: 'unknown', until: null, since: null, promise };
  const until = since + Math.max(promise?.ms ?? 0, PATIENCE_MS);
  return { state: now < until ? 'wait' : 'over', until, since, promise };
}
