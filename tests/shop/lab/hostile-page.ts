import { html, trusted } from '../html.ts';
import { barePage } from './bare-page.ts';

/** Right-to-left override and mark: `gnp.exe` would read `exe.png`. */
const RTL = '\u202Egnp.exe\u200F';
export const HOSTILE_TITLE = `<script>alert(1)</script>${RTL} 订单详情`;
export const HOSTILE_PRODUCT = `=HYPERLINK("http://x.invalid")${'星穹月卡🎮'.repeat(17_000)}`;
/** Eleven digits, as a mobile number has. */
export const HOSTILE_ORDER_NO = '13812345678';

// HTML cannot carry a lone surrogate; a script can.
const LONE_SURROGATE = trusted(`<script>
document.title += '\\uD83D';
document.querySelector('#lone').textContent = '备注\\uD83D尾\\uDE00部';
</script>`);

export function hostilePage(): string {
  const body = html`<h1>${HOSTILE_TITLE}</h1>
<dl>
<dt>订单号</dt><dd>${HOSTILE_ORDER_NO}</dd>
<dt>实付金额</dt><dd>¥28.80</dd>
<dt>下单时间</dt><dd>2026-11-22 20:15:08</dd>
<dt>订单状态</dt><dd>已完成</dd>
<dt>买家留言</dt><dd id="lone"></dd>
<dt>商家</dt><dd>"&gt;&lt;img src=x onerror=alert(1)&gt;${RTL}</dd>
<dt>商品名称</dt><dd style="overflow-wrap:anywhere">${HOSTILE_PRODUCT}</dd>
</dl>${LONE_SURROGATE}`;
  return barePage(HOSTILE_TITLE, body);
}
