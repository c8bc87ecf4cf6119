import { expect, it } from 'vitest';
import type { Rect } from '../../../utils/evidence/geometry.ts';
import type { PageSnapshot } from '../../../utils/evidence/page-snapshot.ts';
import { isIconWord } from '../../../utils/page/icon-words.ts';

function isPicture(text: string, cls: string, tag: string, box: Rect): boolean {
  const element = { parent: -1, tag, cls, attrs: {}, box, visible: true, frame: 0 };
  const run = { element: 0, text, box, visible: true };
  const snapshot: PageSnapshot = {
    v: 1,
    url: 'https://shop.test/',
    canonicalUrl: null,
    referrer: '',
    title: '',
    lang: 'zh-CN',
    selection: '',
    readAt: '2026-11-22T12:00:00.000Z',
    viewport: { w: 1, h: 1, scrollX: 0, scrollY: 0, dprMilli: 1000 },
    page: { w: 1, h: 1 },
    frames: [],
    elements: [element],
    runs: [run],
    fields: [],
    text,
    truncated: [],
  };
  return isIconWord(snapshot, run);
}

const WIDE: Rect = [0, 0, 90, 16];
const SQUARE: Rect = [0, 0, 18, 18];

it.each([
  ['support_agent', 'material-icons-outlined', 'span', WIDE],
  ['send', 'material-symbols-rounded', 'span', WIDE],
  ['expand_more', 'icon', 'span', WIDE],
  ['shopping_cart', '', 'i', WIDE],
  ['storefront', 'glyph-of-their-own', 'span', SQUARE],
] as const)('takes %s in .%s for a picture', (text, cls, tag, box) => {
  expect(isPicture(text, cls, tag, box)).toBe(true);
});

it.each([
  ['paypal', 'pay-icon', 'span', WIDE],
  ['alipay_pc', 'channel', 'span', WIDE],
  ['completed', '', 'td', WIDE],
  ['我的工单', 'material-icons', 'span', SQUARE],
  ['ok', '', 'td', SQUARE],
] as const)('takes %s in .%s for words', (text, cls, tag, box) => {
  expect(isPicture(text, cls, tag, box)).toBe(false);
});
