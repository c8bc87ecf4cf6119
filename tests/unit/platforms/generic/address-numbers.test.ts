import { describe, expect, it } from 'vitest';
import { orderNoFromUrl } from '../../../../utils/platforms/generic/url-number.ts';
import { rainbow } from '../../../../utils/platforms/rainbow.ts';

describe('numbers that only the address shows', () => {
  it.each([
    ['/product/order/pay/?oid=a3gyMDI2MTExODIxNDAxMjU1NDIx', 'kx2026111821401255421'],
    ['/product/order/pay/?oid=bm90IGEgbnVtYmVy', null],
    ['/product/order/pay/?oid=%%%', null],
    ['/pay/qrcode/2026111821401566620/', '2026111821401566620'],
    ['/pay/alipay/1/20261118214012X7K2', '20261118214012X7K2'],
    ['/user/pay/order.137261122210020568.1', '137261122210020568'],
    ['/other/submit.php?type=alipay&orderid=20261118214012554', '20261118214012554'],
    ['/article/2026111821401566620', null],
  ])('reads %s as %s', (path, number) => {
    expect(orderNoFromUrl(URL.parse(`https://shop.example${path}`))).toBe(number);
  });

  it('reads the order of a card page of one software only from its own address', () => {
    expect(rainbow.urlNumber?.exec('/?mod=faka&id=31007&skey=0f3a')?.[1]).toBe('31007');
    expect(rainbow.urlNumber?.exec('/?mod=buy&tid=31007')).toBeNull();
    expect(orderNoFromUrl(URL.parse('https://shop.example/?mod=faka&id=31007'))).toBeNull();
  });
});
