// What the disclosed records say about one case at a moment of the log.

import { bytesToHex } from '../../evidence/bytes.ts';
import type { Hash } from '../../log/merkle.ts';
import type { LogRecord } from '../../log/record.ts';
import type { Findings } from './claim.ts';

type Of<T extends LogRecord['type']> = Extract<LogRecord, { type: T }>;

function only<T extends LogRecord['type']>(records: readonly LogRecord[], type: T): Of<T>[] {
  return records.filter((record): record is Of<T> => record.type === type);
}

/** Follows which items are in the case as the log goes on: their latest assignment says so and no tombstone follows it. */
class LiveItems {
  readonly ids = new Set<string>();
  readonly #idAt = new Map<number, string>();
  readonly #caseId: string;

  constructor(caseId: string) {
    this.#caseId = caseId;
  }

  see({ seq, type, body }: LogRecord): void {
    if (type === 'item') this.#idAt.set(seq, body.id);
    if (type === 'tombstone') this.ids.delete(this.#idAt.get(body.target_seq) ?? '');
    if (type !== 'assign') return;
    if (body.case === this.#caseId) this.ids.add(body.item);
    else this.ids.delete(body.item);
  }
}

/** Numbers of the case run 1, 2, 3 …; every one belongs to an item that is known or whose record was erased. */
export function checkCaseNumbers(records: readonly LogRecord[], caseId: string, { broken }: Findings): void {
  let expected = 1;
  for (const { seq, body } of only(records, 'assign')) {
    if (body.case !== caseId) continue;
    if (body.case_seq > expected) broken.push(`case-gap:${expected}-${body.case_seq - 1}`);
    if (body.case_seq < expected) broken.push(`case-number-reused:${seq}`);
    expected = Math.max(expected, body.case_seq) + 1;
  }
}

export function checkItemRecords(
  records: readonly LogRecord[],
  leaves: ReadonlyMap<number, Hash>,
  { broken }: Findings,
): void {
  const seqOf = new Map<string, number>();
  for (const { seq, body } of only(records, 'item')) {
    if (seqOf.has(body.id)) broken.push(`item-twice:${body.id}`);
    seqOf.set(body.id, seq);
  }
  const erased = checkTombstones(records, leaves, broken);
  const unknown = new Set<string>();
  for (const { seq, body } of only(records, 'assign')) {
    const item = seqOf.get(body.item);
    if (item === undefined) unknown.add(body.item);
    else if (item > seq) broken.push(`assigned-before-item:${seq}`);
  }
  if (unknown.size > erased) for (const id of unknown) broken.push(`item-record-missing:${id}`);
}

/** @returns how many item records may be absent because they were erased */
function checkTombstones(
  records: readonly LogRecord[],
  leaves: ReadonlyMap<number, Hash>,
  broken: string[],
): number {
  const bySeq = new Map(records.map((record) => [record.seq, record]));
  let erased = 0;
  for (const { seq, body } of only(records, 'tombstone')) {
    const target = bySeq.get(body.target_seq);
    const leaf = leaves.get(body.target_seq);
    if (body.target_seq >= seq) broken.push(`tombstone-before-target:${seq}`);
    else if (!target && body.scope === 'record+files') erased++;
    else if (target?.type !== 'item' || !leaf || bytesToHex(leaf) !== body.target_leaf) {
      broken.push(`tombstone-differs:${seq}`);
    }
  }
  return erased;
}

/** Every export of the case counted what the case held then. @returns the export that this bundle is */
export function checkExports(
  records: readonly LogRecord[],
  caseId: string,
  bag: string,
  { broken, doubts }: Findings,
): Of<'export'> | null {
  let own: Of<'export'> | null = null;
  const live = new LiveItems(caseId);
  for (const record of records) {
    live.see(record);
    if (record.type !== 'export') continue;
    const { body, seq } = record;
    if (body.case !== caseId) broken.push(`export-of-other-case:${seq}`);
    if (body.case_items !== live.ids.size) broken.push(`export-count:${seq}`);
    if (body.items.some((id) => !live.ids.has(id))) broken.push(`export-item-not-in-case:${seq}`);
    if (body.bag !== bag) continue;
    own = record;
    const given = new Set(body.items);
    for (const id of live.ids) if (!given.has(id)) doubts.push(`item-left-out:${id}`);
  }
  if (!own) broken.push('export-missing');
  return own;
}
