import { describe, expect, it } from 'vitest';
import { type ChainItem, evidenceChain } from '../../../utils/casework/evidence-chain.ts';
import { FACTS, orderPage } from './sample-facts.ts';

const order: ChainItem = { kind: 'order', facts: orderPage('A1234567') };
const chat: ChainItem = { kind: 'chat', facts: null };
const failed: ChainItem = {
  kind: 'redeem',
  facts: { ...FACTS, failure: { kind: 'used', code: null, text: '已被使用' } },
};
const terms: ChainItem = { kind: 'terms', facts: null };
const states = (items: ChainItem[]): string[] =>
  evidenceChain(items).map(({ slot, state, count }) => `${slot} ${state} ${count}`);

describe('evidenceChain', () => {
  it('shows four missing links for an empty case, each with what to keep', () => {
    expect(evidenceChain([]).map(({ state, nextBest }) => [state, nextBest])).toEqual([
      ['missing', 'order-page'],
      ['missing', 'chat-page'],
      ['missing', 'failure-page'],
      ['missing', 'terms-page'],
    ]);
  });

  it('counts what fills each link', () => {
    expect(states([order, order, chat, failed, terms])).toEqual([
      'order kept 2',
      'promise kept 1',
      'failure kept 1',
      'terms kept 1',
    ]);
  });

  it('counts a promise on a product page and an order number on a payment page', () => {
    const product: ChainItem = {
      kind: 'product',
      facts: { ...FACTS, promises: [{ kind: 'delivery', text: '秒发', within: null }] },
    };
    const payment: ChainItem = { kind: 'payment', facts: orderPage('A1234567') };
    expect(states([product, payment]).slice(0, 2)).toEqual(['order kept 1', 'promise kept 1']);
  });

  it('does not count a redeem page on which nothing failed', () => {
    expect(states([{ kind: 'redeem', facts: FACTS }])[2]).toBe('failure missing 0');
    const took: ChainItem = {
      kind: 'redeem',
      facts: { ...FACTS, success: { code: null, text: '兑换成功' } },
    };
    expect(states([took])[2]).toBe('failure missing 0');
  });

  it('says that this shop has no such page only when every page of its software says so', () => {
    const page = (lacks: ('terms' | 'promise')[]): ChainItem => ({
      kind: 'order',
      facts: { ...orderPage('A1'), platform: 'dujiaoka', lacks },
    });
    const link = (items: ChainItem[]) =>
      evidenceChain(items)
        .slice(1)
        .map(({ state, nextBest }) => [state, nextBest]);
    expect(link([page(['terms', 'promise']), failed])).toEqual([
      ['unavailable', 'contact-record'],
      ['kept', null],
      ['unavailable', 'product-notice'],
    ]);
    expect(link([page(['terms']), page([])])[2]).toEqual(['missing', 'terms-page']);
    expect(link([page(['terms']), terms])[2]).toEqual(['kept', null]);
  });

  it('takes no word of an unrecognised shop for it', () => {
    const generic: ChainItem = { kind: 'order', facts: { ...FACTS, platform: 'generic', lacks: ['terms'] } };
    expect(evidenceChain([generic])[3]?.state).toBe('missing');
  });
});
