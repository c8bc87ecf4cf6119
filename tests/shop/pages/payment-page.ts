import { MERCHANT, yuan } from '../goods.ts';
import { html, type Markup, trusted } from '../html.ts';
import { type Order, totalFen } from '../orders.ts';
import { shopTime } from '../shop-time.ts';
import { facts, layout } from './layout.ts';

export function paymentPage(order: Order): string {
  const body = html`<section class="card narrow center"><h1>订单支付</h1>
<p><span class="badge warn">待支付</span></p>
<p class="price large">${yuan(totalFen(order))}</p>
${placeholderCode(order.orderNo)}
<p class="muted">请使用支付宝扫码支付，30分钟内未支付订单将自动关闭</p>
${facts([
  ['订单号', order.orderNo],
  ['商品名称', order.good.name],
  ['购买数量', String(order.quantity)],
  ['应付金额', yuan(totalFen(order))],
  ['下单时间', shopTime(order.createdAt)],
  ['商家', MERCHANT],
])}
<form method="post" action="/pay/${order.orderNo}"><button class="button" type="submit">模拟支付</button></form>
</section>`;
  return layout('订单支付', body);
}

const SIDE = 21;

/** Looks like a QR code and holds nothing. */
function placeholderCode(seed: string): Markup {
  const cells = Array.from({ length: SIDE * SIDE }, (_, index) => index).filter((index) => {
    const digit = Number(seed[index % seed.length] ?? '0');
    return ((index * 31 + digit * 17) ^ (index >> 2)) % 5 < 2;
  });
  const path = cells.map((index) => `M${index % SIDE} ${Math.floor(index / SIDE)}h1v1h-1z`).join('');
  return html`<svg class="code" viewBox="-1 -1 23 23" width="180" height="180" role="img" aria-label="付款码（演示）">
<rect x="-1" y="-1" width="23" height="23" fill="#fff"/><path fill="#1f2937" d="${path}"/>${trusted(CORNERS)}</svg>`;
}

const CORNERS = [
  [0, 0],
  [14, 0],
  [0, 14],
]
  .map(
    ([x, y]) =>
      `<g transform="translate(${x} ${y})"><path fill="#1f2937" d="M0 0h7v7h-7z"/><path fill="#fff" d="M1 1h5v5h-5z"/><path fill="#1f2937" d="M2 2h3v3h-3z"/></g>`,
  )
  .join('');
