import { type Good, yuan } from '../goods.ts';
import { html, NOTHING } from '../html.ts';
import { layout } from './layout.ts';

/** `fault` is the sentence about the last attempt, null at first. */
export function checkoutPage(good: Good, fault: string | null, contact: string): string {
  const body = html`<section class="card narrow"><h1>确认订单</h1>
<p><strong>${good.name}</strong></p>
<p class="row"><span class="muted">单价</span><span class="price">${yuan(good.priceFen)}</span></p>
${fault ? html`<p class="fault" role="alert">${fault}</p>` : NOTHING}
<form method="post" action="/checkout/${good.id}">
<label>联系邮箱<input name="contact" type="text" inputmode="email" autocomplete="email" value="${contact}" required></label>
<label>购买数量<input name="quantity" type="number" min="1" max="${good.stock}" value="1" required></label>
<label>查询密码<input name="password" type="password" autocomplete="new-password" minlength="4" placeholder="查询订单时使用，至少4位" required></label>
<p><button class="button" type="submit">提交订单</button></p>
</form></section>`;
  return layout('确认订单', body);
}
