import { describe, expect, it } from 'vitest';
import { type Said, twoSides } from '../../../utils/casework/two-sides.ts';
import type { Facts } from '../../../utils/evidence/facts.ts';
import { ORDER } from './sample-facts.ts';
import { storyItem, storyOf } from './sample-story.ts';

const PROMISE = { kind: 'delivery' as const, text: '付款后1分钟到账', within: '1分钟' };
const chat = (
  ...said: [text: string, at: string | null, sender?: 'merchant' | 'buyer'][]
): Partial<Facts> => ({
  transcript: said.map(([text, at, sender = 'merchant']) => ({ sender, name: null, at, text, images: [] })),
  statements: said.map(([text], message) => ({ kind: 'undertaking', text, within: null, message })),
});
const brief = (said: readonly Said[]) =>
  said.map(({ text, exhibit, keptLater }) => [text, exhibit, keptLater]);

describe('before and after paying', () => {
  it('places promises of a page kept before paying on the left', () => {
    const sides = twoSides(storyOf([storyItem(1, { promises: [PROMISE] }, { kind: 'product' })]));
    expect(brief(sides.before)).toEqual([['付款后1分钟到账', 1, false]]);
  });

  it('says of a page kept after paying that it was', () => {
    const sides = twoSides(storyOf([storyItem(5, { promises: [PROMISE] }, { kind: 'product' })]));
    expect(brief(sides.before)).toEqual([['付款后1分钟到账', 5, true]]);
  });

  it('prefers the exhibit that was kept before paying', () => {
    const items = [
      storyItem(5, { promises: [PROMISE] }, { kind: 'product' }),
      storyItem(1, { promises: [PROMISE] }, { kind: 'product' }),
    ];
    expect(brief(twoSides(storyOf(items)).before)).toEqual([['付款后1分钟到账', 1, false]]);
  });

  it('divides a chat at the payment and leaves the buyer out', () => {
    const facts = chat(
      ['包售后', '2026-09-18T14:00:00+08:00'],
      ['今天给您换', '2026-09-18T15:00:00+08:00'],
      ['我要退款', '2026-09-18T15:01:00+08:00', 'buyer'],
      ['等一下', null],
    );
    const sides = twoSides(storyOf([storyItem(3, facts, { kind: 'chat' })]));
    expect([sides.before, sides.after, sides.undated].map((said) => said.map(({ text }) => text))).toEqual([
      ['包售后'],
      ['今天给您换'],
      ['等一下'],
    ]);
  });

  it('compares moments, not their spelling', () => {
    const facts = chat(['早于付款', '2026-09-18T06:12:00.000Z']);
    expect(twoSides(storyOf([storyItem(1, facts, { kind: 'chat' })])).before).toHaveLength(1);
  });

  it('places no chat where nothing shows the payment', () => {
    const items = [
      storyItem(1, { promises: [PROMISE] }, { kind: 'product' }),
      storyItem(2, chat(['包售后', '2026-09-18T14:00:00+08:00']), { kind: 'chat' }),
    ];
    const sides = twoSides(storyOf(items, { paidAt: null }));
    expect([sides.paidAt, sides.undated.length, sides.before[0]?.keptLater]).toEqual([null, 1, true]);
  });

  it('shows refusals and states of this order on the right, and of no other', () => {
    const items = [
      storyItem(2, {
        orders: [
          { ...ORDER, orderNo: 'A1', statusText: '待发货' },
          { ...ORDER, orderNo: 'B2', statusText: '已退款' },
        ],
      }),
      storyItem(3, { failure: { kind: 'used', code: '1003', text: '已被使用' } }, { kind: 'redeem' }),
    ];
    expect(twoSides(storyOf(items)).after.map(({ text, voice }) => [text, voice])).toEqual([
      ['待发货', 'page'],
      ['1003 已被使用', 'redeem-page'],
    ]);
  });

  it('is empty for an empty case', () => {
    expect(twoSides(storyOf([]))).toMatchObject({ before: [], after: [], undated: [] });
  });
});
