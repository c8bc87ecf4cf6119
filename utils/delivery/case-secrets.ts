// Everything that may not leave with a case: what any reading of the locker calls a secret, and what looks like one.
import { suspectedSecrets } from '../casework/suspected-secrets.ts';
import { emptyFacts, type Facts } from '../evidence/facts.ts';
import { transcriptFileSchema } from '../evidence/transcript.ts';
import type { Locker } from '../locker/database.ts';
import { readReadings } from '../locker/facts.ts';
import { readFile, readItem, readItemRows } from '../locker/items.ts';
import type { ItemRow } from '../locker/rows.ts';

const WORDS: ReadonlySet<string> = new Set(['text', 'note', 'file', 'transcript']);
const READABLE: ReadonlySet<string> = new Set(['text/plain', 'application/json']);

/** Order and trade numbers look like codes and are none. */
function knownNumbers(readings: readonly Facts[]): Set<string> {
  const numbers = readings.flatMap(({ orders }) =>
    orders.flatMap(({ orderNo, tradeNo }) => [orderNo, tradeNo]),
  );
  return new Set(numbers.filter((number) => number !== null));
}

/** What was said, without the escapes of JSON; the bytes as they are where they are no transcript. */
function spokenWords(json: string): string {
  try {
    const { messages } = transcriptFileSchema.parse(JSON.parse(json));
    return messages.map(({ name, text }) => `${name ?? ''}\n${text}`).join('\n');
  } catch {
    return json;
  }
}

async function wordsOf(locker: Locker, row: ItemRow): Promise<string> {
  const files = readItem(row).files.filter(({ kind, mime }) => WORDS.has(kind) && READABLE.has(mime));
  const texts = await Promise.all(
    files.map(async ({ kind, name }) => {
      const text = new TextDecoder().decode(await readFile(locker, row.id, name));
      return kind === 'transcript' ? spokenWords(text) : text;
    }),
  );
  return [row.title, row.url ?? '', ...texts].join('\n');
}

/**
 * Readings whose secrets must not leave: of every item of the locker, because a card may be quoted in another case, and
 * one that holds what the readers may have missed in the words of the given items.
 */
export async function readingsWithSecrets(locker: Locker, itemIds: readonly string[]): Promise<Facts[]> {
  const readings = (await readReadings(locker, null)).map(({ facts }) => facts);
  const rows = (await readItemRows(locker, itemIds)).filter((row) => row !== undefined);
  const words = (await Promise.all(rows.map((row) => wordsOf(locker, row)))).join('\n');
  const secrets = suspectedSecrets(words, knownNumbers(readings));
  return [...readings, { ...emptyFacts('suspected/1'), secrets }];
}
