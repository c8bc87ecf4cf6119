// A buyer's whole order list, and one order in a shop that shows all of its goods, each in three sizes.
import { html, type Markup, trusted } from '../../shop/html.ts';

/** Elements of a page, about; the budget is set for the middle one. */
export const SIZES = [500, 5_000, 50_000] as const;
const PER_ORDER = 10;
const PER_CARD = 5;

export const READING_PAGES: Record<string, (elements: number) => string> = {
  'order list': (elements) => page('我的订单', orderList(Math.round(elements / PER_ORDER))),
  'one order': (elements) => page('订单详情', oneOrder(Math.round((elements - 50) / PER_CARD))),
};

function page(title: string, content: Markup): string {
  const style = trusted(
    '<style>td{padding:4px 8px}.card{display:inline-block;width:180px;margin:4px}</style>',
  );
  return html`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>${style}</head>
<body><nav><a href="/">首页</a><a href="/orders">我的订单</a></nav><h1>${title}</h1>${content}</body></html>`
    .markup;
}

function orderList(orders: number): Markup {
  const rows = Array.from({ length: orders }, (_, i) => {
    const day = `2026-11-${String((i % 28) + 1).padStart(2, '0')}`;
    const time = `${String(i % 24).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}:12`;
    const number = 20_261_122_000_000 + i * 37;
    return html`<tr><td><a href="/order/${i}">${number}</a></td><td>${`游戏点卡 ${(i % 9) * 50} 元`}</td>
<td><b>${`¥${i % 90}.50`}</b></td><td>${`${day} ${time}`}</td><td><span>${i % 5 === 0 ? '已取消' : '已完成'}</span></td><td>${(i % 3) + 1}</td></tr>`;
  });
  const heads = ['订单号', '商品', '金额', '下单时间', '状态', '数量'].map((name) => html`<th>${name}</th>`);
  return html`<table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
}

function oneOrder(cards: number): Markup {
  const facts = {
    订单号: '2026112220150813741',
    商品名称: '游戏点卡 100 元',
    订单金额: '¥95.00',
    订单状态: '已完成',
  };
  const lines = Object.entries(facts).map(
    ([name, value]) => html`<tr><th>${name}</th><td>${value}</td></tr>`,
  );
  const goods = Array.from(
    { length: cards },
    (_, i) =>
      html`<div class="card"><h3>${`游戏点卡 ${i * 10} 元`}</h3><p>自动发货，售出不退</p><b>${`¥${i}.00`}</b><a href="/product/${i}">购买</a></div>`,
  );
  return html`<table>${lines}</table><section>${goods}</section>`;
}
