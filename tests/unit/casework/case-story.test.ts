import { describe, expect, it } from 'vitest';
import { caseStory } from '../../../utils/casework/case-story.ts';
import type { StoryItem, StoryMaterial } from '../../../utils/casework/story-material.ts';
import type { Party } from '../../../utils/evidence/case-story.ts';
import type { Facts } from '../../../utils/evidence/facts.ts';
import { FACTS, ORDER } from './sample-facts.ts';

const item = (exhibit: number, facts: Partial<Facts>, part: Partial<StoryItem> = {}): StoryItem => ({
  exhibit,
  kind: 'order',
  host: 'shop.example',
  capturedAt: `2026-11-22T10:4${exhibit}:00.000Z`,
  incidents: [],
  facts: { ...FACTS, ...facts },
  ...part,
});

const material = (items: StoryItem[], part: Partial<StoryMaterial> = {}): StoryMaterial => ({
  bought: {
    product: '点卡',
    quantity: 1,
    amount: { value: '28.80', currency: 'CNY' },
    orderNo: 'A1',
    merchant: null,
    shopHost: 'shop.example',
    payChannel: null,
    orderedAt: null,
    paidAt: null,
    exhibit: null,
  },
  items,
  promises: [],
  answers: [],
  deliveredOn: null,
  told: null,
  ...part,
});

const refused = item(
  2,
  { failure: { kind: 'used', code: '1003', text: '卡密已被使用' } },
  { kind: 'redeem', host: 'redeem.example' },
);
const party = (name: Party, given: StoryMaterial) =>
  caseStory(given).parties.find((row) => row.party === name);

describe('the story of a case', () => {
  it('tells each refusal once, the newest first, with the time at which it appeared', () => {
    const noticed = {
      via: 'page' as const,
      text: '卡密不存在',
      appearedAt: '2026-11-22T10:39:00.000Z',
      goneAt: null,
      box: null,
    };
    const early = item(1, {
      failure: { kind: 'invalid', code: null, text: '卡密不存在' },
      noticed: [noticed],
    });
    const again = item(3, { failure: { kind: 'used', code: '1003', text: '卡密已被使用' } });
    expect(caseStory(material([early, refused, again])).failed).toEqual([
      { text: '1003 卡密已被使用', at: '2026-11-22T10:43:00.000Z', exhibit: 3 },
      { text: '卡密不存在', at: '2026-11-22T10:39:00.000Z', exhibit: 1 },
    ]);
  });

  it('tells the state of an order that did not deliver where no code was refused', () => {
    const waiting = { ...ORDER, orderNo: 'A1', status: 'processing' as const, statusText: '待发货' };
    const other = { ...waiting, orderNo: 'B2', statusText: '别人的订单' };
    expect(caseStory(material([item(1, { orders: [waiting, other] })])).failed).toEqual([
      { text: '待发货', at: '2026-11-22T10:41:00.000Z', exhibit: 1 },
    ]);
  });

  it('is empty where nothing is known', () => {
    const story = caseStory(material([]));
    expect([story.promised, story.failed, story.answered]).toEqual([[], [], []]);
    expect(story.parties.map(({ party: name }) => name)).toEqual([
      'merchant',
      'platform',
      'issuer',
      'buyer',
      'network',
    ]);
    expect(story.parties.flatMap(({ shown }) => shown)).toEqual([]);
    expect(story.parties.every(({ unknown }) => unknown.length > 0)).toBe(true);
  });
});

describe('who stands where', () => {
  it('puts a refusal beside the issuer and blames nobody', () => {
    const given = material([refused]);
    expect(party('issuer', given)).toEqual({
      party: 'issuer',
      name: 'redeem.example',
      shown: [{ code: 'code-refused', text: '1003 卡密已被使用', exhibits: [2] }],
      unknown: ['who-redeemed'],
    });
    expect(party('merchant', given)?.unknown).toContain('code-before-delivery');
    expect(party('buyer', given)?.unknown).toContain('same-code');
  });

  it('says that the refused code is the delivered one only where a commitment joins them', () => {
    const given = material([refused], { deliveredOn: 1 });
    expect(party('merchant', given)?.shown).toContainEqual({
      code: 'delivered-code-refused',
      text: null,
      exhibits: [1],
    });
    expect(party('buyer', given)?.unknown).not.toContain('same-code');
  });

  it('calls a network error what it is', () => {
    const given = material([item(1, { failure: { kind: 'network', code: null, text: '网络超时' } })]);
    expect(party('network', given)?.shown).toEqual([
      { code: 'network-error', text: '网络超时', exhibits: [1] },
    ]);
    expect(party('issuer', given)?.shown).toEqual([]);
    expect(party('network', given)?.unknown).toEqual([]);
  });

  it('joins the same words of several exhibits and keeps no order of somebody else', () => {
    const done = {
      ...ORDER,
      orderNo: 'A1',
      status: 'done' as const,
      statusText: '已完成',
      cardSecrets: ['x'],
    };
    const given = material([
      item(1, { orders: [done, { ...done, orderNo: 'B2', statusText: '别人的' }] }),
      item(2, { orders: [done] }),
    ]);
    expect(party('merchant', given)?.shown).toEqual([
      { code: 'order-status', text: '已完成', exhibits: [1, 2] },
      { code: 'code-delivered', text: null, exhibits: [1, 2] },
    ]);
  });

  it('keeps the buyer’s own words apart from what exhibits show', () => {
    expect(party('buyer', material([], { told: '某店，昨天' }))?.shown).toEqual([
      { code: 'told-by-buyer', text: '某店，昨天', exhibits: [] },
    ]);
  });
});
