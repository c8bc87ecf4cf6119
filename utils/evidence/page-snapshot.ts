// What a page looked like to a reader: structure, text, boxes, form values. No knowledge of shops.
import { rectSchema } from './geometry.ts';
import { z } from './zod.ts';

/** An element that holds text, a form value or structure between them; `parent` indexes `elements`, -1 is the root. */
export const snapshotElementSchema = z.object({
  parent: z.int(),
  tag: z.string(),
  cls: z.string(),
  /**
   * Only attributes a reader needs: id, href, src, alt, title, name, role, datetime, data-*, aria-*, disabled …;
   * on links and buttons also `pointer-events`, `cursor` and `opacity` where the style greys them out.
   */
  attrs: z.record(z.string(), z.string()),
  box: rectSchema,
  visible: z.boolean(),
  /** Index into `frames`; 0 is the top document. */
  frame: z.int(),
  /** Set on the host element of a shadow root whose content was read. */
  shadow: z.optional(z.enum(['open', 'closed'])),
  /** Laid out inline: its text flows together with its neighbours. */
  inline: z.optional(z.literal(true)),
  /** Its words, else its ground, are painted in a red or a green; set where that begins. */
  tint: z.optional(z.enum(['red', 'green'])),
  /** Laid over the page and not scrolled with it. */
  layer: z.optional(z.literal(true)),
});
export type SnapshotElement = z.infer<typeof snapshotElementSchema>;

/** One text node, white space collapsed as rendered, in document order. */
export const textRunSchema = z.object({
  element: z.int(),
  text: z.string(),
  box: rectSchema,
  visible: z.boolean(),
});
export type TextRun = z.infer<typeof textRunSchema>;

/** A form control. Password fields appear with `value: null`: their content is never read. */
export const formFieldSchema = z.object({
  element: z.int(),
  type: z.string(),
  value: z.nullable(z.string()),
  placeholder: z.string(),
  readOnly: z.boolean(),
  /** Length limit of the control, null where it has none. */
  maxLength: z.nullable(z.int()),
});
export type FormField = z.infer<typeof formFieldSchema>;

export const snapshotFrameSchema = z.object({
  url: z.string(),
  reachable: z.boolean(),
  /** Box of the iframe element in the top document, null where it could not be located. */
  box: z.nullable(rectSchema),
});
export type SnapshotFrame = z.infer<typeof snapshotFrameSchema>;

export const pageSnapshotSchema = z.object({
  v: z.literal(1),
  url: z.string(),
  /** `<link rel=canonical>` or the saved-from comment of a file; null where the page names none. */
  canonicalUrl: z.nullable(z.string()),
  referrer: z.string(),
  title: z.string(),
  lang: z.string(),
  /** The user's selected text, empty where nothing is selected. */
  selection: z.string(),
  /** Device clock, UTC ISO 8601 with milliseconds. */
  readAt: z.string(),
  viewport: z.object({
    w: z.int(),
    h: z.int(),
    scrollX: z.int(),
    scrollY: z.int(),
    /** devicePixelRatio × 1000 */
    dprMilli: z.int(),
  }),
  /** Scrollable size in CSS px. */
  page: z.object({ w: z.int(), h: z.int() }),
  frames: z.array(snapshotFrameSchema),
  elements: z.array(snapshotElementSchema),
  runs: z.array(textRunSchema),
  fields: z.array(formFieldSchema),
  /** All visible text in visual order, form values included, one line per visual line. */
  text: z.string(),
  /** What was cut off to stay inside the reader's budget; empty when the page was read whole. */
  truncated: z.array(z.enum(['elements', 'text', 'time', 'frames'])),
});
export type PageSnapshot = z.infer<typeof pageSnapshotSchema>;

/** Reply of the in-page reader: the snapshot and an inert copy of the DOM (shadow roots declarative). */
export const pageReadingSchema = z.object({ snapshot: pageSnapshotSchema, dom: z.string() });
export type PageReading = z.infer<typeof pageReadingSchema>;
