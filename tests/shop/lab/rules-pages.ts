import { html } from '../html.ts';
import { barePage } from './bare-page.ts';

/** A product whose rules stand in a dialog over it. */
export function rulesDialogPage(): string {
  const body = html`<h1>星海点卡 50元</h1><p>价格 ¥49.00</p><p>库存 12</p><button>立即购买</button>
<p>官方直充</p><p>全国通用</p><p>在线客服</p>
<div role="dialog" aria-modal="true" style="position:fixed;left:40px;top:60px;width:420px;padding:16px;background:#fff;border:1px solid">
<h3>购买须知</h3><p>1、卡密无效请在24小时内联系客服，逾期概不受理。</p>
<p>2、卖家应在收到投诉后12小时内补发或退款。</p><p>3、本站有权随时修改本须知，恕不另行通知。</p><button>我知道了</button></div>`;
  return barePage('星海点卡 50元 - 小站', body);
}

/** Rules that are a picture: no word of them can be read. */
export function rulesPicturePage(): string {
  const svg =
    "data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' width='400' height='120'><text x='10' y='40' font-size='20'>No refunds after delivery</text></svg>";
  return barePage(
    '购买须知 - 小站',
    html`<h1>购买须知</h1><img alt="" width="400" height="120" src="${svg}">`,
  );
}
