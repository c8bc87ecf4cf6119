import { MERCHANT, yuan } from '../goods.ts';
import { html, type Markup, NOTHING } from '../html.ts';
import { type Order, totalFen } from '../orders.ts';
import { shopTime } from '../shop-time.ts';
import { facts, layout } from './layout.ts';

export function orderPage(order: Order): string {
  const rows: [string, string][] = [
    ['订单号', order.orderNo],
    ['商品名称', order.good.name],
    ['购买数量', String(order.quantity)],
    [order.paidAt ? '实付金额' : '应付金额', yuan(totalFen(order))],
    ['下单时间', shopTime(order.createdAt)],
    ['支付时间', order.paidAt ? shopTime(order.paidAt) : '-'],
    ['支付方式', order.paidAt ? '支付宝' : '-'],
    ['商家', MERCHANT],
    ['联系方式', order.contact],
  ];
  const body = html`<section class="card"><h1>订单详情</h1>
<p>${badges(order)}</p>${facts(rows)}
<p class="doors">
<a class="button plain" href="/after-sales/${order.orderNo}">申请售后</a>
<a class="button plain" href="/complaint/${order.orderNo}">投诉订单</a>
<a class="button plain" href="/chat/${order.orderNo}">联系客服</a>
</p></section>
${order.paidAt ? delivery(order) : NOTHING}`;
  return layout('订单详情', body);
}

function badges(order: Order): Markup {
  if (!order.paidAt) {
    return html`<span class="badge warn">待支付</span> <a href="/pay/${order.orderNo}">去支付</a>`;
  }
  return html`<span class="badge ok">已支付</span><span class="badge ok">已完成</span>`;
}

function delivery(order: Order): Markup {
  const text = order.cards.map((card) => `卡号：${card.number}\n卡密：${card.password}`).join('\n');
  const lines = Math.max(2, order.cards.length * 2);
  return html`<section class="card"><h2>卡密信息</h2>
<textarea class="cards" rows="${lines}" readonly aria-label="卡密信息">${text}</textarea>
<p class="row"><button class="button" type="button" data-clipboard-text="${text}">复制卡密</button>
<span class="muted">请尽快前往官方兑换中心使用</span></p></section>`;
}
