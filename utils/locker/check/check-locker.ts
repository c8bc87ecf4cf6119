// The whole locker recomputed: log, items, files. Reads only, in small pages; saves go on beside it.
import { ExpectedError } from '../../errors.ts';
import type { Locker } from '../database.ts';
import { readHead } from '../log.ts';
import { type Opener, opener } from '../vault/opener.ts';
import { checkItem } from './check-items.ts';
import { checkAround, walkLog } from './check-log.ts';
import { type CheckReport, type DamagedItem, MOST_FINDINGS } from './check-report.ts';
import { LogWalk } from './log-walk.ts';

const PAGE = 50;

export interface CheckHooks {
  now(): number;
  /** Records and items done of all. */
  onProgress(done: number, total: number): void;
}

/** @throws ExpectedError not-found where the locker was emptied or replaced meanwhile: what was read is of no locker */
export async function checkLocker(locker: Locker, hooks: CheckHooks): Promise<CheckReport> {
  const startedAt = new Date(hooks.now()).toISOString();
  const head = await readHead(locker);
  const size = head?.size ?? 0;
  const walk = new LogWalk(head?.locker ?? '');
  const total = size + (await locker.items.count());
  let done = 0;
  const step = (n: number) => {
    done = Math.min(total, done + n);
    hooks.onProgress(done, total);
  };
  await walkLog(locker, walk, size, step);
  const open = await opener(locker);
  const read = await readItems(locker, open, walk, step);
  const now = await readHead(locker);
  if (now?.locker !== head?.locker || (now?.size ?? 0) < size)
    throw new ExpectedError('not-found', 'the locker was replaced');
  const damaged = await confirmed(locker, open, walk, read.suspects);
  const log = [...walk.problems];
  if (head || (await locker.items.count()) > 0)
    await checkAround(locker, walk, (problem, at) => void log.push({ problem, at }));
  return {
    key: 'check',
    startedAt,
    finishedAt: new Date(hooks.now()).toISOString(),
    records: walk.size,
    items: read.items,
    files: read.files,
    bytes: read.bytes,
    locked: read.locked,
    log: log.slice(0, MOST_FINDINGS),
    damaged: damaged.slice(0, MOST_FINDINGS),
    more: Math.max(0, log.length - MOST_FINDINGS) + Math.max(0, damaged.length - MOST_FINDINGS),
  };
}

interface ItemsRead {
  items: number;
  files: number;
  bytes: number;
  locked: number;
  suspects: Set<string>;
}

async function readItems(
  locker: Locker,
  open: Opener,
  walk: LogWalk,
  step: (n: number) => void,
): Promise<ItemsRead> {
  const read: ItemsRead = { items: 0, files: 0, bytes: 0, locked: 0, suspects: new Set() };
  const missing = new Set([...walk.index.items.values()].map(({ id }) => id));
  for (let last = ''; ; ) {
    const rows = await locker.items.where('id').above(last).limit(PAGE).toArray();
    for (const row of rows) {
      missing.delete(row.id);
      const findings = await checkItem(locker, open, walk, row);
      if (!findings) continue;
      read.items++;
      read.files += findings.files;
      read.bytes += findings.bytes;
      if (findings.locked) read.locked++;
      if (findings.damaged.length > 0) read.suspects.add(row.id);
    }
    step(rows.length);
    const next = rows.at(-1)?.id;
    if (next === undefined) break;
    last = next;
  }
  for (const id of missing) read.suspects.add(id);
  return read;
}

/** The buyer may have moved or undone an item meanwhile: suspects are looked at again, with the log as it is now. */
async function confirmed(
  locker: Locker,
  open: Opener,
  walk: LogWalk,
  suspects: ReadonlySet<string>,
): Promise<DamagedItem[]> {
  const damaged: DamagedItem[] = [];
  for (const id of suspects) {
    await walkLog(locker, walk, (await readHead(locker))?.size ?? 0, () => {});
    const row = await locker.items.get(id);
    if (!row) damaged.push({ id, problem: 'item-missing', file: null, kind: null, capturedAt: null });
    else {
      const { kind, capturedAt } = row;
      const findings = await checkItem(locker, open, walk, row);
      damaged.push(...(findings?.damaged ?? []).map((one) => ({ ...one, kind, capturedAt })));
    }
  }
  return damaged;
}
