import { describe, expect, it } from 'vitest';
import { findCitedLaws } from '../../../../utils/complaint/checks/cited-articles.ts';
import { findWrongLaw } from '../../../../utils/complaint/checks/law-lint.ts';
import { applyFinding } from '../../../../utils/complaint/checks/text-finding.ts';
import { citeStatute } from '../../../../utils/complaint/statutes/statutes.ts';

function articlesOf(text: string): string[] {
  return findCitedLaws(text).flatMap(({ articles }) =>
    articles.map(({ law, article }) => `${law} ${article}`),
  );
}

function mended(text: string): string {
  return [...findWrongLaw(text)].sort((a, b) => b.start - a.start).reduce(applyFinding, text);
}

describe('findCitedLaws', () => {
  it.each([
    ['《电子商务法》第四十二条、第四十三条', ['e-commerce 42', 'e-commerce 43']],
    ['电商法42条', ['e-commerce 42']],
    ['消法第二十三、二十五条', ['consumer 23', 'consumer 25']],
    ['《中华人民共和国反不正当竞争法》（2025修订）第九条第二款', ['competition 9']],
    ['消费者权益保护法第四十八条第一款第（二）项和第五十二条', ['consumer 48', 'consumer 52']],
    ['民法典第一千一百九十五条', ['civil-code 1195']],
    ['合同法2021年已废止', []],
    ['消费者权益保护法，2026年11月', []],
    ['消费者权益保护法实施条例第十二条', ['consumer-regulation 12']],
    ['证据规定第 93 条', ['evidence 93']],
  ])('%s', (text, articles) => expect(articlesOf(text)).toEqual(articles));
});

describe('findWrongLaw', () => {
  it.each([
    ['依据《反不正当竞争法》第八条处理刷单。', '依据《反不正当竞争法》第九条处理刷单。'],
    ['治安管理处罚法第49条', '治安管理处罚法第五十八条'],
    ['治安管理处罚法第42条保护个人信息', '治安管理处罚法第五十六条保护个人信息'],
    ['依《市场监督管理投诉举报处理暂行办法》第十五条受理', '依《市场监督管理投诉举报处理办法》受理'],
    ['要求七天无理由退货', '要求因商品不符合约定而退款'],
    ['消法第23条第3款', '《电子商务法》第六十二条'],
    ['民事证据规定第16条', '民事证据规定第十四条'],
    ['电商法第四十二条', '电商法第五十九条'],
    ['电商法第64条、第65条', '电商法第六十条、第六十条'],
    ['我已向消费者协会（12315）投诉', '我已向12315（市场监管部门）投诉'],
    ['《合同法》第107条', '《民法典》第五百七十七条'],
    ['根据消费者权益保护法第七十八条退款', '根据消费者权益保护法的有关规定退款'],
    ['请支付宝对此进行仲裁', '请支付宝对此投诉处理'],
  ])('%s → %s', (text, right) => expect(mended(text)).toBe(right));

  it('puts nothing in place that it would find again', () => {
    const wrong =
      '反法8条、治安处罚法第四十二条、消法23条、电商法64条、合同法第九十四条、七天无理由退货、消协12315。';
    expect(findWrongLaw(mended(wrong))).toEqual([]);
  });

  it('puts only articles in place that may be printed', () => {
    const ids = [
      'fb-9',
      'fb-25',
      'za-56',
      'za-50',
      'za-58',
      'ds-62',
      'xf-48',
      'xf-55',
      'zj-14',
      'ds-59',
      'ds-60',
      'wa-46',
    ];
    const civil = [
      'mfh-496',
      'mfh-497',
      'mfh-509',
      'mfh-563',
      'mfh-565',
      'mfh-566',
      'mfh-577',
      'mfh-578',
      'mfh-582',
    ];
    const unprinted = [...ids, ...civil, 'mfh-584', 'mfz-148', 'mfq-1195'].filter(
      (id) => citeStatute(id, '2026-11-22') === null,
    );
    expect(unprinted).toEqual([]);
  });

  it.each([
    '《反不正当竞争法》第八条关于商业贿赂的规定',
    '原《市场监督管理投诉举报处理暂行办法》已废止',
    '数字化商品不适用七天无理由退货',
    '平台承诺先行赔付，请履行',
    '依据民事证据规定第九十三条判断真实性',
  ])('leaves %s alone', (text) => expect(findWrongLaw(text)).toEqual([]));
});
