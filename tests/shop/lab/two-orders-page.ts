import { html, type Markup } from '../html.ts';
import { facts, layout } from '../pages/layout.ts';

const CARDS: readonly (readonly (readonly [string, string])[])[] = [
  [
    ['订单号', '2026112120150813741'],
    ['商品名称', '星穹远征 月卡 300星晶'],
    ['实付金额', '¥28.80'],
    ['下单时间', '2026-11-21 20:15:08'],
    ['订单状态', '已完成'],
  ],
  [
    ['订单号', '2026112209300121660'],
    ['商品名称', '云端会员 季卡 激活码'],
    ['应付金额', '¥91.00'],
    ['下单时间', '2026-11-22 09:30:01'],
    ['订单状态', '待支付'],
  ],
];

/** The second order shows no time of payment and another amount: nothing may move from one to the other. */
export function twoOrdersPage(): string {
  const cards: Markup[] = CARDS.map((rows) => html`<section class="card">${facts(rows)}</section>`);
  return layout('我的订单', html`<h1>我的订单</h1>${cards}`);
}
