// What became of the code: refused, taken, or nothing said.
import type { Message } from '../../evidence/facts.ts';
import type { Page } from '../../page/page-model.ts';
import { type FailureReading, readFailure } from './failures.ts';
import type { Pair } from './pairs.ts';
import { isRedeemPage, isShortAnswer } from './redeem-page.ts';
import { readSuccess, type SuccessReading } from './success.ts';
import { quotedCodes, typedCodes } from './tried-secrets.ts';

export interface Outcome {
  failure: FailureReading | null;
  success: SuccessReading | null;
  /** A page on which codes are used up. */
  redeems: boolean;
}

/** A success in a heading or a toast outweighs a remark below it; an error that is marked as one outweighs both. */
export function readOutcome(page: Page, pairs: readonly Pair[], transcript: readonly Message[]): Outcome {
  const titled = isRedeemPage(page);
  const failure = withoutQuotation(readFailure(page, pairs, titled), transcript);
  const redeems = titled || failure?.certain === true;
  const success = readSuccess(page, redeems || isShortAnswer(page));
  if (!failure || !success) return { failure, success, redeems };
  if (success.marked && !failure.marked) return { failure: null, success, redeems };
  return { failure, success: null, redeems };
}

/** Somebody in a chat tells of a refusal. */
function withoutQuotation(
  reading: FailureReading | null,
  transcript: readonly Message[],
): FailureReading | null {
  const text = reading?.failure.text;
  return text !== undefined && transcript.some((message) => message.text.includes(text)) ? null : reading;
}

/** Codes that the page says something about: typed and still there, or quoted by the message. */
export function triedSecrets(page: Page, { failure, success }: Outcome): string[] {
  const said = failure?.failure ?? success?.success;
  return said ? [...typedCodes(page), ...quotedCodes(said.text, said.code)] : [];
}
