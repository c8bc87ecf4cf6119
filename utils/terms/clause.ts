// One numbered provision of captured terms, or one paragraph of terms that print no number.
import { z } from '../evidence/zod.ts';

export const deadlineUnitSchema = z.enum([
  'minute',
  'hour',
  'day',
  'workday',
  'week',
  'month',
  'year',
  'clock',
]);
export type DeadlineUnit = z.infer<typeof deadlineUnitSchema>;

export const clauseDeadlineSchema = z.object({
  /** A number of units; for `clock` the time of day as `22:00`. Of a range the later end. */
  amount: z.union([z.number(), z.string()]),
  unit: deadlineUnitSchema,
  /** The event the time runs from in the clause's own words (`收到投诉`), null where it names none. */
  from: z.nullable(z.string()),
  /** The words of the clause: `24小时内`. */
  text: z.string(),
});
export type ClauseDeadline = z.infer<typeof clauseDeadlineSchema>;

export const clauseSchema = z.object({
  /** As printed, without trailing punctuation (第八条, （一）, 1.2); null where the terms print none. */
  number: z.nullable(z.string()),
  /** Headings and numbers around the clause, from the outside in, without its own number. */
  path: z.array(z.string()),
  heading: z.nullable(z.string()),
  /** Verbatim part of the page's text, without number and heading. */
  text: z.string(),
  deadlines: z.array(clauseDeadlineSchema),
  flags: z.array(z.string()),
});
export type Clause = z.infer<typeof clauseSchema>;
