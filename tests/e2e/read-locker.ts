// The locker read raw through IndexedDB, so that a test sees what is stored and not what our code says is stored.
import type { ExtensionBrowser } from './harness.ts';

export interface StoredItem {
  id: string;
  state: string;
  kind: string;
  method: string;
  caseId: string;
  caseSeq: number;
  title: string;
  url: string | null;
  assignedBy: string;
  item: { files: { name: string; kind: string; bytes: number }[]; environment: { incidents: string[] } };
}

export interface StoredJob {
  id: string;
  kind: string;
  state: string;
  step: string;
  error: string | null;
  itemId: string | null;
}

async function readTable<T>(app: ExtensionBrowser, table: string): Promise<T[]> {
  // In the worker: a page of our own would take the focus and close the popup under test.
  const worker = await app.worker();
  try {
    return (await worker.evaluate(
      (name) =>
        new Promise((done, fail) => {
          const opening = indexedDB.open('cardproof');
          opening.onerror = () => fail(opening.error);
          opening.onupgradeneeded = () => {
            // No locker yet: leave none behind.
            opening.transaction?.abort();
          };
          opening.onsuccess = () => {
            const db = opening.result;
            const rows = db.transaction(name).objectStore(name).getAll();
            rows.onerror = () => fail(rows.error);
            rows.onsuccess = () => {
              db.close();
              done(
                rows.result.map((row: Record<string, unknown>) => ({
                  ...row,
                  item:
                    row['itemBytes'] instanceof Uint8Array
                      ? JSON.parse(new TextDecoder().decode(row['itemBytes']))
                      : null,
                  line: row['bytes'] instanceof Uint8Array ? new TextDecoder().decode(row['bytes']) : null,
                  itemBytes: null,
                  bytes: null,
                  leaf: null,
                  thumbnail: null,
                  privateKey: null,
                })),
              );
            };
          };
        }),
      table,
    )) as T[];
  } catch (error) {
    if (String(error).includes('AbortError')) return [];
    throw error;
  }
}

export const storedItems = (app: ExtensionBrowser): Promise<StoredItem[]> => readTable(app, 'items');
export const storedJobs = (app: ExtensionBrowser): Promise<StoredJob[]> => readTable(app, 'jobs');
export const storedCases = (
  app: ExtensionBrowser,
): Promise<{ id: string; orderNo: string | null; shopHost: string | null }[]> => readTable(app, 'cases');
export const storedRecords = async (app: ExtensionBrowser): Promise<{ type: string; body: object }[]> =>
  (await readTable<{ line: string }>(app, 'records')).map(({ line }) => JSON.parse(line));

export async function savedItems(app: ExtensionBrowser): Promise<StoredItem[]> {
  return (await storedItems(app)).filter(({ state }) => state === 'saved');
}
export const storedFacts = (
  app: ExtensionBrowser,
): Promise<{ itemId: string; facts: Record<string, unknown> }[]> => readTable(app, 'facts');
export const storedReviews = (
  app: ExtensionBrowser,
): Promise<
  {
    itemId: string;
    audience: string;
    review: { decisions: Record<string, string>; drawn: { rect: number[] }[]; seen: boolean };
  }[]
> => readTable(app, 'redactions');

/** Bytes of one file as they lie in the database. */
export async function storedFile(app: ExtensionBrowser, itemId: string, name: string): Promise<Buffer> {
  const worker = await app.worker();
  const base64 = await worker.evaluate(
    (item, file) =>
      new Promise<string>((done, fail) => {
        const opening = indexedDB.open('cardproof');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('files').objectStore('files').get([item, file]);
          reading.onerror = () => fail(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            const reader = new FileReader();
            reader.onload = () => done(String(reader.result).replace(/^[^,]*,/, ''));
            reader.readAsDataURL(reading.result.blob);
          };
        };
      }),
    itemId,
    name,
  );
  return Buffer.from(base64, 'base64');
}
