import { html, trusted } from '../html.ts';
import { barePage } from './bare-page.ts';

// What a Tailwind 4 build ships: layers, registered properties, oklch() and color-mix() everywhere.
const STYLE = trusted(`<style>
@layer theme, base, utilities;
@property --tw-shadow { syntax: "*"; inherits: false; initial-value: 0 0 #0000; }
@layer theme { :root { --color-sky-500: oklch(68.5% .169 237.323); --color-red-600: oklch(57.7% .245 27.325); --color-slate-100: oklch(96.8% .007 247.896); --spacing: .25rem; } }
@layer base { *, ::before { box-sizing: border-box; border: 0 solid; margin: 0; padding: 0; } body { font-family: system-ui, sans-serif; line-height: 1.5; } }
@layer utilities {
  .page { min-height: 100vh; padding: calc(var(--spacing) * 6); background: linear-gradient(in oklab, var(--color-slate-100), color-mix(in oklab, var(--color-sky-500) 20%, white)); }
  .panel { max-width: 32rem; padding: calc(var(--spacing) * 5); background: oklch(100% 0 0 / .8); border-radius: .75rem; --tw-shadow: 0 4px 12px color-mix(in oklab, oklch(20.8% .042 265.755) 18%, transparent); box-shadow: var(--tw-shadow); }
  .price { color: var(--color-red-600); font-size: 1.5rem; font-weight: 700; }
  .label { color: lab(45% -2 -10); }
  .pill { display: inline-block; padding-inline: calc(var(--spacing) * 3); color: white; background: var(--color-sky-500); border-radius: calc(infinity * 1px); }
}
</style>`);

/** An order in the manner of a Tailwind 4 shop: labels stacked above values, no telling class names. */
export function tailwindPage(): string {
  const body = html`<div class="page"><div class="panel">
<span class="pill">已交付</span>
<div><div class="label">订单号</div><div>DJ20261122201508374190</div></div>
<div><div class="label">商品</div><div>云端会员 季卡 激活码</div></div>
<div><div class="label">支付金额</div><div class="price">45.50 CNY</div></div>
<div><div class="label">下单时间</div><div>2026/11/22 20:15:08</div></div>
</div></div>`;
  return barePage('订单详情 | Nova Keys', body, STYLE);
}
