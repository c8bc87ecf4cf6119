// What length alone says: a meter that judged words would promise more than it knows.
export const MIN_PASSPHRASE = 8;

export type Strength = 'short' | 'weak' | 'fair' | 'good';

/** A Chinese character is drawn from thousands, so it counts for two. */
export function strengthOf(passphrase: string): Strength {
  const symbols = [...passphrase];
  const length = symbols.reduce((sum, symbol) => sum + (/\p{Script=Han}/u.test(symbol) ? 2 : 1), 0);
  if (symbols.length < MIN_PASSPHRASE) return 'short';
  if (length < 12) return 'weak';
  return length < 16 || new Set(symbols).size < 6 ? 'fair' : 'good';
}
