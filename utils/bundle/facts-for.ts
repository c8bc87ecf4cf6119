// What was read off a page, for somebody else: values masked, other orders gone, no salt that a code could be searched with.
import { EMPTY_ORDER, type Facts } from '../evidence/facts.ts';
import { withoutSalts } from '../evidence/tried-codes.ts';
import type { Hiding } from './apply-plan.ts';
import { foldText } from './fold-text.ts';
import { maskStrings } from './mask-secrets.ts';
import { withoutSpeakers } from './proposals/speaker-places.ts';
import { HIDDEN } from './secret-list.ts';

export function factsFor(facts: Facts, { secrets, otherOrders }: Hiding): Facts {
  const bare = withoutSpeakers(withoutSalts(facts), HIDDEN);
  return maskStrings(withoutOrders(bare, otherOrders), secrets);
}

/** Other orders leave an empty place behind: `orders.2` is still the third row of the page. */
function withoutOrders(facts: Facts, hidden: ReadonlySet<string>): Facts {
  const gone = new Set(
    facts.orders.flatMap(({ orderNo }, i) =>
      orderNo !== null && hidden.has(foldText(orderNo, false)) ? [i] : [],
    ),
  );
  if (gone.size === 0) return facts;
  return {
    ...facts,
    orders: facts.orders.map((order, i) => (gone.has(i) ? EMPTY_ORDER : order)),
    numberTimes: facts.numberTimes.filter(({ order }) => !gone.has(order)),
    places: facts.places.filter(({ path }) => !gone.has(Number(/^orders\.(\d+)\./.exec(path)?.[1] ?? -1))),
  };
}
