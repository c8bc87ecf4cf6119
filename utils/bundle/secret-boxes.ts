// Where a secret that was read on a page stands on that page.
import type { Facts } from '../evidence/facts.ts';
import type { Rect } from '../evidence/geometry.ts';
import { foldText } from './fold-text.ts';
import type { Secret } from './secret-list.ts';

/**
 * Boxes in page CSS px of every secret that a reader placed, also of those too short to be searched for.
 * @param kept folded values that the buyer lets go
 */
export function readerBoxes(facts: Facts | null, kept: ReadonlySet<string>): Rect[] {
  if (!facts) return [];
  const secrets = facts.secrets.filter(({ value }) => !kept.has(foldText(value, false)));
  const cards = facts.places.filter(({ path }) => !kept.has(foldText(cardAt(facts, path), false)));
  return [
    ...secrets.flatMap(({ boxes }) => boxes),
    ...cards.flatMap(({ box, path }) => (box && path.includes('cardSecrets') ? [box] : [])),
  ];
}

/** Boxes in page CSS px that a reader gave for one secret, each once. */
export function secretBoxes(facts: Facts | null, secret: Secret): Rect[] {
  if (!facts) return [];
  const read = facts.secrets.filter(({ value }) => holds(value, secret)).flatMap(({ boxes }) => boxes);
  const places = facts.places.flatMap(({ box, raw, path }) =>
    box && (holds(raw, secret) || holds(cardAt(facts, path), secret)) ? [box] : [],
  );
  return [...new Map([...read, ...places].map((box) => [box.join(), box])).values()];
}

/** A reader may have joined or cut what is printed: then the words differ from the value. */
function cardAt({ orders }: Facts, path: string): string {
  const order = /^orders\.(\d+)\.cardSecrets\b/.exec(path)?.[1];
  return order === undefined ? '' : (orders[Number(order)]?.cardSecrets.join('\n') ?? '');
}

function holds(raw: string, { needle, signs }: Secret): boolean {
  return raw !== '' && foldText(raw, signs).includes(needle);
}
