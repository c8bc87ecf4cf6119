import { html, trusted } from '../html.ts';
import { barePage } from './bare-page.ts';

export const LONG_CHAT_ROWS = 300;

/** How a long chat brings its older messages into the page. */
export type ChatManner = 'lazy' | 'virtual' | 'growing' | 'button' | 'endless';

const STYLE = trusted(`<style>
body { margin: 0; font: 15px/1.5 sans-serif; }
h1 { font-size: 18px; margin: 12px; }
.chat-box { height: 480px; margin: 12px; overflow-y: auto; border: 1px solid #ccd; }
.message { min-height: 44px; padding: 6px 12px; box-sizing: border-box; overflow: hidden; }
.is-buyer { text-align: right; }
.message header { font-size: 12px; color: #667; }
</style>`);

/** Message `n` says the same words whoever draws it. */
export function longChatText(n: number): string {
  if (n === 40) return '今天内给您换一张，请放心。';
  return n % 2 === 0 ? `第${n}句：卡密激活不了，请核实` : `第${n}句：已经转给同事处理了`;
}

const SCRIPT = (manner: ChatManner) => `<script>
const MANNER = '${manner}', TOTAL = ${LONG_CHAT_ROWS}, PAGE = 30, ROW = 44;
const box = document.querySelector('.chat-box'), list = document.querySelector('.messages');
const said = (n) => n === 40 ? '今天内给您换一张，请放心。' : n % 2 === 0 ? '第' + n + '句：卡密激活不了，请核实' : '第' + n + '句：已经转给同事处理了';
const pad = (n) => String(n).padStart(2, '0');
function row(n) {
  const element = document.createElement('article');
  const own = n % 2 === 0;
  element.className = 'message ' + (own ? 'is-buyer' : 'is-merchant');
  element.style.height = ROW + 'px';
  element.innerHTML = '<header><strong></strong> <time></time></header><div class="bubble"></div>';
  element.querySelector('strong').textContent = own ? '我' : '极速卡铺客服';
  const minute = 600 + (n < 0 ? 0 : n);
  element.querySelector('time').textContent = '2026-11-20 ' + pad(Math.floor(minute / 60)) + ':' + pad(minute % 60);
  element.querySelector('.bubble').textContent = said(n);
  return element;
}
const rows = (from, to) => { const part = document.createDocumentFragment(); for (let n = from; n < to; n++) part.append(row(n)); return part; };
let first = TOTAL - PAGE, busy = false;
function earlier() {
  if (busy || (first <= 0 && MANNER !== 'endless')) return;
  busy = true;
  const from = MANNER === 'endless' ? first - PAGE : Math.max(0, first - PAGE);
  setTimeout(() => {
    const height = box.scrollHeight;
    list.prepend(rows(from, first));
    first = from;
    box.scrollTop += box.scrollHeight - height;
    busy = false;
    if (MANNER === 'button' && first === 0) document.querySelector('#more').remove();
  }, 80);
}
function draw() {
  const from = Math.max(0, Math.floor(box.scrollTop / ROW) - 2), to = Math.min(TOTAL, from + 16);
  list.style.cssText = 'position:relative;height:' + TOTAL * ROW + 'px';
  const inner = document.createElement('div');
  inner.style.cssText = 'position:absolute;left:0;right:0;top:' + from * ROW + 'px';
  inner.append(rows(from, to));
  list.replaceChildren(inner);
}
if (MANNER === 'virtual') {
  list.style.height = TOTAL * ROW + 'px';
  box.addEventListener('scroll', draw);
  box.scrollTop = box.scrollHeight;
  draw();
} else {
  list.append(rows(first, TOTAL));
  if (MANNER === 'button') {
    const more = document.createElement('button');
    more.id = 'more'; more.type = 'button'; more.textContent = '加载更早的沟通记录';
    more.addEventListener('click', earlier);
    box.prepend(more);
  } else box.addEventListener('scroll', () => { if (box.scrollTop < 10) earlier(); });
  box.scrollTop = box.scrollHeight;
}
if (MANNER === 'growing') { let next = TOTAL; setInterval(() => { if (next < TOTAL + 8) list.append(row(next++)); }, 700); }
</script>`;

/** Three hundred messages, of which only the newest are in the page at first. */
export function longChatPage(manner: ChatManner): string {
  const body = html`<h1>联系客服</h1><p>订单号：2026112220150813741</p>
<div class="chat-box"><div class="messages"></div></div>${trusted(SCRIPT(manner))}`;
  return barePage('联系客服 - 极速卡铺', body, STYLE);
}

/** A chat of another site inside a page of the shop. */
export function widgetPage(redeemOrigin: string): string {
  const body = html`<h1>订单详情</h1><dl><dt>订单号</dt><dd>2026112221304412086</dd>
<dt>实付金额</dt><dd>¥28.80</dd><dt>订单状态</dt><dd>已完成</dd></dl>
<iframe title="在线客服" src="${redeemOrigin}/livechat" style="width:420px;height:600px"></iframe>`;
  return barePage('订单详情 - 极速卡铺', body);
}
