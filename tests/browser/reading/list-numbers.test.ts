import { afterEach, describe, expect, it } from 'vitest';
import { readPage } from '../../../utils/reading/read-page.ts';

function textOf(html: string): string[] {
  document.body.innerHTML = html;
  const { snapshot } = readPage({
    budgetMs: 5000,
    maxElements: 50_000,
    maxText: 5_000_000,
    openClosedShadowRoot: () => null,
  });
  return snapshot.text.split('\n').map((line) => line.trim());
}

afterEach(() => {
  document.body.innerHTML = '';
});

describe('numbers that only the list draws', () => {
  it.each([
    ['an ordered list', '<ol><li>甲方</li><li>乙方</li></ol>', ['1. 甲方', '2. 乙方']],
    ['a start', '<ol start="5"><li>甲方</li><li>乙方</li></ol>', ['5. 甲方', '6. 乙方']],
    [
      'a value',
      '<ol><li>甲方</li><li value="9">乙方</li><li>丙方</li></ol>',
      ['1. 甲方', '9. 乙方', '10. 丙方'],
    ],
    ['a reversed list', '<ol reversed><li>甲方</li><li>乙方</li></ol>', ['2. 甲方', '1. 乙方']],
    ['letters', '<ol type="a"><li>甲方</li><li>乙方</li></ol>', ['a. 甲方', 'b. 乙方']],
    [
      'Chinese numerals',
      '<ol style="list-style-type:cjk-ideographic"><li>甲方</li><li>乙方</li></ol>',
      ['一、甲方', '二、乙方'],
    ],
    [
      'lists inside items',
      '<ol><li>甲方<ol type="i"><li>子项</li><li>丑项</li></ol></li><li><p>乙方</p></li></ol>',
      ['1. 甲方', 'i. 子项', 'ii. 丑项', '2. 乙方'],
    ],
    ['bullets', '<ul><li>甲方</li></ul>', ['• 甲方']],
    ['no marker', '<ol style="list-style:none"><li>甲方</li></ol>', ['甲方']],
    ['an empty item', '<ol><li></li><li>乙方</li></ol>', ['2. 乙方']],
  ])('%s', (_name, html, lines) => {
    expect(textOf(html)).toEqual(lines);
  });
});

describe('numbers that CSS counts', () => {
  it('articles and paragraphs in them', () => {
    expect(
      textOf(`<style>
        .terms { counter-reset: article }
        h3 { counter-increment: article; counter-reset: para }
        h3::before { content: '第' counter(article, cjk-ideographic) '条 ' }
        .terms p { counter-increment: para }
        .terms p::before { content: counter(article) '.' counter(para) ' ' }
        </style><div class="terms"><h3>售后</h3><p>甲方</p><p>乙方</p><h3>退款</h3><p>丙方</p></div>`),
    ).toEqual(['第一条 售后', '1.1 甲方', '1.2 乙方', '第二条 退款', '2.1 丙方']);
  });

  it('nested lists with counters()', () => {
    expect(
      textOf(`<style>
        ol { counter-reset: item; list-style: none }
        li { counter-increment: item }
        li::before { content: counters(item, '.') ' ' }
        </style><ol><li>甲方<ol><li>子项</li><li>丑项</li></ol></li><li>乙方<ol><li>寅项</li></ol></li></ol>`),
    ).toEqual(['1 甲方', '1.1 子项', '1.2 丑项', '2 乙方', '2.1 寅项']);
  });

  it('counters that the pseudo-element moves itself, hidden elements count nothing', () => {
    expect(
      textOf(`<style>
        main { counter-reset: n }
        main p::before { counter-increment: n; content: '（' counter(n, cjk-ideographic) '）' }
        </style><main><p>甲方</p><p style="display:none">没有</p><p>乙方</p></main>`),
    ).toEqual(['（一）甲方', '（二）乙方']);
  });

  it('a marker of its own', () => {
    expect(
      textOf(
        `<style>.m li::marker { content: '第' counter(list-item) '条 ' }</style><ol class="m"><li>甲方</li><li>乙方</li></ol>`,
      ),
    ).toEqual(['第1条 甲方', '第2条 乙方']);
  });
});
