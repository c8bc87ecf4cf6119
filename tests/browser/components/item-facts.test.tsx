import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { type Place, PlaceContext } from '../../../components/locker/fact-place.tsx';
import { ItemFacts } from '../../../components/locker/item-facts.tsx';
import { EMPTY_ORDER, emptyFacts, type Facts } from '../../../utils/evidence/facts.ts';
import { show } from './show.tsx';

const number: Place = { path: 'orders.0.orderNo', box: [10, 20, 100, 16], raw: 'A2026', confidence: 0.9 };
const amount: Place = { path: 'orders.0.amount', box: [10, 9000, 100, 16], raw: '¥58.80', confidence: 0.3 };

const facts: Facts = {
  ...emptyFacts('test/1'),
  orders: [{ ...EMPTY_ORDER, orderNo: 'A2026', amount: { value: '58.80', currency: 'CNY' } }],
  places: [number, amount],
  unstated: ['binding', 'refund'],
  numberTimes: [
    { order: 0, embedded: '2026-11-21T20:15:08+08:00', shown: '2026-11-20T08:00:00+08:00', agrees: false },
  ],
};

function showFacts(shown: Place | null) {
  const onShow = vi.fn();
  const isPictured = ([, y]: readonly number[]) => (y ?? 0) < 1000;
  show(
    <PlaceContext value={{ isPictured, shown, onShow }}>
      <ItemFacts facts={facts} />
    </PlaceContext>,
  );
  return onShow;
}

it('points at the words a fact was read from where a picture shows them', async () => {
  const onShow = showFacts(null);
  await expect.poll(() => page.getByRole('button', { name: '在图上看' }).elements().length).toBe(1);
  await page.getByRole('button', { name: '在图上看' }).click();
  expect(onShow).toHaveBeenCalledWith(number);
});

it('takes the mark away again', async () => {
  const onShow = showFacts(number);
  await page.getByRole('button', { name: '不再标出' }).click();
  expect(onShow).toHaveBeenCalledWith(null);
});

it('asks the buyer to check what the reader only guesses', async () => {
  showFacts(null);
  await expect.element(page.getByText('不太确定，请核对')).toBeInTheDocument();
  expect(page.getByText('不太确定，请核对').elements()).toHaveLength(1);
});

it('says what the page leaves open and that the number was made at another time', async () => {
  showFacts(null);
  await expect.element(page.getByText('绑定或设备限制、退款')).toBeInTheDocument();
  await expect.element(page.getByText('和页面上的时间不一样', { exact: false })).toBeInTheDocument();
});
