// Words of a refusal that our script read on a switched-on shop the moment they appeared; a toast is gone after three seconds.
import { rectSchema } from './geometry.ts';
import { z } from './zod.ts';

/** page: in the document · the others: a native dialog, which no picture shows and which a page could forge or evade. */
export const noticeWaySchema = z.enum(['page', 'alert', 'confirm', 'prompt']);

export const MAX_NOTICES = 20;
export const MAX_NOTICE_TEXT = 300;

/** Device clock in ms since the epoch; `goneAt` is null while the words still stood there. */
export const noticeSchema = z.strictObject({
  via: noticeWaySchema,
  text: z.string().check(z.minLength(1), z.maxLength(MAX_NOTICE_TEXT)),
  appearedAt: z.int(),
  goneAt: z.nullable(z.int()),
  /** CSS px of the top document, null for a native dialog. */
  box: z.nullable(rectSchema),
});
export type Notice = z.infer<typeof noticeSchema>;

/** As kept with the facts: times ISO 8601 UTC. */
export const noticedSchema = z.object({
  via: noticeWaySchema,
  text: z.string(),
  appearedAt: z.string(),
  goneAt: z.nullable(z.string()),
  box: z.nullable(rectSchema),
});
export type Noticed = z.infer<typeof noticedSchema>;
