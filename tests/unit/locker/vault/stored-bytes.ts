// Everything that the database holds, as text in which a secret would be found: words, bytes as latin-1, as UTF-8 and as hex.
import { bytesToHex } from '../../../../utils/evidence/bytes.ts';
import type { Locker } from '../../../../utils/locker/database.ts';

export async function everyStoredByte(locker: Locker): Promise<string> {
  const found: string[] = [];
  for (const table of locker.tables) {
    for (const row of await table.toArray()) await collect(row, found);
  }
  return found.join('\n');
}

async function collect(value: unknown, found: string[]): Promise<void> {
  if (value instanceof Blob) return collect(new Uint8Array(await value.arrayBuffer()), found);
  if (value instanceof Uint8Array) {
    found.push(new TextDecoder().decode(value), bytesToHex(value));
  } else if (value instanceof CryptoKey) {
    if (value.extractable) found.push('an extractable key');
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      found.push(key);
      await collect(part, found);
    }
  } else {
    found.push(String(value));
  }
}
