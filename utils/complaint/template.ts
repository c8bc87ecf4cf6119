// Templates that buyers write themselves: the part of mustache that is data alone. {{name}}, {{#name}}…{{/name}} for lists and
// for what is known, {{^name}}…{{/name}} for what is not. Nothing in a template can call anything.

export type TemplateData = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;

export interface FilledTemplate {
  text: string;
  /** Names that no fact has, in the order of the template: they print nothing. */
  unknown: string[];
  /** A section that is never closed, or closed where none is open. */
  isBroken: boolean;
}

/** Names that stand for one fact each; 承诺, 条款 and 证据 are lists. */
export const TEMPLATE_NAMES = [
  '订单号',
  '商品',
  '金额',
  '下单时间',
  '付款时间',
  '支付方式',
  '交易号',
  '商家',
  '店铺',
  '网址',
  '问题',
  '提示',
  '错误代码',
  '提示时间',
  '诉求',
  '期限',
  '今天',
] as const;

interface Node {
  kind: 'text' | 'value' | 'section' | 'inverted';
  name: string;
  children: Node[];
}

const TAG = /\{\{\{?\s*([#^/&!]?)\s*([^{}]{0,60}?)\s*\}\}\}?/g;
export const LONGEST_TEMPLATE = 5000;
const LONGEST_TEXT = 20_000;

function parse(template: string): { nodes: Node[]; isBroken: boolean } {
  const root: Node = { kind: 'section', name: '', children: [] };
  const open = [root];
  let isBroken = false;
  let from = 0;
  const add = (node: Node) => open.at(-1)?.children.push(node);
  for (const match of template.matchAll(TAG)) {
    const [whole, sign = '', name = ''] = match;
    add({ kind: 'text', name: template.slice(from, match.index), children: [] });
    from = match.index + whole.length;
    if (sign === '!') continue;
    if (sign === '/') {
      if (open.length > 1 && open.at(-1)?.name === name) open.pop();
      else isBroken = true;
      continue;
    }
    const node: Node = {
      kind: sign === '#' ? 'section' : sign === '^' ? 'inverted' : 'value',
      name,
      children: [],
    };
    add(node);
    if (node.kind !== 'value') open.push(node);
  }
  add({ kind: 'text', name: template.slice(from), children: [] });
  return { nodes: root.children, isBroken: isBroken || open.length > 1 };
}

type Value = TemplateData[string];

class Filling {
  readonly unknown = new Set<string>();
  private readonly data: TemplateData;

  constructor(data: TemplateData) {
    this.data = data;
  }

  /** Own names only: `constructor` and its like are names that nobody gave. */
  private valueOf(name: string, row: Readonly<Record<string, string>>): Value {
    if (Object.hasOwn(row, name)) return row[name] ?? '';
    if (Object.hasOwn(this.data, name)) return this.data[name] ?? '';
    this.unknown.add(name);
    return '';
  }

  fill(nodes: readonly Node[], row: Readonly<Record<string, string>>): string {
    return nodes.map((node) => this.fillNode(node, row)).join('');
  }

  private fillNode(node: Node, row: Readonly<Record<string, string>>): string {
    if (node.kind === 'text') return node.name;
    const value = this.valueOf(node.name, row);
    if (node.kind === 'value') return typeof value === 'string' ? value : '';
    const isThere = value.length > 0;
    if (node.kind === 'inverted') return isThere ? '' : this.fill(node.children, row);
    if (typeof value === 'string') return isThere ? this.fill(node.children, row) : '';
    return value.map((inner) => this.fill(node.children, { ...row, ...inner })).join('');
  }
}

export function fillTemplate(template: string, data: TemplateData): FilledTemplate {
  const { nodes, isBroken } = parse(template.slice(0, LONGEST_TEMPLATE));
  const filling = new Filling(data);
  const text = filling
    .fill(nodes, {})
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { text: text.slice(0, LONGEST_TEXT), unknown: [...filling.unknown], isBroken };
}
