// Articles that hold only where something is the case. A shop that sells on its own site is no platform.
const PLATFORM = new Set(
  (
    'xf-44 ds-27 ds-29 ds-31 ds-32 ds-33 ds-34 ds-37 ds-38 ds-39 ds-58 ds-61 ds-63 ds-80 ds-81 ds-83 ' +
    'wj-24 wj-28 wj-29 wj-30 wj-31 wj-52 wl-4 wl-5 wl-6 wl-7 wl-10 fb-21'
  ).split(' '),
);
const PREPAID = new Set(['cf-10', 'tl-22']);
const MINOR = new Set(['mfz-19', 'mfz-20', 'mfz-144', 'mfz-145']);
const FRAUD = new Set([
  'xf-55',
  'tl-49',
  'mfz-148',
  'cf-16',
  'xfa-266',
  'zpj-1',
  'za-58',
  'fz-2',
  'fz-20',
  'fz-38',
]);

/** `prepaid`: a balance or card that is used up bit by bit; `minor`: bought by somebody under 18. */
export type StatuteScope = 'any' | 'platform' | 'prepaid' | 'minor' | 'fraud';

export function scopeOf(id: string): StatuteScope {
  if (id.startsWith('pg-') || PLATFORM.has(id)) return 'platform';
  if (id.startsWith('yf-') || PREPAID.has(id)) return 'prepaid';
  if (MINOR.has(id)) return 'minor';
  return FRAUD.has(id) ? 'fraud' : 'any';
}
