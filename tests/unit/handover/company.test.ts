import { describe, expect, it } from 'vitest';
import { type CompanyPage, companyOverview, isCreditCode } from '../../../utils/handover/company.ts';

const page = (change: Partial<CompanyPage>): CompanyPage => ({
  exhibit: 1,
  kind: 'product',
  text: '',
  links: [],
  ...change,
});

const told = (...pages: CompanyPage[]) =>
  companyOverview(pages).findings.map(({ source, name, number, url }) => [source, name ?? number ?? url]);

describe('who is behind a shop', () => {
  it.each<[string, Partial<CompanyPage>, unknown[]]>([
    ['an ICP record', { text: '© 2026 某店\n粤ICP备2021012345号-2' }, [['record', '粤ICP备2021012345号-2']]],
    ['a record with spaces', { text: '京ICP备 12345678 号' }, [['record', '京ICP备12345678号']]],
    [
      'a licence link',
      { links: [{ text: '营业执照', url: 'https://shop.example/licence.jpg' }] },
      [['licence', 'https://shop.example/licence.jpg']],
    ],
    [
      'a payee',
      { kind: 'payment', text: '账单详情\n商户全称\n深圳市某某网络科技有限公司\n金额 58.80' },
      [['payee', '深圳市某某网络科技有限公司']],
    ],
    ['a person who was paid', { kind: 'file', text: '收款方：*小明' }, [['payee', '*小明']]],
    [
      'a signatory',
      { kind: 'terms', text: '本协议由杭州某某信息技术有限公司（以下简称“本平台”）与用户订立。\n第一条 …' },
      [['signatory', '杭州某某信息技术有限公司']],
    ],
    [
      'a signature',
      { kind: 'terms', text: '第九条 其他\n\n海口某某商贸有限公司\n2026年1月1日' },
      [['signatory', '海口某某商贸有限公司']],
    ],
    ['a disclosed company', { text: '经营主体：成都某某工作室' }, [['disclosed', '成都某某工作室']]],
    ['nothing', { text: '收款方请核对后付款，公司名称可在设置里修改' }, []],
    ['a mention of some company in goods', { text: '腾讯科技有限公司出品的游戏点卡' }, []],
  ])('%s is found with its words', (_, change, expected) => {
    expect(told(page(change))).toEqual(expected);
  });

  it('is told from all sources with their exhibits, and the differences are named', () => {
    const overview = companyOverview([
      page({ exhibit: 2, text: '粤ICP备2021012345号' }),
      page({ exhibit: 3, kind: 'payment', text: '商户全称：深圳甲有限公司' }),
      page({ exhibit: 4, kind: 'terms', text: '甲方：深圳乙有限公司' }),
    ]);
    expect(overview.findings.map(({ source, exhibit }) => [source, exhibit])).toEqual([
      ['record', 2],
      ['payee', 3],
      ['signatory', 4],
    ]);
    expect(overview.names).toEqual(['深圳甲有限公司', '深圳乙有限公司']);
    expect(overview).toMatchObject({ differ: true, missing: ['licence'] });
  });

  it('is one where the same name is written in other ways', () => {
    const overview = companyOverview([
      page({ kind: 'payment', text: '商户全称：深圳甲(集团)有限公司' }),
      page({ exhibit: 2, kind: 'terms', text: '甲方：深圳甲（集团）有限公司' }),
    ]);
    expect(overview).toMatchObject({ differ: false });
  });

  it('is found in pages of one endless line, in no time and with few words around it', () => {
    const filler = '商品说明与购买须知有限'.repeat(100_000);
    const text = `${filler} 粤ICP备2021012345号 ${filler} 甲方：深圳乙有限公司 ${filler}`;
    const { findings } = companyOverview([page({ kind: 'terms', text }), page({ exhibit: 2, text })]);
    expect(findings.map(({ source }) => source)).toEqual(['record', 'signatory']);
    for (const { words } of findings) expect(words.length).toBeLessThanOrEqual(120);
  });

  it('is no person: numbers of identity cards are no codes', () => {
    expect(told(page({ text: '身份证 110101199003071233' }))).toEqual([]);
  });

  it('takes only codes whose check digit is right', () => {
    expect(isCreditCode('91440300708461136T')).toBe(true);
    expect(isCreditCode('914403007084611367')).toBe(false);
    expect(isCreditCode('91440300708461136I')).toBe(false);
    expect(told(page({ text: '统一社会信用代码：91440300708461136T' }))).toEqual([
      ['licence', '91440300708461136T'],
    ]);
    expect(told(page({ text: '卡号 202611222127201374' }))).toEqual([]);
  });
});
