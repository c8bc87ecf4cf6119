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
  return kind === 'order-number' || kind === 'trade-no' ? numberEnds(value) : withoutMiddle(value);
}

/** Day and perhaps time of day, or an instant in seconds or ms, as shop software puts them into numbers. */
const MOMENT =
  /(?:20)?\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:(?:[01]\d|2[0-3])(?:[0-5]\d){1,2})?|1[5-9]\d{8}(?:\d{3})?/;

/** Around a moment that the case tells anyway, only what is left of the number is unknown: a third of that, at its end. */
function numberEnds(value: string): string {
  const points = [...value.trim()];
  const moment = MOMENT.exec(value)?.[0] ?? '';
  if (moment === '') return withoutMiddle(value);
  const shown = Math.min(4, Math.floor((points.length - moment.length) / 3));
  return shown < 2 ? HIDDEN : `****${points.slice(-shown).join('')}`;
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
