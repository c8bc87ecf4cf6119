import { fromBase64 } from '../evidence/bytes.ts';

/** What a disclosure says: its decoded JSON. */
export function disclosureText(disclosure: string): string {
  return new TextDecoder().decode(fromBase64(disclosure.replaceAll('-', '+').replaceAll('_', '/')));
}
