import { describe, expect, test } from 'vitest';
import { AUDIENCE_TABLE, suggestedTreatment, tableRow } from '../../../utils/bundle/audience-table.ts';
import { audienceOf, RECIPIENTS } from '../../../utils/evidence/audience.ts';
import {
  type HiddenKind,
  type HiddenOwner,
  hiddenKindSchema,
  hiddenOwnerSchema,
  type Treatment,
  treatmentOf,
} from '../../../utils/evidence/redaction-plan.ts';

const [HIDE, PART, KEEP] = ['hide', 'partial', 'keep'] as const;

describe('what a recipient gets', () => {
  // Columns in the order of RECIPIENTS.
  test.each<[HiddenKind, HiddenOwner, Treatment[]]>([
    ['id-number', 'buyer', [HIDE, HIDE, HIDE, KEEP, HIDE]],
    ['id-number', 'order', [HIDE, HIDE, HIDE, KEEP, HIDE]],
    ['name', 'buyer', [HIDE, HIDE, HIDE, KEEP, HIDE]],
    ['name', 'order', [KEEP, KEEP, KEEP, KEEP, HIDE]],
    ['name', 'merchant', [KEEP, KEEP, KEEP, KEEP, HIDE]],
    ['phone', 'buyer', [HIDE, HIDE, HIDE, KEEP, HIDE]],
    ['phone', 'unknown', [HIDE, HIDE, HIDE, KEEP, HIDE]],
    ['phone', 'order', [KEEP, KEEP, KEEP, KEEP, HIDE]],
    ['phone', 'merchant', [KEEP, KEEP, KEEP, KEEP, HIDE]],
    ['phone', 'third', [HIDE, HIDE, HIDE, HIDE, HIDE]],
    ['address', 'buyer', [HIDE, HIDE, HIDE, KEEP, HIDE]],
    ['email', 'order', [KEEP, KEEP, KEEP, KEEP, HIDE]],
    ['qq', 'merchant', [KEEP, KEEP, KEEP, KEEP, HIDE]],
    ['wechat', 'buyer', [HIDE, HIDE, HIDE, KEEP, HIDE]],
    ['bank-card', 'buyer', [HIDE, HIDE, PART, KEEP, HIDE]],
    ['bank-card', 'order', [HIDE, HIDE, PART, KEEP, HIDE]],
    ['bank-card', 'merchant', [KEEP, KEEP, KEEP, KEEP, HIDE]],
    ['balance', 'buyer', [HIDE, HIDE, HIDE, KEEP, HIDE]],
    ['order-number', 'order', [KEEP, KEEP, KEEP, KEEP, PART]],
    ['trade-no', 'order', [HIDE, KEEP, KEEP, KEEP, PART]],
    ['other-order', 'buyer', [HIDE, HIDE, HIDE, HIDE, HIDE]],
    ['card-secret', 'buyer', [PART, PART, PART, PART, HIDE]],
    ['query-password', 'buyer', [HIDE, HIDE, HIDE, HIDE, HIDE]],
    ['complaint-password', 'buyer', [HIDE, HIDE, HIDE, HIDE, HIDE]],
    ['cookie-token', 'buyer', [HIDE, HIDE, HIDE, HIDE, HIDE]],
    ['ip', 'buyer', [HIDE, HIDE, HIDE, HIDE, HIDE]],
    ['qr', 'buyer', [HIDE, HIDE, HIDE, HIDE, HIDE]],
    ['third-party', 'third', [HIDE, HIDE, HIDE, HIDE, HIDE]],
    ['by-hand', 'unknown', [HIDE, HIDE, HIDE, HIDE, HIDE]],
  ])('%s of %s', (kind, owner, expected) => {
    expect(RECIPIENTS.map((recipient) => suggestedTreatment(kind, owner, recipient))).toEqual(expected);
  });

  test('is everything for the buyer alone', () => {
    for (const kind of hiddenKindSchema.options) {
      for (const owner of hiddenOwnerSchema.options) {
        expect(suggestedTreatment(kind, owner, 'self')).toBe('keep');
      }
    }
  });

  test('has a row for every kind and owner, and no row that nothing leads to', () => {
    const reached = hiddenKindSchema.options.flatMap((kind) =>
      hiddenOwnerSchema.options.map((owner) => tableRow(kind, owner)),
    );
    expect(new Set(reached)).toEqual(new Set(Object.keys(AUDIENCE_TABLE)));
  });
});

describe('a decision', () => {
  test.each<[Treatment, 'proposed' | 'confirmed' | 'dismissed', Treatment]>([
    [HIDE, 'proposed', HIDE],
    [PART, 'proposed', PART],
    [KEEP, 'proposed', KEEP],
    [HIDE, 'confirmed', HIDE],
    [PART, 'confirmed', PART],
    [KEEP, 'confirmed', HIDE],
    [HIDE, 'dismissed', KEEP],
    [PART, 'dismissed', KEEP],
  ])('on %s that is %s means %s', (suggested, decision, expected) => {
    expect(treatmentOf({ suggested, decision })).toBe(expected);
  });
});

test.each<[unknown, string]>([
  ['merchant', 'merchant'],
  ['self', 'self'],
  ['default', 'platform'],
  [undefined, 'platform'],
])('%s as an audience is %s', (word, expected) => {
  expect(audienceOf(word)).toBe(expected);
});
