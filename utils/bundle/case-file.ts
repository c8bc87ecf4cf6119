// data/case.json: which case, which part, which items in which order.
import { audienceSchema } from '../evidence/audience.ts';
import { caseSchema } from '../evidence/case.ts';
import { itemGradeSchema, itemKindSchema, itemMethodSchema } from '../evidence/item.ts';
import { z } from '../evidence/zod.ts';

const positive = z.int().check(z.positive());

export const caseFileSchema = z.strictObject({
  v: z.literal(1),
  /** Name of the whole export; parts add their number. */
  bag: z.string(),
  part: z.strictObject({ n: positive, of: positive }),
  audience: audienceSchema,
  /** The sender's word: every proposed redaction was looked at. null for `self`. */
  reviewed: z.optional(z.nullable(z.boolean())),
  created: z.string(),
  software: z.string(),
  locker: z.string(),
  key: z.string(),
  case: caseSchema,
  /** Exhibit order, all parts. */
  items: z.array(
    z.strictObject({
      no: positive,
      id: z.string(),
      case_seq: positive,
      kind: itemKindSchema,
      method: itemMethodSchema,
      grade: itemGradeSchema,
      captured_at: z.string(),
      /** Parts that hold files of it. */
      parts: z.array(positive),
    }),
  ),
});
export type CaseFile = z.infer<typeof caseFileSchema>;
