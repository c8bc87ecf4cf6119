// What a buyer can ask for. Which ones fit a problem is the business of casework; how they are worded is that of complaints.
import { z } from './zod.ts';

export const demandSchema = z.enum([
  /** Another card of the same kind that works. */
  'reissue',
  /** What was paid for and never came. */
  'deliver',
  /** The account that was to be topped up gets it. */
  'top-up',
  /** Missing face value, number, uses or benefits are added. */
  'make-up',
  'refund',
  /** The part that was paid too much. */
  'refund-difference',
  /** What has not been used yet: a balance, the rest of a term. */
  'refund-rest',
  'compensation',
  'cancel-renewal',
  /** Real name, address and working contact of the merchant. */
  'identity',
  /** A decision by a person, with its reasons in writing. */
  'decision',
  /** The rules as they stood at the time of the order. */
  'old-terms',
  /** The clause is not held against the buyer. */
  'void-clause',
  'delete-data',
  'restore-review',
]);
export type Demand = z.infer<typeof demandSchema>;

/** Somebody has to deliver something; nobody can be asked that of goods that are themselves illegal. */
export const PERFORMANCE: readonly Demand[] = ['reissue', 'deliver', 'top-up', 'make-up'];
/** Money comes back; the rest of the demands ask for a deed. */
export const MONEY_BACK: readonly Demand[] = ['refund', 'refund-difference', 'refund-rest', 'compensation'];
