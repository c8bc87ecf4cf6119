import type { Text } from '../../utils/browser/text.ts';
import type { Case } from '../../utils/evidence/case.ts';
import { dayOf } from '../frame/moments.ts';
import { plainText } from '../frame/plain-text.ts';

/** First-strong isolate: an <option> holds text only, so <bdi> cannot do it. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

/** What a buyer calls an order: its number, else what was bought, else where. */
export function caseLabel(text: Text, known: Case, max = 40): string {
  const name =
    known.orderNo ?? known.product ?? known.merchant ?? known.shopHost ?? known.intake?.where ?? '';
  const words = plainText(name, max);
  return words ? isolated(words) : text.cases.unnamed({ date: dayOf(known.createdAt) });
}
