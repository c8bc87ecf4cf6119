import { html, NOTHING } from '../html.ts';
import { layout } from './layout.ts';

export function queryPage(fault: string | null): string {
  const body = html`<section class="card narrow"><h1>订单查询</h1>
${fault ? html`<p class="fault" role="alert">${fault}</p>` : NOTHING}
<form method="post" action="/query">
<label>订单号<input name="orderNo" inputmode="numeric" autocomplete="off" required></label>
<label>查询密码<input name="password" type="password" autocomplete="off" required></label>
<p><button class="button" type="submit">查询</button></p>
</form></section>`;
  return layout('订单查询', body);
}
