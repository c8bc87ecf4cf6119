import { describe, expect, it } from 'vitest';
import { type PageWords, withBoxWords } from '../../../utils/evidence/box-words.ts';
import type { RedactionPlan } from '../../../utils/evidence/redaction-plan.ts';
import { EMPTY_REVIEW, type Reviews } from '../../../utils/evidence/redaction-review.ts';

const ITEM = 'it_00000000000000000000000001';
const PICTURE = '1-screenshot.png';
const TEXT = '2-text.txt';
const page: PageWords = {
  lines: [
    { file: PICTURE, rect: [100, 100, 60, 20], text: '昵称' },
    { file: PICTURE, rect: [180, 100, 120, 20], text: '星海小刀' },
    { file: PICTURE, rect: [100, 140, 400, 60], text: '他说我的账号是 knife-77，随便登录。' },
    { file: PICTURE, rect: [100, 300, 80, 20], text: '商家' },
    { file: '2-fullpage.png', rect: [180, 100, 120, 20], text: '不在这张图上' },
  ],
  texts: new Map([
    [TEXT, '昵称 星海小刀\n他说我的账号是 knife-77，随便登录。\n商家 商家 商家 商家\n星海小刀'],
  ]),
  values: ['星海小刀'],
};
const found: RedactionPlan = { v: 1, audience: 'community', items: [{ itemId: ITEM, proposals: [] }] };
const drawing = (rect: [number, number, number, number]): Reviews =>
  new Map([[ITEM, { ...EMPTY_REVIEW, drawn: [{ id: 'b1', file: PICTURE, rect }] }]]);

function proposed(reviews: Reviews, plan = found) {
  const whole = page.texts.get(TEXT) ?? '';
  const [item] = withBoxWords(plan, reviews, new Map([[ITEM, page]])).items;
  return (item?.proposals ?? []).map(({ target, words, decision, suggested }) => ({
    text: target.in === 'text' ? whole.slice(target.start, target.end) : '',
    everywhere: words !== null,
    asked: decision === 'proposed' && suggested === 'hide',
  }));
}

describe('words under a box', () => {
  it('are proposed at every place of the text, and a value everywhere', () => {
    expect(proposed(drawing([170, 95, 140, 30]))).toEqual([
      { text: '星海小刀', everywhere: true, asked: true },
      { text: '星海小刀', everywhere: true, asked: true },
    ]);
  });

  it('are proposed as a whole where the box covers a part of a paragraph', () => {
    expect(proposed(drawing([250, 150, 80, 20]))).toEqual([
      { text: '他说我的账号是 knife-77，随便登录。', everywhere: false, asked: true },
    ]);
  });

  it.each([
    ['a label that stands everywhere', [95, 295, 90, 30]],
    ['nothing', [600, 600, 50, 50]],
    ['the edge of a line', [100, 75, 60, 30]],
  ] as const)('are none under %s', (_what, rect) => {
    expect(proposed(drawing([...rect]))).toEqual([]);
  });

  it('are left to the proposal that is there already', () => {
    const [first] = withBoxWords(found, drawing([170, 95, 140, 30]), new Map([[ITEM, page]])).items;
    const known = (first?.proposals ?? [])
      .slice(0, 1)
      .map((one) => ({ ...one, id: 'p1', kind: 'name' as const }));
    const plan = { ...found, items: [{ itemId: ITEM, proposals: known }] };
    expect(proposed(drawing([170, 95, 140, 30]), plan)).toHaveLength(2);
  });

  it('are none without a box', () => {
    expect(withBoxWords(found, new Map(), new Map([[ITEM, page]]))).toEqual(found);
  });
});
