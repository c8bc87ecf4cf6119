import { fromBase64 } from './bytes.ts';

/** What a disclosure discloses; undefined where it is withheld or unreadable. */
export function disclosedValue(disclosure: string | undefined): unknown {
  if (!disclosure) return undefined;
  try {
    const json = new TextDecoder().decode(fromBase64(disclosure.replaceAll('-', '+').replaceAll('_', '/')));
    const [, , value] = JSON.parse(json) as [string, string, unknown];
    return value;
  } catch {
    return undefined;
  }
}
