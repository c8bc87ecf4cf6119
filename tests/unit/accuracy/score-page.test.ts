import { describe, expect, it } from 'vitest';
import { f1, scorePage } from '../../../scripts/accuracy/score-page.ts';
import { EMPTY_ORDER, emptyFacts, type Facts, type OrderFacts } from '../../../utils/evidence/facts.ts';

const order = (change: Partial<OrderFacts>): OrderFacts => ({ ...EMPTY_ORDER, ...change });
const read = (change: Partial<Facts>): Facts => ({ ...emptyFacts('test/1'), ...change });
const says = (sender: 'buyer' | 'merchant', text: string) => ({
  sender,
  text,
  name: null,
  at: null,
  images: [],
});

describe('the score of a page', () => {
  it('counts a wrong value as wrong and as missed', () => {
    const score = scorePage({ orders: [{ orderNo: 'A1' }] }, read({ orders: [order({ orderNo: 'B2' })] }));
    expect(score['order number']).toEqual({ right: 0, wrong: 1, missed: 1 });
  });

  it('counts everything read of an order that is not there as wrong', () => {
    const invented = order({
      orderNo: 'A1',
      amount: { value: '9', currency: 'CNY' },
      cardSecrets: ['X', 'Y'],
    });
    const score = scorePage({ orders: [] }, read({ orders: [invented] }));
    expect([score['order number'].wrong, score.amount.wrong, score['card secret'].wrong]).toEqual([1, 1, 2]);
  });

  it('counts every expected fact of an order that was not read as missed', () => {
    const score = scorePage({ orders: [{ orderNo: 'A1', status: 'paid', product: null }] }, read({}));
    expect([score['order number'].missed, score.status.missed, score.product.missed]).toEqual([1, 1, 0]);
  });

  it('pairs orders by number before it pairs them by place', () => {
    const expected = {
      orders: [
        { orderNo: 'A', status: 'paid' as const },
        { orderNo: 'B', status: 'done' as const },
      ],
    };
    const orders = [order({ orderNo: 'B', status: 'done' }), order({ orderNo: 'A', status: 'paid' })];
    expect(scorePage(expected, read({ orders })).status).toEqual({ right: 2, wrong: 0, missed: 0 });
  });

  it('does not measure what the expectation leaves out', () => {
    const score = scorePage(
      { orders: [{ orderNo: 'A1' }] },
      read({ orders: [order({ orderNo: 'A1', product: 'x' })] }),
    );
    expect(score.product).toEqual({ right: 0, wrong: 0, missed: 0 });
  });

  it('holds messages against each other in order', () => {
    const transcript = [says('buyer', '在吗'), says('merchant', '在的'), says('buyer', '卡不能用')];
    const swapped = [transcript[1], transcript[0], transcript[2]].flatMap((message) => message ?? []);
    expect(scorePage({ transcript }, read({ transcript: swapped })).messages).toEqual({
      right: 2,
      wrong: 1,
      missed: 1,
    });
  });

  it('takes a failure on a page without one for invented', () => {
    const failure = { kind: 'used' as const, code: null, text: '已被使用' };
    expect(scorePage({ failure: null }, read({ failure })).failure).toEqual({
      right: 0,
      wrong: 1,
      missed: 0,
    });
    expect(scorePage({ failure: null }, read({})).failure).toEqual({ right: 0, wrong: 0, missed: 0 });
  });

  it('has no F1 where there was nothing to read', () => {
    expect(f1({ right: 0, wrong: 0, missed: 0 })).toBeNull();
    expect(f1({ right: 3, wrong: 1, missed: 1 })).toBe(0.75);
  });
});
