import { type Good, MERCHANT, yuan } from '../goods.ts';
import { html } from '../html.ts';
import { layout } from './layout.ts';

export function productPage(good: Good): string {
  const body = html`<article class="card product">
<div class="cover large" aria-hidden="true">${good.name.slice(0, 4)}</div>
<div>
<h1>${good.name}</h1>
<p>${good.badges.map((badge) => html`<span class="badge">${badge}</span>`)}</p>
<p><span class="price large">${yuan(good.priceFen)}</span><del class="muted">${yuan(good.listPriceFen)}</del></p>
<p class="muted">库存：${good.stock}　已售：${good.sold}　商家：${MERCHANT}</p>
<p><a class="button" href="/checkout/${good.id}">立即购买</a></p>
</div>
</article>
<section class="card"><h2>商家承诺</h2>
<ul>${good.promises.map((promise) => html`<li>${promise}</li>`)}</ul></section>
<section class="card"><h2>使用说明</h2>
<ol>${good.guide.map((step) => html`<li>${step}</li>`)}</ol></section>
<section class="card"><h2>售后说明</h2>
<p>遇到问题请保留兑换页面截图，在订单页点击“申请售后”，商家12小时内回复。详见<a href="/terms">《售后服务条款》</a>。</p></section>`;
  return layout(good.name, body);
}
