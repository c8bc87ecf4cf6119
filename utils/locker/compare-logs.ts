// How a backup stands to the locker that is here: who is a prefix of whom.
import { bytesToHex } from '../evidence/bytes.ts';
import { appendLeaf, EMPTY_FRONTIER, type Frontier, frontierRoot } from '../log/merkle.ts';
import type { Locker } from './database.ts';
import { readHead } from './log.ts';

/** A state of a log. */
export interface LogState {
  locker: string;
  size: number;
  /** 64 hex characters. */
  root: string;
}

/**
 * empty: nothing is kept here · same · older: the backup is a prefix of what is here · newer: the other way round ·
 * diverged: same locker, but both went on by themselves · other: another locker.
 */
export type Relation = 'empty' | 'same' | 'older' | 'newer' | 'diverged' | 'other';

export async function readLogState(locker: Locker): Promise<LogState | null> {
  const head = await readHead(locker);
  if (!head) return null;
  const root = frontierRoot({ size: head.size, hashes: head.frontier });
  return { locker: head.locker, size: head.size, root: bytesToHex(root) };
}

/** Root over the first `size` records that are here, null where there are fewer. */
export async function rootHere(locker: Locker, size: number): Promise<string | null> {
  let frontier: Frontier = EMPTY_FRONTIER;
  await locker.records
    .where('seq')
    .below(size)
    .each(({ leaf }) => {
      frontier = appendLeaf(frontier, leaf);
    });
  return frontier.size === size ? bytesToHex(frontierRoot(frontier)) : null;
}

/** @param rootAtHere root of the backup over as many records as are here, null where it has fewer */
export async function compareLogs(
  locker: Locker,
  backup: LogState,
  rootAtHere: string | null,
): Promise<Relation> {
  const here = await readLogState(locker);
  if (!here) return 'empty';
  if (here.locker !== backup.locker) return (await locker.items.count()) === 0 ? 'empty' : 'other';
  if (backup.size > here.size) return rootAtHere === here.root ? 'newer' : 'diverged';
  if ((await rootHere(locker, backup.size)) !== backup.root) return 'diverged';
  return backup.size === here.size ? 'same' : 'older';
}
