import { utf8 } from '../evidence/bytes.ts';
import { canonicalJson } from '../evidence/commitments.ts';
import type { Bytes } from './zip.ts';

/** RFC 8785 and one line feed: the only form of JSON in a bundle. */
export function jsonFile(value: unknown): Bytes {
  return utf8(`${canonicalJson(value)}\n`);
}
