import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { EMPTY_REVIEW, type Reviews } from '../../../utils/evidence/redaction-review.ts';
import { Locker } from '../../../utils/locker/database.ts';
import { keepReviews, readReviews } from '../../../utils/locker/redactions.ts';

const CASE = 'cs_zez13sty44ui3mtq8pqv';
const NONE: Reviews = new Map();

it('keeps decisions per case, recipient and item, and takes back what was undone', async () => {
  const locker = new Locker(`redactions-${Math.random()}`);
  const first: Reviews = new Map([
    ['it_1', { ...EMPTY_REVIEW, decisions: { 'field:title': 'confirmed' } }],
    ['it_2', EMPTY_REVIEW],
  ]);
  await keepReviews(locker, CASE, 'community', NONE, first);
  await keepReviews(locker, CASE, 'merchant', NONE, new Map([['it_1', EMPTY_REVIEW]]));
  expect(await readReviews(locker, CASE, 'community')).toEqual(first);
  expect(await readReviews(locker, CASE, 'platform')).toEqual(NONE);
  expect(await readReviews(locker, 'cs_other', 'community')).toEqual(NONE);

  const fewer: Reviews = new Map([['it_2', EMPTY_REVIEW]]);
  await keepReviews(locker, CASE, 'community', first, fewer);
  expect(await readReviews(locker, CASE, 'community')).toEqual(fewer);
  expect(await readReviews(locker, CASE, 'merchant')).toEqual(new Map([['it_1', EMPTY_REVIEW]]));
});
