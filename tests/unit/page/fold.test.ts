import '../../fixed-seed.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clean, fold } from '../../../utils/page/fold.ts';

it('drops what cannot be seen and spells what can in one way', () => {
  expect(fold(clean('訂\u200b單\u200b號：ＲＥ８８\u202e￥'))).toBe('订单号:RE88¥');
});

it('keeps positions: the folded text is as long as the clean one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(clean(text))).toHaveLength(clean(text).length);
    }),
  );
});
