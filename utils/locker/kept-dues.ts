// What the alarms go by while nobody looks: derived from the cases, of this computer only, and in clear.
import type { Due } from '../evidence/due.ts';
import type { Locker } from './database.ts';
import { guardWrite } from './write-errors.ts';

export interface ClockLocal {
  key: 'clock';
  dues: readonly Due[];
  /** Keys of what was told. */
  told: readonly string[];
  /** Cases changed up to then are in it, ISO 8601 UTC. */
  upTo: string;
}

const NOTHING: ClockLocal = { key: 'clock', dues: [], told: [], upTo: '' };

export async function readDues(locker: Locker): Promise<ClockLocal> {
  const row = await locker.local.get('clock');
  return row?.key === 'clock' ? row : NOTHING;
}

/** @throws ExpectedError locker-full */
export async function keepDues(locker: Locker, row: ClockLocal): Promise<void> {
  await guardWrite(() => locker.local.put(row));
}
