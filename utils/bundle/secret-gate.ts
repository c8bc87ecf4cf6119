// The last look at what is about to leave: the files that cannot be withheld must hold no secret, or nothing leaves.
import { ExpectedError } from '../errors.ts';
import { findSecrets } from './find-secrets.ts';
import { holdsSecret, stringsHoldSecret } from './mask-secrets.ts';
import type { Secret } from './secret-list.ts';
import { type Bytes, type Content, isSettled } from './settled-file.ts';

const decode = (bytes: Bytes): string => new TextDecoder().decode(bytes);

/**
 * Item files were looked at when they were copied; this is for everything that the bundle wrote about them.
 * @param payload everything under data/
 * @throws ExpectedError secret-not-masked, naming the file
 */
export function assertNoSecret(payload: ReadonlyMap<string, Content>, secrets: readonly Secret[]): void {
  if (secrets.length === 0) return;
  for (const [path, content] of payload) {
    // Only originals and masked copies are settled.
    if (!isSettled(content) && holds(path, content, secrets))
      throw new ExpectedError('secret-not-masked', path);
  }
}

function holds(path: string, bytes: Bytes, secrets: readonly Secret[]): boolean {
  if (path === 'data/index.csv') return stringsHoldSecret(csvCells(decode(bytes)), secrets);
  if (path.startsWith('data/complaints/')) return holdsSecret(decode(bytes), secrets);
  const pick = FREE_WORDS[/[^/]*$/.exec(path)?.[0] ?? ''];
  if (!pick) return false;
  const lines = decode(bytes).split('\n').filter(Boolean);
  return lines.some((line) => stringsHoldSecret(pick(JSON.parse(line)), secrets));
}

/** What of each file is not a code, number, digest or name of our own. */
const FREE_WORDS: Readonly<Record<string, (value: Record<string, unknown>) => unknown>> = {
  'item.json': ({ environment }) => environment,
  'facts.json': (facts) => facts,
  'disclosures.json': (disclosures) => disclosures,
  'case.json': ({ software, case: subject }) => [software, subject],
  'records.jsonl': ({ body }) => FREE_BODY_FIELDS.map((field) => (body as Record<string, unknown>)[field]),
};
const FREE_BODY_FIELDS = ['software', 'retained', 'old_spki', 'new_spki', 'sig_by_old'];

function csvCells(csv: string): string[] {
  return Array.from(csv.matchAll(/"((?:[^"]|"")*)"/g), (match) => match[1] ?? '');
}

/**
 * Words of the report's own frame are no leak, even where a reader took one of them for a secret.
 * @param frame the same report without any word of a page or of the buyer
 * @throws ExpectedError secret-not-masked
 */
export function assertReportHasNoSecret(report: string, frame: string, secrets: readonly Secret[]): void {
  if (secrets.length === 0) return;
  const own = new Set(findSecrets(frame, secrets).map((hit) => hit.secret.needle));
  const words = report
    .replace(/data:image\/[a-z]+;base64,[A-Za-z0-9+/=&#;]*/g, '')
    .replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC[+-]\d\d:\d\d/g, '')
    .replace(/\b(?:[A-Za-z0-9_-]{43}|ev-\d{8}t\d{6}z-[0-9a-z]{4}(?:-\d+of\d+)?)\b/g, '');
  if (findSecrets(words, secrets).some((hit) => !own.has(hit.secret.needle))) {
    throw new ExpectedError('secret-not-masked', 'index.html');
  }
}
