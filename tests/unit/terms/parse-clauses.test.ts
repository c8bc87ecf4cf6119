import '../../fixed-seed.ts';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseSchema } from '../../../utils/terms/clause.ts';
import { parseClauses } from '../../../utils/terms/parse-clauses.ts';

const FIXTURES = new URL('../../fixtures/terms/', import.meta.url);
const names = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -4));
const read = (name: string): string => readFileSync(new URL(name, FIXTURES), 'utf8');
const numbers = (text: string): (string | null)[] => parseClauses(text).map(({ number }) => number);

describe('parseClauses', () => {
  it.each(names)('reads %s as written down beside it', (name) => {
    expect(parseClauses(read(`${name}.txt`))).toEqual(JSON.parse(read(`${name}.json`)));
  });

  it.each(names)('quotes %s word for word and prints only numbers that stand there', (name) => {
    const text = read(`${name}.txt`);
    for (const clause of parseClauses(text)) {
      clauseSchema.parse(clause);
      expect(text).toContain(clause.text);
      if (clause.number !== null) expect(text).toContain(clause.number);
    }
  });

  it.each([
    [
      'a cross reference in mid-sentence',
      '第一条 甲。\n第二条 依照第一条 处理的，适用第一条规定。',
      ['第一条', '第二条'],
    ],
    [
      'a line that begins with a reference',
      '第八条 甲。\n第八条规定的情形除外。\n第九条 乙。',
      ['第八条', '第九条'],
    ],
    [
      'a heading cut off by a spaced reference',
      '第 4 条 违反第 2 条规定重复投诉的，不予受理。\n第 5 条 乙。',
      ['第 4 条', '第 5 条'],
    ],
    ['a date at the start of a line', '1. 甲。\n2026.1.1起施行。\n2. 乙。', ['1', '2']],
    ['a price at the start of a line', '1. 甲。\n2.5元起售的商品除外。\n2. 乙。', ['1', '2']],
    ['a day in decimals', '1. 甲。\n12.30之前下单的除外。\n2. 乙。', ['1', '2']],
    ['inserted articles', '第三条 甲。\n第三条之一 乙。\n第四条 丙。', ['第三条', '第三条之一', '第四条']],
    ['half and full width brackets in one list', '1) 甲；\n2）乙；\n3) 丙。', ['1', '2', '3']],
    ['commas and dots in one list', '1、甲。\n2.乙。\n3、丙。', ['1', '2', '3']],
    ['a colon after the number', '1:下单。\n2:付款。\n3：提卡。', ['1', '2', '3']],
    ['letters', '（一）有下列情形的：\na. 乙；\nb. 丙。', ['（一）', 'a', 'b']],
    [
      'letters in brackets',
      '1. Report faulty codes at once.\n2. If a code is faulty, we:\n(a) replace the code; or\n(b) refund it.',
      ['1', '2', '(a)', '(b)'],
    ],
    ['a lone letter, which is no number', 'A. 甲某。', [null]],
    ['an inline run in the middle of a line', '说明：①甲②乙③丙', ['①', '②', '③']],
    ['a lone inline number, which is no clause', '参见下文 ①甲', [null]],
    ['a run that does not begin at one', '共有（三）甲；（四）乙。', [null]],
    ['articles without line breaks', '第一条甲。第二条乙。第三条丙。', ['第一条', '第二条', '第三条']],
    ['paragraphs of one article', '第一条 甲。\n乙。\n第二条 丙。', ['第一条', '第二条']],
    ['no words at all', ' \n\u3000\n', []],
    [
      'a menu around the terms',
      '首页 | 订单查询 | 登录\n1、甲。\n2、乙。\nCopyright © 2026 某站',
      ['1', '2'],
    ],
  ])('handles %s', (_name, text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  it.each([
    ['1.1 年卡自激活起有效。\n1.2 月卡可以续费。', ['1.1', '1.2']],
    ['2.1版权归平台所有。\n2.2天猫订单在天猫退款。', ['2.1', '2.2']],
    ['**1.1 年卡** 激活后有效。\n**1.2 设备** 最多三台。', ['1.1', '1.2']],
    ['1.5 天内补发，\n2.5 元起充。', []],
  ])('tells a number from an amount in %s', (text, expected) => {
    expect(parseClauses(text).flatMap(({ number }) => number ?? [])).toEqual(expected);
  });

  it.each([
    '**第一条** 买家应当核对。\n**第二条** 卖家应当发货。',
    '__第一条__买家应当核对。\n__第二条__卖家应当发货。',
  ])('leaves the end of bold numbers out of the words of %s', (text) => {
    expect(parseClauses(text).map((clause) => clause.text)).toEqual(['买家应当核对。', '卖家应当发货。']);
  });

  it('takes a duty that a list follows for a clause', () => {
    const [duty, first] = parseClauses(
      '2.1 账户由您保管。\n2.2 账户注销须满足：①无未完成订单；②余额已提现。',
    ).slice(1);
    expect([duty?.number, duty?.text]).toEqual(['2.2', '账户注销须满足：']);
    expect(first?.number).toBe('①');
  });

  it('takes no reference for a heading', () => {
    const [clause] = parseClauses('第 4 条 违反第 2 条规定重复投诉的，不予受理。');
    expect(clause).toMatchObject({ heading: null, text: '违反第 2 条规定重复投诉的，不予受理。' });
  });

  it('keeps closing words out of the last numbered clause', () => {
    const last = parseClauses('1、甲应在一日内答复。\n2、乙可以申请退款。\n最终解释权归本站所有。').at(-1);
    expect(last).toMatchObject({ number: null, text: '最终解释权归本站所有。', flags: ['最终解释权'] });
  });

  it('names what is around a clause from the outside in', () => {
    const terms = '第二章 售后\n第八条 有下列情形的：\n（一）卡密错误，且：\n1. 甲；\n2. 乙。';
    expect(parseClauses(terms).map(({ path }) => path)).toEqual([
      ['第二章 售后'],
      ['第二章 售后', '第八条'],
      ['第二章 售后', '第八条', '（一）'],
      ['第二章 售后', '第八条', '（一）'],
    ]);
  });

  it('never invents words or numbers, whatever the text', () => {
    const piece = fc.constantFrom(
      '第一条',
      '（二）',
      '1.',
      '2、',
      '①',
      '3.1',
      '甲乙。',
      '\n',
      ' ',
      '24小时内',
      '【题】',
      '：',
      '- ',
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (input) => {
        for (const clause of parseClauses(input)) {
          expect(input.includes(clause.text) && clause.text.trim() !== '').toBe(true);
          expect(clause.number === null || input.includes(clause.number)).toBe(true);
        }
      }),
    );
  });

  it.each([
    ['one line of numbers', '1、'],
    ['open brackets', '（'],
    ['repeated articles', '第一条'],
    ['spaces after 第', '第    '],
    ['refusals', '一经售出不予'],
    ['durations', '24小时'],
    ['lines', '1. 甲\n'],
  ])(
    'ends on 200,000 characters of %s and quotes only what is there',
    (_name, unit) => {
      const text = unit.repeat(200_000 / unit.length);
      for (const clause of parseClauses(text)) expect(text.includes(clause.text)).toBe(true);
    },
    60_000,
  );
});
