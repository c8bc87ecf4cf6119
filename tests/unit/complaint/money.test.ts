import { describe, expect, it } from 'vitest';
import { difference, sumOf, tripled } from '../../../utils/complaint/money.ts';

const yuan = (value: string) => ({ value, currency: 'CNY' });

describe('sums', () => {
  it.each([
    ['196.00', '186.00', '10.00'],
    ['1,299.00', '0.01', '1298.99'],
    ['0.3', '0.1', '0.2'],
    ['10', '9.5', '0.5'],
    ['123456789012.12345678', '0.00000001', '123456789012.12345677'],
  ])('%s less %s is %s', (paid, due, expected) => {
    expect(difference(yuan(paid), yuan(due))).toEqual(yuan(expected));
  });

  it.each([
    [yuan('10'), yuan('10')],
    [yuan('10'), yuan('11')],
    [yuan('10'), { value: '5', currency: 'USD' }],
    [yuan('0.00'), yuan('0')],
    [yuan('1e3'), yuan('1')],
    [null, yuan('1')],
  ])('%j less %j is no sum', (paid, due) => {
    expect(difference(paid, due)).toBeNull();
  });

  it('adds payments of one currency, all of them known', () => {
    expect(sumOf([yuan('1200.00'), yuan('300')])).toEqual(yuan('1500.00'));
    expect(sumOf([yuan('1'), null])).toBeNull();
    expect(sumOf([yuan('1'), { value: '1', currency: 'USD' }])).toBeNull();
    expect(sumOf([])).toBeNull();
  });

  it('trebles a price, and no less than 500 yuan', () => {
    expect(tripled(yuan('29.80'))).toEqual({ amount: yuan('500'), isFloor: true });
    expect(tripled(yuan('166.67'))).toEqual({ amount: yuan('500.01'), isFloor: false });
    expect(tripled({ value: '200', currency: 'USD' })).toBeNull();
  });
});
