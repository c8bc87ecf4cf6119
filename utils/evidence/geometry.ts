import { z } from './zod.ts';

/** [x, y, width, height] in CSS px of the top document (scroll position 0,0), fractions allowed. */
export const rectSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Rect = z.infer<typeof rectSchema>;
