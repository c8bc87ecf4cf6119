// The four data of a payment: what is kept proposes, what the buyer wrote stays, sealed like every draft.
import { useEffect, useState } from 'react';
import type { FourWords } from '../../../components/desk/four-data-form.tsx';
import { type FourData, type FourName, missingOfFour } from '../../../utils/casework/stop-loss.ts';
import type { ShownFour } from '../../../utils/delivery/first-aid.ts';
import { z } from '../../../utils/evidence/zod.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { FOUR_DATA, keepDraft, readDraft } from '../../../utils/locker/drafts.ts';

const written = z.object({ payee: z.string(), account: z.string(), amount: z.string(), paidAt: z.string() });

function proposed(four: ShownFour): FourWords {
  const { payee, account, amount, paidAt } = four;
  return {
    payee: payee ?? '',
    account: account ?? '',
    amount: amount ? `${amount.value} ${amount.currency === 'CNY' ? '元' : amount.currency}` : '',
    paidAt: paidAt ? pageClock(paidAt.at, paidAt.precision) : '',
  };
}

/** As the page printed it, and no finer. */
function pageClock(at: string, precision: 'second' | 'minute' | 'day'): string {
  const length = { second: 19, minute: 16, day: 10 }[precision];
  return at.replace('T', ' ').slice(0, length);
}

const orNull = (words: string): string | null => words.trim() || null;
const PRECISIONS = [
  [/\d{1,2}[:：]\d{2}[:：]\d{2}/, 'second'],
  [/\d{1,2}[:：]\d{2}/, 'minute'],
] as const;

function dataOf({ payee, account, amount, paidAt }: FourWords): FourData {
  const [, precision = 'day' as const] = PRECISIONS.find(([pattern]) => pattern.test(paidAt)) ?? [];
  return {
    payee: orNull(payee),
    account: orNull(account),
    amount: orNull(amount) === null ? null : { value: amount, currency: '' },
    paidAt: orNull(paidAt) === null ? null : { at: paidAt, precision },
  };
}

export interface FourDraft {
  words: FourWords;
  missing: FourName[];
  /** The buyer has not changed anything yet. */
  isProposal: boolean;
  write(words: FourWords): void;
}

export function useFourData(locker: Locker, caseId: string, shown: ShownFour | undefined): FourDraft | null {
  const [own, setOwn] = useState<FourWords | null | undefined>(undefined);
  useEffect(() => {
    readDraft(locker, caseId, FOUR_DATA).then(
      (text) => setOwn(text === null ? null : (written.safeParse(JSON.parse(text)).data ?? null)),
      () => setOwn(null),
    );
  }, [locker, caseId]);
  if (own === undefined || shown === undefined) return null;
  const words = own ?? proposed(shown);
  return {
    words,
    missing: missingOfFour(dataOf(words)),
    isProposal: own === null,
    write(next) {
      setOwn(next);
      void keepDraft(locker, caseId, FOUR_DATA, JSON.stringify(next));
    },
  };
}
