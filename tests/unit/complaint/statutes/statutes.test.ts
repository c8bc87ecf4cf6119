import { describe, expect, it } from 'vitest';
import { LAWS } from '../../../../utils/complaint/statutes/laws.ts';
import { NEVER_CITE } from '../../../../utils/complaint/statutes/never-cite.ts';
import index from '../../../../utils/complaint/statutes/statute-index.json' with { type: 'json' };
import { scopeOf } from '../../../../utils/complaint/statutes/statute-scope.ts';
import { statuteText } from '../../../../utils/complaint/statutes/statute-text.ts';
import { citeStatute, citeStatutes, isKnownStatute } from '../../../../utils/complaint/statutes/statutes.ts';

const TODAY = '2026-11-22';
/** Every article that the problem types, the disputed points and the evidence rules name. */
const NAMED = `
ds-15 ds-16 ds-17 ds-19 ds-20 ds-27 ds-31 ds-32 ds-33 ds-34 ds-38 ds-39 ds-49 ds-50 ds-51 ds-53 ds-55 ds-58 ds-59 ds-61
ds-62 ds-63 ds-74 ds-81 ds-83 ds-85 fb-9 fb-20 fb-25 fbj-1 fbj-2 fbj-6 fz-2 fz-20 fz-31 fz-38 hl-11 ht-10 mfh-491 mfh-496
mfh-497 mfh-500 mfh-506 mfh-509 mfh-512 mfh-563 mfh-565 mfh-566 mfh-577 mfh-578 mfh-582 mfh-584 mfh-592 mfh-593 mfh-598
mfh-610 mfh-612 mfh-615 mfh-617 mfh-621 mfr-1024 mfr-1025 mfr-1033 mfz-19 mfz-20 mfz-144 mfz-145 mfz-147 mfz-148 mfz-157
mfz-188 mfz-195 mj-20 mj-31 mj-90 mj-91 mj-104 mj-106 mj-112 mj-116 mm-13 mm-16 mm-19 mm-20 ms-122 ms-124 ms-165 ms-166
ms-168 pg-7 pg-8 pg-12 pg-13 pg-14 pg-15 pg-16 pg-19 pg-20 pg-21 pg-30 pg-32 pg-40 pi-6 pi-13 pi-28 pi-45 pi-50 pi-72 qm-4
qm-5 qm-6 qm-7 qm-8 qz-1 qz-3 tl-9 tl-10 tl-11 tl-12 tl-13 tl-17 tl-18 tl-21 tl-22 tl-27 tl-44 tl-49 ts-3 ts-9 ts-10 ts-11
ts-12 ts-13 ts-15 ts-16 ts-17 ts-23 ts-27 ts-42 ts-45 wa-46 wa-48 wj-12 wj-13 wj-14 wj-18 wj-19 wj-20 wj-21 wj-24 wj-28 wj-31
wj-34 wj-41 wl-1 wl-5 wl-9 xf-8 xf-9 xf-20 xf-24 xf-26 xf-28 xf-29 xf-39 xf-44 xf-48 xf-52 xf-53 xf-55 xf-56 xfa-243 xfa-246
xfa-253z1 xfa-266 xfa-274 xx-8 yf-2 yf-9 yf-23 yf-24 yf-25 yf-26 za-50 za-56 za-58 zf-20 zf-22 zf-31 zf-35 zj-14 zj-15 zj-88
zj-90 zj-93 zj-94 zj-95 zpj-1 zx-11 zx-12 zx-13 zx-16 zx-17 zx-18 zx-19
`
  .trim()
  .split(/\s+/);
/** Known, and never printed: nobody could confirm that the regulation of 2015 still holds. */
const UNCONFIRMED = ['cf-5', 'cf-6', 'cf-10', 'cf-12', 'cf-14', 'cf-16', 'cf-18'];

describe('citeStatute', () => {
  it.each(NAMED)('can print %s today', (id) => {
    const citation = citeStatute(id, TODAY);
    expect(citation?.text).toMatch(/^《.{4,60}》第[一二三四五六七八九十百千零]+条(?:之[一二三])?$/);
    expect(statuteText(id)).not.toBeNull();
  });

  it.each([
    ...UNCONFIRMED,
    ...Object.keys(NEVER_CITE),
    'hg-1',
    'jg-0',
    'dyt-0',
    'xzcf-18',
    'xf-999',
    'zz-1',
    '',
    '-',
  ])('never prints %s', (id) => expect(citeStatute(id, TODAY)).toBeNull());

  it('prints every article of the file or knows why not', () => {
    const silent = index.filter(({ id }) => citeStatute(id, TODAY) === null).map(({ id }) => id);
    const known = [...UNCONFIRMED, ...Object.keys(NEVER_CITE), 'hg-1', 'jg-0', 'dyt-0', 'xzcf-18'];
    expect(silent.filter((id) => !known.includes(id))).toEqual([]);
    expect(silent.every(isKnownStatute)).toBe(true);
  });

  it.each([
    ['ts-15', '2026-04-14', false],
    ['ts-15', '2026-04-15', true],
    ['pg-19', '2026-01-31', false],
    ['pg-19', '2026-02-01', true],
    ['fb-9', '2025-10-14', false],
    ['fb-9', '2025-10-15', true],
    ['za-58', '2025-12-31', false],
    ['tl-12', '2024-06-30', false],
    ['wj-18', '2025-12-31', false],
    ['wj-18', '2026-01-01', true],
    ['wj-19', '2022-01-01', true],
    ['pg-19', '2026-01-31T15:59:59Z', false],
    ['pg-19', '2026-01-31T16:00:00Z', true],
    ['xf-48', 'no date', false],
    ['xf-48', '', false],
  ])('%s on %s: %s', (id, on, printable) => expect(citeStatute(id, on) !== null).toBe(printable));

  it.each([
    ['xf-48', { item: 2 }, '第四十八条第一款第（二）项'],
    ['xf-48', { paragraph: 2 }, '第四十八条第二款'],
    ['xf-44', { paragraph: 1 }, '第四十四条第一款'],
    ['mfh-563', { item: 4 }, '第五百六十三条第一款第（四）项'],
    ['mfh-512', { paragraph: 2 }, '第五百一十二条第二款'],
    ['mfh-577', { paragraph: 1 }, '第五百七十七条'],
    ['pg-30', { item: 4 }, '第三十条第（四）项'],
    ['wj-21', { item: 5 }, '第二十一条'],
    ['ts-10', { paragraph: 1, item: 1 }, '第十条'],
    ['xfa-253z1', {}, '第二百五十三条之一'],
  ])('%s at %o is %s', (id, place, words) => expect(citeStatute(id, TODAY, place)?.place).toBe(words));

  it.each([
    ['xf-48', { item: 12 }],
    ['xf-48', { paragraph: 3 }],
    ['mfh-577', { item: 1 }],
    ['mfh-577', { paragraph: 0 }],
  ])('invents no place: %s has no %o', (id, place) => expect(citeStatute(id, TODAY, place)).toBeNull());

  it('drops the state from the short form and keeps inner titles', () => {
    expect(citeStatute('xf-52', TODAY)).toEqual({
      id: 'xf-52',
      law: '中华人民共和国消费者权益保护法',
      place: '第五十二条',
      text: '《中华人民共和国消费者权益保护法》第五十二条',
      short: '《消费者权益保护法》第五十二条',
    });
    expect(citeStatute('mj-31', TODAY)?.text).toBe(
      '《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第三十一条',
    );
  });

  it('leaves out of a list what cannot be printed', () => {
    expect(citeStatutes(['xf-48', 'cf-12', 'xf-25', 'wl-1'], TODAY).map(({ id }) => id)).toEqual([
      'xf-48',
      'wl-1',
    ]);
  });
});

describe('the data', () => {
  it('has one entry per id, each under a law of the table', () => {
    expect(new Set(index.map(({ id }) => id)).size).toBe(index.length);
    expect(index.filter(({ id }) => !((id.split('-')[0] ?? '') in LAWS))).toEqual([]);
  });

  it('counts items as the text prints them', () => {
    for (const { id, paragraphs } of index) {
      const printed = statuteText(id)?.match(/^（[一二三四五六七八九十]+）/gm)?.length ?? 0;
      if (paragraphs) expect([id, paragraphs.reduce((sum, items) => sum + items, 0)]).toEqual([id, printed]);
    }
  });

  it.each([
    ['pg-19', 'platform'],
    ['xf-44', 'platform'],
    ['ds-59', 'any'],
    ['yf-9', 'prepaid'],
    ['mfz-145', 'minor'],
    ['xf-55', 'fraud'],
    ['xf-48', 'any'],
  ])('%s holds for %s', (id, scope) => expect(scopeOf(id)).toBe(scope));
});
