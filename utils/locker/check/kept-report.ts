import type { Locker } from '../database.ts';
import type { CheckReport } from './check-report.ts';

/** The newest check that came to its end. */
export async function lastCheck(locker: Locker): Promise<CheckReport | null> {
  const row = await locker.local.get('check');
  return row?.key === 'check' ? row : null;
}

export async function keepCheck(locker: Locker, report: CheckReport): Promise<void> {
  await locker.local.put(report);
}
