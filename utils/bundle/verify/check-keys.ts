// A key changes only where a record says so.
import type { LogRecord } from '../../log/record.ts';
import type { Findings } from './claim.ts';

/** After a restore nobody but the new key's holder says that the log goes on: anybody who has seen its tree could. */
export function checkKeys(records: readonly LogRecord[], { broken, doubts }: Findings): void {
  let key = records[0]?.key;
  for (const record of records) {
    // A restored locker always has a new key; its record is the first that carries it.
    if (record.type === 'restore') {
      key = record.key;
      doubts.push(`log-restored:${record.seq}`);
    }
    if (record.key !== key) broken.push(`key-changed:${record.seq}`);
    if (record.type === 'key') key = record.body.new_key;
  }
}
