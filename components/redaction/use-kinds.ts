import { useText } from '../frame/text-context.tsx';
import { kindsOf, type Spot } from './spot.ts';

/** What stands at a place, in the buyer's words. */
export function useKinds(spot: Spot): string {
  const { redaction, locker } = useText();
  return kindsOf(spot)
    .map((kind) => redaction.kinds[kind])
    .join(locker.list);
}
