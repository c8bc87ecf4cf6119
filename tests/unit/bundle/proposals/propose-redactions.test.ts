import { beforeAll, describe, expect, test } from 'vitest';
import type { BundleInput } from '../../../../utils/bundle/bundle-input.ts';
import { proposeRedactions } from '../../../../utils/bundle/proposals/propose-redactions.ts';
import type { Recipient } from '../../../../utils/evidence/audience.ts';
import {
  type RedactionPlan,
  type RedactionProposal,
  redactionPlanSchema,
} from '../../../../utils/evidence/redaction-plan.ts';
import { lineBox, richLocker, VALUES } from '../rich-case.ts';

let input: BundleInput;
const plans = new Map<Recipient, RedactionPlan>();

beforeAll(async () => {
  input = (await richLocker()).input();
  for (const audience of ['merchant', 'platform', 'community', 'authority'] as const) {
    plans.set(audience, await proposeRedactions(input, audience));
  }
});

const of = (audience: Recipient, words: string): RedactionProposal[] =>
  (plans.get(audience)?.items ?? []).flatMap(({ proposals }) => proposals).filter((p) => p.words === words);

describe('a plan', () => {
  test('is what its schema says, with one entry per item and ids of its own', () => {
    for (const plan of plans.values()) {
      expect(redactionPlanSchema.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
      expect(plan.items.map(({ itemId }) => itemId)).toEqual(input.items.map(({ item }) => item.id));
      const ids = plan.items.flatMap(({ proposals }) => proposals.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('is empty for the buyer alone', async () => {
    const { items } = await proposeRedactions(input, 'self');
    expect(items.flatMap(({ proposals }) => proposals)).toEqual([]);
  });

  test.each<[keyof typeof VALUES, RedactionProposal['kind'], RedactionProposal['owner']]>([
    ['card', 'card-secret', 'buyer'],
    ['shortCode', 'card-secret', 'buyer'],
    ['query', 'query-password', 'buyer'],
    ['complaint', 'complaint-password', 'buyer'],
    ['orderNo', 'order-number', 'order'],
    ['tradeNo', 'trade-no', 'order'],
    ['contact', 'phone', 'order'],
    ['ownPhone', 'phone', 'buyer'],
    ['idNumber', 'id-number', 'unknown'],
    ['bankCard', 'bank-card', 'unknown'],
    ['email', 'email', 'unknown'],
    ['merchantQq', 'qq', 'merchant'],
    ['ip', 'ip', 'buyer'],
    ['address', 'address', 'buyer'],
    ['realName', 'name', 'buyer'],
    ['third', 'third-party', 'third'],
    ['otherOrder', 'other-order', 'order'],
    ['balance', 'balance', 'unknown'],
  ])('finds %s in text and picture', (name, kind, owner) => {
    const found = of('platform', VALUES[name]);
    expect([...new Set(found.map((p) => `${p.kind} ${p.owner}`))]).toEqual([`${kind} ${owner}`]);
    const targets = found.map(({ target }) => target.in);
    expect(targets).toContain('text');
    expect(targets).toContain('picture');
  });

  test('points at the words in the text and at their line in the picture', () => {
    const [first] = input.items;
    const places = of('platform', VALUES.ownPhone).map(({ target }) => target);
    const line = `我的手机 ${VALUES.ownPhone}`;
    const [x, y, w, h] = lineBox(6);
    expect(places).toContainEqual({
      in: 'picture',
      file: '1-screenshot.png',
      rect: [x - 6, y - 6, w + 12, h + 12],
    });
    const span = places.find((place) => place.in === 'text');
    expect(span).toMatchObject({ file: '2-text.txt' });
    expect(first && span?.in === 'text' && span.end - span.start).toBe(VALUES.ownPhone.length);
    expect(line).toContain(VALUES.ownPhone);
  });

  test('names page claims that hold a value', () => {
    const fields = of('community', VALUES.token).flatMap(({ target }) =>
      target.in === 'field' ? [target.name] : [],
    );
    expect(fields).toEqual(['url']);
    const titles = of('community', VALUES.contact).flatMap(({ target }) =>
      target.in === 'field' ? [target.name] : [],
    );
    expect(titles).toEqual(['title']);
  });

  test('covers the whole row of another order and nothing of our own', () => {
    const rows = (plans.get('platform')?.items[1]?.proposals ?? []).filter((p) => p.words === null);
    expect(rows.map(({ target }) => target)).toContainEqual({
      in: 'picture',
      file: '1-screenshot.png',
      rect: [14, 94, 312, 68],
    });
    expect(rows.filter(({ target }) => target.in === 'text')).toHaveLength(2);
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['other-order']));
  });

  test('covers a code to scan', () => {
    const codes = (plans.get('platform')?.items[0]?.proposals ?? []).filter((p) => p.kind === 'qr');
    expect(codes.map(({ target }) => target)).toEqual([
      { in: 'picture', file: '1-screenshot.png', rect: [334, 554, 66, 68] },
    ]);
  });

  test.each<[Recipient, keyof typeof VALUES, RedactionProposal['suggested']]>([
    ['merchant', 'merchantQq', 'keep'],
    ['merchant', 'contact', 'keep'],
    ['merchant', 'tradeNo', 'hide'],
    ['platform', 'tradeNo', 'keep'],
    ['platform', 'orderNo', 'keep'],
    ['community', 'orderNo', 'partial'],
    ['community', 'merchantQq', 'hide'],
    ['authority', 'idNumber', 'keep'],
    ['authority', 'third', 'hide'],
  ])('for %s says of %s: %s', (audience, name, suggested) => {
    expect(new Set(of(audience, VALUES[name]).map((p) => p.suggested))).toEqual(new Set([suggested]));
  });

  test('says nothing of shop, goods and states', () => {
    const said = (plans.get('community')?.items ?? []).flatMap(({ proposals }) =>
      proposals.map((p) => p.words),
    );
    for (const word of ['小店', '小店客服', '游戏点卡 100 元', '已发货']) expect(said).not.toContain(word);
  });
});
