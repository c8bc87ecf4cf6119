// What a page wrote about itself: each digest in item.json belongs to a field that is open here or named as held back.
import { fromBase64, toBase64Url } from '../../evidence/bytes.ts';
import { disclosureDigest } from '../../evidence/commitments.ts';
import { type Item, pageClaimsSchema } from '../../evidence/item.ts';
import { z } from '../../evidence/zod.ts';
import type { Redaction } from '../redaction.ts';
import { type BagFiles, type Findings, readText } from './claim.ts';
import { readCanonical, readCanonicalFile } from './strict-json.ts';

const disclosuresSchema = z.record(z.string(), z.string().check(z.regex(/^[A-Za-z0-9_-]+$/)));
/** 16 random bytes at least. */
const disclosedSchema = z.tuple([z.string().check(z.regex(/^[A-Za-z0-9_-]{22,}$/)), z.string(), z.unknown()]);

export async function checkDisclosures(
  files: BagFiles,
  path: string,
  { item, redaction }: { item: Item; redaction: Redaction },
  { broken }: Findings,
): Promise<void> {
  const disclosures = readCanonicalFile(readText(files, `${path}disclosures.json`), disclosuresSchema);
  if (!disclosures) {
    broken.push(`disclosures-malformed:${path}`);
    return;
  }
  const digests = new Set(item._sd);
  for (const [name, disclosure] of Object.entries(disclosures)) {
    if (!digests.delete(await disclosureDigest(disclosure)) || !saysField(disclosure, name))
      broken.push(`disclosure-differs:${path}${name}`);
  }
  const named = new Set(redaction.fields.map((field) => field.name));
  for (const name of named)
    if (Object.hasOwn(disclosures, name)) broken.push(`field-here-though-withheld:${path}${name}`);
  // Digests that nobody explains hide a field, or a false one for later.
  if (item._sd.length !== Object.keys(disclosures).length + named.size)
    broken.push(`field-not-named:${path}`);
}

/** The disclosure opens the field of this name, with a value that such a field can have. */
function saysField(disclosure: string, name: string): boolean {
  const bytes = bytesOf(disclosure);
  const field = bytes && readCanonical(textOf(bytes), disclosedSchema);
  if (!field || field[1] !== name) return false;
  const shapes: Readonly<Record<string, z.ZodMiniType<unknown>>> = pageClaimsSchema.shape;
  const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
  return shape?.safeParse(field[2]).success === true;
}

function bytesOf(base64Url: string): Uint8Array | null {
  try {
    const bytes = fromBase64(base64Url.replaceAll('-', '+').replaceAll('_', '/'));
    return toBase64Url(bytes) === base64Url ? bytes : null;
  } catch {
    return null;
  }
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
