// redaction.json: what was held back from an item and why. Never a digest of anything unredacted.
import { copyProofSchema } from '../evidence/tree-node.ts';
import { z } from '../evidence/zod.ts';

export const withheldReasonSchema = z.enum([
  /** Page in a form that cannot be masked (snapshot, MHTML): only the buyer keeps it. */
  'full-copy',
  /** Text on the page shows a secret whose place in the picture is not known. */
  'secret-without-box',
  /** Picture and page could not be matched, or the picture could not be painted over. */
  'picture-not-maskable',
  /** A secret stands in bytes that are not text. */
  'secret-in-binary',
  /** Film or sound of a case that has something to hide: nobody can search or mask it. */
  'film',
  /** The last check still found a secret. */
  'secret-left',
]);
export type WithheldReason = z.infer<typeof withheldReasonSchema>;

const name = z.string();
const rect = z.tuple([z.int(), z.int(), z.int(), z.int()]);

export const redactionSchema = z.strictObject({
  v: z.literal(1),
  /** Original files that are not here. */
  withheld: z.array(z.strictObject({ file: name, reason: withheldReasonSchema })),
  /**
   * Originals that are not here and the copy that is; `rects` in image px, null for text. `proof` opens the root in item.json as far as the copy
   * shows it; null where the item has none, and then nothing proves the copy.
   */
  replaced: z.array(
    z.strictObject({
      file: name,
      by: name,
      rects: z.nullable(z.array(rect)),
      proof: z.nullable(copyProofSchema),
    }),
  ),
  /** Page claims whose disclosure is not here. */
  fields: z.array(z.strictObject({ name, reason: z.enum(['secret']) })),
  /** Originals that are here and may show more than could be searched. */
  notes: z.array(z.strictObject({ file: name, note: z.enum(['unsearched-image', 'unsearched-file']) })),
  /** Originals that are in another part of this export. */
  elsewhere: z.array(z.strictObject({ file: name, part: z.int() })),
});
export type Redaction = z.infer<typeof redactionSchema>;

export function emptyRedaction(): Redaction {
  return { v: 1, withheld: [], replaced: [], fields: [], notes: [], elsewhere: [] };
}

export function isEmptyRedaction(redaction: Redaction): boolean {
  return Object.values(redaction).every((part) => !Array.isArray(part) || part.length === 0);
}
