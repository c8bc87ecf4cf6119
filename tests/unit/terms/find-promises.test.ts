import { describe, expect, it } from 'vitest';
import { findPromises, PROMISE_KINDS, PROMISE_STATUTES } from '../../../utils/terms/find-promises.ts';
import { FLAG_STATUTES, FLAGS } from '../../../utils/terms/flags.ts';

const kinds = (text: string): string[] => findPromises(text).map(({ kind }) => kind);

describe('findPromises', () => {
  it.each([
    ['投诉成立的，由平台先行赔付。', ['先行赔付']],
    ['商家24小时内不处理的，平台将判买家胜诉。', ['平台判退']],
    ['投诉期间冻结该笔货款。', ['货款担保']],
    ['商户应在收到投诉后12小时内答复。', ['限时处理']],
    ['付款后5分钟内自动发货。', ['限时交付']],
    ['卡密无效的，卖家负责补发。', ['包换包退']],
    ['本站只保证卡密正确有效。', ['保证有效']],
    ['月卡质保30天。', ['质保']],
    ['假一赔十，正品保证。', ['保证有效', '假一赔']],
    ['本站不会向第三方透露您的联系方式。', ['信息保密']],
    ['客服將於2個工作日內回覆處理結果。', ['限时处理']],
    ['We will issue a full refund.', ['包换包退']],
  ])('finds in %s: %o', (text, found) => expect(kinds(text)).toEqual(found));

  it.each([
    '虚拟商品一经售出，概不退换。',
    '请在24小时内联系客服，逾期不予受理。',
    '本站不保证卡密有效。',
    '买家须在收货后2小时内验卡。',
    '您应对账号和密码严格保密。',
    '质保期过后不再负责。',
    '无法补发，也不予退款。',
  ])('leaves %s alone', (text) => expect(kinds(text)).toEqual([]));

  it('quotes the sentence as the page has it', () => {
    expect(findPromises('說明如下。卡密無效的，賣家負責補發。其他不退。')[0]?.text).toBe(
      '卡密無效的，賣家負責補發。',
    );
  });

  it('knows the statutes of every promise and every flag', () => {
    expect(PROMISE_KINDS.filter((kind) => PROMISE_STATUTES[kind].length === 0)).toEqual([]);
    expect(FLAGS.filter((flag) => FLAG_STATUTES[flag].length === 0)).toEqual([]);
  });
});
