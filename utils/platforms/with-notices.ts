// A refusal that the page no longer shows still happened: the chip read it as it appeared.
import type { Facts, Failure, PageSecret } from '../evidence/facts.ts';
import type { Notice, Noticed } from '../evidence/notice.ts';
import { clean, fold } from '../page/fold.ts';
import { readErrorCode } from './generic/error-codes.ts';
import { readFailureWording } from './generic/failure-wording.ts';
import { quotedCodes } from './generic/tried-secrets.ts';

/** What the page itself shows comes first; otherwise the latest notice that names a card says what failed. */
export function withNotices(facts: Facts, notices: readonly Notice[]): Facts {
  if (notices.length === 0) return facts;
  const inOrder = [...notices].sort((a, b) => a.appearedAt - b.appearedAt);
  const failure =
    facts.failure ?? (facts.success ? null : inOrder.map(failureOf).findLast((found) => found !== null));
  return {
    ...facts,
    failure: failure ?? null,
    noticed: inOrder.map(noticedOf),
    secrets: [...facts.secrets, ...quotedSecrets(facts, failure ?? null)],
  };
}

function failureOf({ text }: Notice): Failure | null {
  const shown = clean(text);
  const folded = fold(shown);
  const wording = readFailureWording(folded);
  return wording ? { kind: wording.kind, code: readErrorCode(folded), text: shown.trim() } : null;
}

/** The field may be empty by now; the message still names the code. It stands nowhere on the picture. */
function quotedSecrets({ secrets }: Facts, failure: Failure | null): PageSecret[] {
  if (!failure) return [];
  const known = new Set(secrets.map(({ value }) => value));
  return quotedCodes(failure.text, failure.code)
    .filter((value) => !known.has(value))
    .map((value) => ({ value, kind: 'card', boxes: [] }));
}

function noticedOf({ appearedAt, goneAt, ...notice }: Notice): Noticed {
  return { ...notice, appearedAt: iso(appearedAt), goneAt: goneAt === null ? null : iso(goneAt) };
}

/** Beyond what a clock can show the time is the epoch: it cannot be taken for a real one. */
function iso(ms: number): string {
  return new Date(Math.abs(ms) <= 8.64e15 ? ms : 0).toISOString();
}
