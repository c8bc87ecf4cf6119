// What a page offers to be filled in: text fields, lists to choose from, places for files. Words are the page's own.
import { z } from './zod.ts';

const id = z.string();

export const formFieldSchema = z.strictObject({
  /** Names the field inside its frame for as long as the page stays. */
  id,
  kind: z.enum(['input', 'textarea', 'editable']),
  label: z.string(),
  /** Characters (UTF-16 units) that the field takes at most and at least, null where nothing says so. */
  max: z.nullable(z.int()),
  min: z.nullable(z.int()),
  /** True where `max` is enforced by the browser; otherwise the page only says so. */
  enforced: z.boolean(),
  /** Characters in it now. */
  length: z.int(),
  /** The buyer was in it last. */
  focused: z.boolean(),
  writable: z.boolean(),
  /** Likeliness to be meant for a complaint; below 0 surely not. */
  score: z.number(),
});
export type FormField = z.infer<typeof formFieldSchema>;

export const optionListSchema = z.strictObject({
  id,
  /** `combo` shows its options only when it is opened. */
  kind: z.enum(['select', 'radio', 'chips', 'combo']),
  label: z.string(),
  options: z.array(z.string()),
  /** Index of what is chosen; null where nothing is or nobody can tell. */
  chosen: z.nullable(z.int()),
});
export type OptionList = z.infer<typeof optionListSchema>;

export const fileTargetSchema = z.strictObject({
  id,
  kind: z.enum(['input', 'drop']),
  label: z.string(),
  /** As in the attribute; empty where anything goes. */
  accept: z.string(),
  multiple: z.boolean(),
  /** As the page's words say, null where they do not. */
  maxFiles: z.nullable(z.int()),
  maxBytes: z.nullable(z.int()),
  writable: z.boolean(),
});
export type FileTarget = z.infer<typeof fileTargetSchema>;

export const pageFormSchema = z.strictObject({
  fields: z.array(formFieldSchema),
  lists: z.array(optionListSchema),
  files: z.array(fileTargetSchema),
  /** Visible frames of other sites, which nobody here may read. */
  closedFrames: z.int(),
});
export type PageForm = z.infer<typeof pageFormSchema>;

/** Why nothing, or not the text, stands in the field. */
export const fillProblemSchema = z.enum([
  'no-field',
  'field-gone',
  'read-only',
  'too-long',
  /** The page put the old text back or took nothing. */
  'refused',
  /** The page made something else of the text. */
  'altered',
  'page-restricted',
  'not-granted',
  'tab-gone',
]);
export type FillProblem = z.infer<typeof fillProblemSchema>;

export const fillOutcomeSchema = z.strictObject({
  problem: z.nullable(fillProblemSchema),
  /** The field that was meant, null where there was none. */
  field: z.nullable(formFieldSchema),
  /** Characters left out because the field is too short; only where cutting was asked for. */
  cut: z.int(),
});
export type FillOutcome = z.infer<typeof fillOutcomeSchema>;

export const undoOutcomeSchema = z.enum(['undone', 'changed-since', 'gone', 'refused']);
export type UndoOutcome = z.infer<typeof undoOutcomeSchema>;

/** `clicked`: a list of the page's own making, of which nobody can tell whether it took the click. */
export const chooseOutcomeSchema = z.enum(['chosen', 'clicked', 'gone', 'refused']);
export type ChooseOutcome = z.infer<typeof chooseOutcomeSchema>;

export const attachOutcomeSchema = z.strictObject({
  /** `taken`: the page listened and emptied the input, as uploaders do. */
  state: z.enum(['attached', 'taken', 'gone', 'refused', 'not-listening']),
  files: z.int(),
});
export type AttachOutcome = z.infer<typeof attachOutcomeSchema>;
