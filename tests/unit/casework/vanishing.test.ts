import { describe, expect, it } from 'vitest';
import { type VanishingFacts, vanishing } from '../../../utils/casework/vanishing.ts';
import { SOFTWARE_LOSSES } from '../../../utils/casework/vanishing-software.ts';
import { PLATFORMS } from '../../../utils/platforms/registry.ts';

const NOTHING_KEPT = { order: false, chat: false, payment: false, profile: false, shop: false };
const FACTS: VanishingFacts = {
  now: '2026-09-18T06:30:00.000Z',
  platform: null,
  orderedAt: null,
  windows: [],
  lookUpUntil: null,
  kept: { order: true, chat: true, payment: true, profile: true, shop: true },
  paidToPerson: null,
  paidBy: null,
  contact: null,
  shopReachable: 'unknown',
};
const codes = (facts: Partial<VanishingFacts>) => vanishing({ ...FACTS, ...facts }).map(({ code }) => code);

describe('what disappears first', () => {
  it.each<[string, Partial<VanishingFacts>, string[]]>([
    ['nothing where everything is kept', {}, []],
    [
      'the general list where nothing is known',
      { kept: NOTHING_KEPT },
      ['chat', 'order-somewhere', 'shop-page', 'bill'],
    ],
    [
      'the shop’s window of the day first',
      {
        platform: 'qs-faka',
        orderedAt: '2026-09-18T14:02:11+08:00',
        windows: [{ until: '2026-09-18T16:00:00.000Z', basis: 'software' }],
        kept: NOTHING_KEPT,
      },
      ['shop-window', 'chat', 'order-number', 'shop-page', 'bill'],
    ],
    [
      'no window that is over',
      {
        windows: [{ until: '2026-09-16T16:00:00.000Z', basis: 'software' }],
        orderedAt: '2026-09-18T14:02:11+08:00',
      },
      [],
    ],
    [
      'a warning of windows on the day of the order where nobody knows',
      { orderedAt: '2026-09-18T14:02:11+08:00' },
      ['shop-window'],
    ],
    [
      'orders that hang on a cookie',
      { platform: 'dujiaoka', kept: { ...NOTHING_KEPT, chat: true, payment: true, shop: true } },
      ['order-session'],
    ],
    [
      'orders that hang on the network',
      { platform: 'zfaka', lookUpUntil: '2026-10-18T06:02:11.000Z', kept: { ...FACTS.kept, order: false } },
      ['order-network', 'order-month'],
    ],
    [
      'no look-up that is over',
      { platform: 'zfaka', lookUpUntil: '2026-08-01T00:00:00.000Z', kept: { ...FACTS.kept, order: false } },
      ['order-network'],
    ],
    ['no pages of a shop that is gone', { shopReachable: 'no', kept: NOTHING_KEPT }, ['chat', 'bill']],
    [
      'a transfer that may still be on its way before all',
      {
        paidToPerson: true,
        paidBy: 'wechat',
        orderedAt: '2026-09-18T14:02:11+08:00',
        kept: { ...NOTHING_KEPT, order: true, shop: true },
        shopReachable: 'no',
      },
      ['transfer-on-its-way', 'shop-window', 'chat', 'profile', 'bill'],
    ],
    [
      'no transfer after a day',
      { paidToPerson: true, paidBy: 'wechat', orderedAt: '2026-09-17T14:02:11+08:00' },
      [],
    ],
    [
      'no profile of somebody who has blocked the buyer',
      { contact: 'gone', kept: { ...FACTS.kept, profile: false } },
      [],
    ],
  ])('is %s', (_name, facts, expected) => {
    expect(codes(facts)).toEqual(expected);
  });

  it('takes the earliest window that is still open and says whose it is', () => {
    const windows = [
      { until: '2026-09-17T16:00:00.000Z', basis: 'rule' as const },
      { until: '2026-09-18T14:00:00.000Z', basis: 'rule' as const },
    ];
    const [first] = vanishing({
      ...FACTS,
      platform: 'qs-faka',
      orderedAt: '2026-09-18T14:02:11+08:00',
      windows,
    });
    expect(first).toEqual({ code: 'shop-window', until: '2026-09-18T14:00:00.000Z', basis: 'rule' });
  });

  it.each([
    ['2026-09-18T23:59:59+08:00', '2026-09-18T15:59:00.000Z', 1],
    ['2026-09-18T23:59:59+08:00', '2026-09-18T16:00:00.000Z', 0],
    ['2026-09-19T00:00:00+08:00', '2026-09-18T16:00:01.000Z', 1],
    ['no time', '2026-09-18T16:00:00.000Z', 0],
  ])('the day of an order of %s has its midnight in China', (orderedAt, now, count) => {
    expect(codes({ orderedAt, now })).toHaveLength(count);
  });

  it('names only software that can be recognised', () => {
    const known = new Set(PLATFORMS.map(({ id }) => id));
    expect(Object.keys(SOFTWARE_LOSSES).filter((id) => !known.has(id))).toEqual([]);
  });
});
