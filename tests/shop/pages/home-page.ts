import { GOODS, type Good, yuan } from '../goods.ts';
import { html, type Markup } from '../html.ts';
import { layout } from './layout.ts';

function tile(good: Good): Markup {
  return html`<a class="card tile" href="/product/${good.id}">
<span class="cover" aria-hidden="true">${good.name.slice(0, 2)}</span>
<strong>${good.name}</strong>
<span class="row"><span class="price">${yuan(good.priceFen)}</span><span class="muted">已售 ${good.sold}</span></span>
</a>`;
}

export function homePage(): string {
  const body = html`<section class="notice"><strong>店铺公告</strong>
自动发货，秒到账。购买后请及时使用，售后请在订单页提交。</section>
<h1 class="section">全部商品</h1>
<div class="tiles">${GOODS.map(tile)}</div>`;
  return layout('首页', body);
}
