// Nodes that open a salted tree in part: seeds of what is shown, hashes of what is not.
import { z } from './zod.ts';

const hex64 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const positive = z.int().check(z.positive());
const bytes = z.int().check(z.nonnegative());

/** `n` leaves of which all are shown (`seed`) or none is (`hash`). */
export const shownNodeSchema = z.strictObject({ n: positive, seed: hex64 });
export const hiddenNodeSchema = z.strictObject({ n: positive, hash: hex64 });
export const treeNodeSchema = z.union([shownNodeSchema, hiddenNodeSchema]);
export type TreeNode = z.infer<typeof treeNodeSchema>;

/** Tiles of a picture in row-major order. */
export const tileProofSchema = z.strictObject({ of: z.literal('tiles'), nodes: z.array(treeNodeSchema) });
export type TileProof = z.infer<typeof tileProofSchema>;

/**
 * Segments of a text in order. `lengths`: bytes of each segment that is shown · `shown`: bytes of what stands in the copy in place of the hidden
 * ones (0 where the node before it is hidden too).
 */
export const textProofSchema = z.strictObject({
  of: z.literal('segments'),
  nodes: z.array(
    z.union([
      z.strictObject({ ...shownNodeSchema.shape, lengths: z.array(bytes) }),
      z.strictObject({ ...hiddenNodeSchema.shape, shown: bytes }),
    ]),
  ),
});
export type TextProof = z.infer<typeof textProofSchema>;

export const copyProofSchema = z.union([tileProofSchema, textProofSchema]);
export type CopyProof = z.infer<typeof copyProofSchema>;
