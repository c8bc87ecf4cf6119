// What the buyer decided to hide: kept at every step, because a tab closes without asking.
import type { Audience } from '../evidence/audience.ts';
import type { Reviews } from '../evidence/redaction-review.ts';
import type { Locker } from './database.ts';
import { guardWrite } from './write-errors.ts';

export async function readReviews(locker: Locker, caseId: string, audience: Audience): Promise<Reviews> {
  const rows = await locker.redactions
    .where('[caseId+audience+itemId]')
    .between([caseId, audience, ''], [caseId, audience, '￿'])
    .toArray();
  return new Map(rows.map(({ itemId, review }) => [itemId, review]));
}

/** True where the buyer has been through every kept item of the case for this recipient. */
export async function isGoneThrough(locker: Locker, caseId: string, audience: Audience): Promise<boolean> {
  const reviews = await readReviews(locker, caseId, audience);
  const items = await locker.items.where('caseId').equals(caseId).toArray();
  return items.every(({ id, state }) => state !== 'saved' || reviews.get(id)?.seen === true);
}

/**
 * Writes what differs from `before`.
 * @throws ExpectedError locker-full
 */
export async function keepReviews(
  locker: Locker,
  caseId: string,
  audience: Audience,
  before: Reviews,
  after: Reviews,
): Promise<void> {
  const updatedAt = new Date().toISOString();
  const changed = [...after].filter(([itemId, review]) => before.get(itemId) !== review);
  const gone = [...before.keys()].filter((itemId) => !after.has(itemId));
  await guardWrite(() =>
    locker.transaction('rw', locker.redactions, async () => {
      await locker.redactions.bulkPut(
        changed.map(([itemId, review]) => ({ caseId, audience, itemId, review, updatedAt })),
      );
      await locker.redactions.bulkDelete(gone.map((itemId) => [caseId, audience, itemId]));
    }),
  );
}
