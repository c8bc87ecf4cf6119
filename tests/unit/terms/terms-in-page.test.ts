import { describe, expect, it } from 'vitest';
import type { PageSnapshot, SnapshotElement } from '../../../utils/evidence/page-snapshot.ts';
import { termsInPage } from '../../../utils/terms/terms-in-page.ts';
import { termsName, termsVersion } from '../../../utils/terms/terms-name.ts';

interface Node {
  tag?: string;
  cls?: string;
  role?: string;
  layer?: true;
  text?: string;
  inside?: Node[];
}

/** A snapshot of these boxes; dialogs stand at the end of the text, as the reader writes them. */
function pageOf(nodes: Node[]): PageSnapshot {
  const elements: SnapshotElement[] = [];
  const runs: PageSnapshot['runs'] = [];
  const add = (node: Node, parent: number): void => {
    const { tag = 'div', cls = '', role, layer } = node;
    const attrs: Record<string, string> = role ? { role } : {};
    const box = [0, 0, 10, 10] as [number, number, number, number];
    const own =
      elements.push({ parent, tag, cls, attrs, box, visible: true, frame: 0, ...(layer ? { layer } : {}) }) -
      1;
    if (node.text) runs.push({ element: own, text: node.text, box, visible: true });
    for (const inner of node.inside ?? []) add(inner, own);
  };
  add({ tag: 'body', inside: nodes }, -1);
  return {
    v: 1,
    url: 'https://shop.example/',
    canonicalUrl: null,
    referrer: '',
    title: '充值卡 - 小站',
    lang: 'zh',
    selection: '',
    readAt: '2026-11-22T06:00:00.000Z',
    viewport: { w: 100, h: 100, scrollX: 0, scrollY: 0, dprMilli: 1000 },
    page: { w: 100, h: 100 },
    frames: [],
    elements,
    runs,
    fields: [],
    text: runs.map(({ text }) => text).join('\n'),
    truncated: [],
  };
}

const GOODS: Node[] = [
  { tag: 'h1', text: '充值卡 50元' },
  { text: '价格 ¥49.00 库存 12 件，限时优惠，立即购买可享折扣' },
];
const RULES = ['1、卡密无效请在24小时内联系客服。', '2、逾期概不受理。'];

describe('termsInPage', () => {
  it.each([
    ['a dialog by role', { role: 'dialog' }],
    ['a dialog by tag', { tag: 'dialog' }],
    ['a fixed layer by class', { cls: 'layui-layer layui-layer-page', layer: true as const }],
  ])('finds %s', (_name, box) => {
    const dialog = { ...box, inside: [{ tag: 'h3', text: '购买须知' }, ...RULES.map((text) => ({ text }))] };
    expect(termsInPage(pageOf([...GOODS, dialog]))).toEqual([
      { kind: 'dialog', name: '购买须知', text: ['购买须知', ...RULES].join('\n') },
    ]);
  });

  it('finds rules under a heading of their own', () => {
    const notes = { inside: [{ tag: 'h3', text: '商品说明' }, ...RULES.map((text) => ({ text }))] };
    expect(termsInPage(pageOf([...GOODS, notes, { text: '相关推荐' }]))).toEqual([
      { kind: 'notes', name: '商品说明', text: ['商品说明', ...RULES].join('\n') },
    ]);
  });

  it.each([
    ['a dialog without rules', [{ role: 'dialog', inside: [{ text: '扫码关注公众号领取更多优惠信息' }] }]],
    ['a heading without a text', [{ tag: 'h3', text: '购买须知' }]],
    ['a page of goods', []],
  ])('leaves %s alone', (_name, more) => expect(termsInPage(pageOf([...GOODS, ...more]))).toEqual([]));

  it('ends on a page of many texts', () => {
    const many = Array.from({ length: 4000 }, (_, i) => ({ text: `购买须知${i % 7 === 0 ? '' : i}` }));
    expect(termsInPage(pageOf(many))).toBeInstanceOf(Array);
  });
});

describe('the name and edition of terms', () => {
  it.each([
    ['售后规则 - 小站', '正文', '售后规则'],
    ['小站', '欢迎使用《小站用户协议》', '小站用户协议'],
  ])('%s, %s → %s', (title, text, name) => expect(termsName(title, text)).toBe(name));

  it.each([
    ['版本号：V3.2\n第一条 甲。', 'V3.2'],
    ['更新日期：2026年8月1日\n第一条 甲。', '2026年8月1日'],
    ['第一条 甲。\n本规则自2026年5月1日起施行。', '2026年5月1日'],
    ['第一条 甲版本的卡密。', null],
  ])('%s → %s', (text, version) => expect(termsVersion(text)).toBe(version));
});
