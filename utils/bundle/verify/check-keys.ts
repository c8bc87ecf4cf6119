// A key changes only where a record says so.
import type { LogRecord } from '../../log/record.ts';
import type { Findings } from './claim.ts';

export function checkKeys(records: readonly LogRecord[], { broken }: Findings): void {
  let key = records[0]?.key;
  for (const record of records) {
    // A restored locker always has a new key; its record is the first that carries it.
    if (record.type === 'restore') key = record.key;
    if (record.key !== key) broken.push(`key-changed:${record.seq}`);
    if (record.type === 'key') key = record.body.new_key;
  }
}
