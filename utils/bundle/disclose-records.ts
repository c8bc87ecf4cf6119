// What one case shows of the log: itself, its items and what explains their gaps. Other cases stay leaves.
import type { LogRecord } from '../log/record.ts';

const ALWAYS: ReadonlySet<LogRecord['type']> = new Set(['genesis', 'key', 'restore', 'merge']);

/** @returns the records to disclose, in log order */
export function selectRecords(allRecords: readonly LogRecord[], caseId: string): LogRecord[] {
  const items = itemsEverIn(allRecords, caseId);
  const bySeq = new Map(allRecords.map((record) => [record.seq, record]));
  const erased = hasErasedItem(allRecords, items);
  const anchors = boundingAnchors(allRecords, items);
  const shown = (record: LogRecord): boolean => {
    if (ALWAYS.has(record.type)) return true;
    if (record.type === 'anchor') return anchors.has(record.seq);
    if (record.type === 'item') return items.has(record.body.id);
    if (record.type === 'assign') return items.has(record.body.item);
    if (record.type === 'export') return record.body.case === caseId;
    if (record.type !== 'tombstone') return false;
    const target = bySeq.get(record.body.target_seq);
    // An erased item record no longer says which item it was: then every such tombstone may explain it.
    return target ? target.type === 'item' && items.has(target.body.id) : erased;
  };
  return allRecords.filter(shown).sort((a, b) => a.seq - b.seq);
}

/**
 * Around each item the anchor before and the first that covers it: its earlier and its later bound; and the newest. A token
 * that was brought by hand may come late and cover little: of those that cover an item also the smallest.
 */
function boundingAnchors(records: readonly LogRecord[], items: ReadonlySet<string>): Set<number> {
  const anchors = records.flatMap((record) =>
    record.type === 'anchor' ? [{ seq: record.seq, size: record.body.size }] : [],
  );
  const chosen = new Set(anchors.slice(-1).map(({ size }) => size));
  for (const { seq, type, body } of records) {
    if (type !== 'item' || !items.has(body.id)) continue;
    const covering = anchors.filter(({ size }) => size > seq);
    const before = anchors.findLast((anchor) => anchor.seq < seq);
    const smallest = covering.toSorted((a, b) => a.size - b.size)[0];
    for (const anchor of [before, covering[0], smallest]) if (anchor) chosen.add(anchor.size);
  }
  // Tokens lie beside their checkpoint: every record that names one of them is needed.
  return new Set(anchors.filter(({ size }) => chosen.has(size)).map(({ seq }) => seq));
}

function itemsEverIn(records: readonly LogRecord[], caseId: string): Set<string> {
  const ids = new Set<string>();
  for (const record of records) {
    if (record.type === 'assign' && record.body.case === caseId) ids.add(record.body.item);
  }
  return ids;
}

function hasErasedItem(records: readonly LogRecord[], items: ReadonlySet<string>): boolean {
  const known = new Set(records.flatMap((record) => (record.type === 'item' ? [record.body.id] : [])));
  return [...items].some((id) => !known.has(id));
}
