// Appending to a log that already holds many records: the frontier is all an append reads.
import { utf8 } from '../../utils/evidence/bytes.ts';
import { newCaseId, newItemId } from '../../utils/evidence/ids.ts';
import { Locker } from '../../utils/locker/database.ts';
import { appendRecords, ensureLocker, logTables, readHead, type Writer } from '../../utils/locker/log.ts';
import { appendLeaf, EMPTY_FRONTIER, type Frontier, leafHash } from '../../utils/log/merkle.ts';

const writer: Writer = {
  software: 'CardProof/bench',
  session: 'bench0000000',
  now: () => Date.now(),
  mono: () => performance.now(),
};

/** A locker whose log has `size` records; their lines are filler, leaves and frontier are real. */
async function lockerOf(size: number): Promise<Locker> {
  const locker = new Locker(`bench-log-${size}`);
  await locker.delete();
  await locker.open();
  await ensureLocker(locker, writer);
  let frontier: Frontier = EMPTY_FRONTIER;
  const filler = 'x'.repeat(420);
  for (let from = 0; from < size; from += 5000) {
    const rows = Array.from({ length: Math.min(5000, size - from) }, (_, i) => {
      const bytes = utf8(`${from + i}${filler}`);
      const leaf = leafHash(bytes);
      frontier = appendLeaf(frontier, leaf);
      return { seq: from + i, leaf, bytes };
    });
    await locker.records.bulkPut(rows);
  }
  const head = await readHead(locker);
  if (head) await locker.meta.put({ ...head, size, frontier: [...frontier.hashes] });
  return locker;
}

function appendOne(locker: Locker): Promise<unknown> {
  return locker.transaction('rw', logTables(locker), () =>
    appendRecords(locker, writer, [
      {
        type: 'assign',
        body: { item: newItemId(Date.now()), case: newCaseId(), case_seq: 1 },
      },
    ]),
  );
}

/** Median ms of one append at each size; the sizes take turns so that both see the same machine. */
export async function appendTimes(sizes: readonly number[], rounds: number): Promise<number[]> {
  const lockers = await Promise.all(sizes.map(lockerOf));
  const times = sizes.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, locker] of lockers.entries()) {
      const startedAt = performance.now();
      await appendOne(locker);
      times[i]?.push(performance.now() - startedAt);
    }
  }
  for (const locker of lockers) await locker.delete();
  return times.map((list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN);
}
