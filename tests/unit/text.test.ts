import { describe, expect, it } from 'vitest';
import { en } from '../../utils/browser/text/en.ts';
import { zh } from '../../utils/browser/text/zh-cn.ts';
import { textFor } from '../../utils/browser/text.ts';
import { ERROR_CODES } from '../../utils/errors.ts';
import { itemFileKindSchema, itemKindSchema, itemMethodSchema } from '../../utils/evidence/item.ts';

type Leaf = [path: string, value: unknown];

function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, path ? `${path}.${key}` : key));
}

/** What a sentence reads when every placeholder is filled with its own name. */
function spoken(value: unknown): string {
  if (typeof value !== 'function') return String(value);
  const names = new Proxy({}, { get: (_target, name) => `{${String(name)}}` });
  return String(value(names));
}

const placeholders = (sentence: string): string[] => (sentence.match(/\{\w+\}/g) ?? []).sort();
const english = new Map(leaves(en));
const LEAVES = leaves(zh);

describe('the dictionaries', () => {
  it('have the same keys in the same order', () => {
    expect([...english.keys()]).toEqual(LEAVES.map(([path]) => path));
  });

  it.each(LEAVES)('%s is said in both languages with the same placeholders', (path, value) => {
    const chinese = spoken(value);
    const other = spoken(english.get(path));
    expect(chinese.trim()).not.toBe('');
    expect(other.trim()).not.toBe('');
    expect(placeholders(other)).toEqual(placeholders(chinese));
    expect(chinese).not.toMatch(/存证(?!据)|生成投诉(?!材料)|导出证据包/);
  });

  it('keep the names that scripts and people rely on', () => {
    const names = [
      zh.save.button,
      zh.save.undo,
      zh.complaint.button,
      zh.bundle.button,
      zh.complaint.copy,
      zh.complaint.fill,
      zh.trouble.button,
    ];
    expect(names).toEqual([
      '保存证据',
      '撤销保存',
      '写投诉',
      '打包证据',
      '复制全文',
      '填到网页输入框',
      '已经出问题了',
    ]);
  });

  it.each([
    ['errors', [...ERROR_CODES, 'bug']],
    ['kinds', itemKindSchema.options],
    ['methods', itemMethodSchema.options],
    ['files', itemFileKindSchema.options],
  ] as const)('%s has words for every code', (part, codes) => {
    expect(Object.keys(zh[part]).sort()).toEqual([...codes].sort());
  });

  it('never calls a redrawn page a screenshot', () => {
    expect([zh.methods.rendered, zh.files.rendered]).toEqual([
      '网页重绘图（不是截图）',
      '网页重绘图（不是截图）',
    ]);
  });
});

describe('the language', () => {
  it('is Chinese unless the buyer chose English', () => {
    expect(textFor('zh-CN')).toBe(zh);
    expect(textFor('en')).toBe(en);
  });
});
