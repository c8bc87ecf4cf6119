// A code that was tried, without the code: enough to show later that the one that failed is the one that was delivered.
import { bytesToHex, hexToBytes, utf8 } from './bytes.ts';
import { fileCommitment, newFileSalt } from './commitments.ts';
import type { Facts } from './facts.ts';
import { z } from './zod.ts';

const hex64 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const triedCodeSchema = z.object({
  /** SHA-256(salt32 ‖ form of the code), hex. */
  commit: hex64,
  /** Stays in the locker: with it and the last four characters a short code could be searched for. */
  salt: z.nullable(hex64),
  last4: z.string().check(z.maxLength(4)),
});
export type TriedCode = z.infer<typeof triedCodeSchema>;

const MAX_TRIED = 20;
const SHORTEST = 4;

/** Blanks, dashes, width and case are ways to write the same code. */
export function codeForm(code: string): string {
  return code
    .normalize('NFKC')
    .replace(/[\s\u2010-\u2015-]+/gu, '')
    .toUpperCase();
}

/** Codes on a page that says what became of one, the delivered ones of an order aside. */
export function triedValues(
  facts: Pick<Facts, 'pageKind' | 'failure' | 'success' | 'secrets' | 'orders'>,
): string[] {
  if (facts.pageKind !== 'redeem' && !facts.failure && !facts.success) return [];
  const delivered = new Set(facts.orders.flatMap(({ cardSecrets }) => cardSecrets.map(codeForm)));
  const cards = facts.secrets
    .filter(({ kind }) => kind.startsWith('card'))
    .map(({ value }) => codeForm(value));
  return [...new Set(cards)]
    .filter((form) => form.length >= SHORTEST && !delivered.has(form))
    .slice(0, MAX_TRIED);
}

/** Commitments to every code that was tried on this page. */
export function commitTried(facts: Facts): Promise<TriedCode[]> {
  return Promise.all(triedValues(facts).map((code) => commitCode(code)));
}

export async function commitCode(code: string, salt = newFileSalt()): Promise<TriedCode> {
  const form = codeForm(code);
  return { commit: await fileCommitment(salt, utf8(form)), salt: bytesToHex(salt), last4: form.slice(-4) };
}

/** Is `code` the one that was tried? False where the salt was withheld. */
export async function isTriedCode({ commit, salt }: TriedCode, code: string): Promise<boolean> {
  if (salt === null) return false;
  return (await fileCommitment(hexToBytes(salt), utf8(codeForm(code)))) === commit;
}

/** For others: the commitment stays, what would let it be searched does not. */
export function withoutSalts(facts: Facts): Facts {
  return { ...facts, tried: facts.tried.map((tried) => ({ ...tried, salt: null })) };
}
