// What stands in the place of a hidden value.
import type { HiddenKind, Treatment } from '../evidence/redaction-plan.ts';
import { HIDDEN, type Masked, maskSecret, withPieces } from './secret-list.ts';

export type Hidden = Exclude<Treatment, 'keep'>;

/** Pieces of a card are cards; pieces of an address are words. */
export function maskedValue(kind: HiddenKind, value: string, treatment: Hidden): Masked[] {
  const mask = (text: string) => maskFor(kind, treatment, text);
  return kind === 'card-secret' ? withPieces(value, mask) : [{ value, mask: mask(value) }];
}

/** @returns the mask; the whole value is replaced by it */
function maskFor(kind: HiddenKind, treatment: Hidden, value: string): string {
  if (treatment === 'hide') return HIDDEN;
  if (kind === 'card-secret') return maskSecret(value);
  if (kind === 'bank-card') return lastFour(value);
  return withoutMiddle(value);
}

function lastFour(value: string): string {
  const digits = value.replace(/\D/g, '');
  return digits.length < 12 ? HIDDEN : `****${digits.slice(-4)}`;
}

/** A third of it at each end, four characters at most. */
function withoutMiddle(value: string): string {
  const points = [...value.trim()];
  const shown = Math.min(4, Math.floor(points.length / 3));
  if (shown < 2) return HIDDEN;
  return `${points.slice(0, shown).join('')}****${points.slice(-shown).join('')}`;
}
