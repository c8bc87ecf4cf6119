// Where a secret that was read on a page stands on that page.
import type { Facts } from '../evidence/facts.ts';
import type { Rect } from '../evidence/geometry.ts';
import { foldText } from './fold-text.ts';
import type { Secret } from './secret-list.ts';

/** Boxes in page CSS px of everything on this page that holds one of the secrets. */
export function secretBoxes(facts: Facts | null, secrets: readonly Secret[]): Rect[] {
  if (!facts) return [];
  const places = facts.places.flatMap(({ box, raw, path }) =>
    box && (path.includes('cardSecrets') || holdsAny(raw, secrets)) ? [box] : [],
  );
  return [...facts.secrets.flatMap((secret) => secret.boxes), ...places];
}

/** How many boxes this page's reader gave for one secret. */
export function boxesOf(facts: Facts | null, secret: Secret): number {
  if (!facts) return 0;
  const values = facts.secrets.filter(({ value }) => holdsAny(value, [secret])).flatMap(({ boxes }) => boxes);
  const places = facts.places.flatMap(({ box, raw }) => (box && holdsAny(raw, [secret]) ? [box] : []));
  return new Set([...values, ...places].map((box) => box.join())).size;
}

function holdsAny(raw: string, secrets: readonly Secret[]): boolean {
  const folded = [foldText(raw, false), foldText(raw, true)];
  return secrets.some(({ needle, signs }) => folded[signs ? 1 : 0]?.includes(needle));
}
