import type { Bubble } from '../chats.ts';
import { MERCHANT } from '../goods.ts';
import { html, type Markup, NOTHING } from '../html.ts';
import { shopTime } from '../shop-time.ts';
import { layout } from './layout.ts';

function bubbleMarkup(bubble: Bubble): Markup {
  const image = bubble.image
    ? html`<img src="${bubble.image}" alt="使用教程" width="220" height="120">`
    : NOTHING;
  return html`<article class="message is-${bubble.sender}" data-message-id="${bubble.id}">
<header><strong>${bubble.name}</strong><time>${shopTime(bubble.at)}</time></header>
<div class="bubble"><p>${bubble.text}</p>${image}</div>
</article>`;
}

export function chatPage(orderNo: string, bubbles: readonly Bubble[]): string {
  const body = html`<section class="card"><h1>联系客服</h1>
<p class="muted">${MERCHANT}　订单号：<a href="/order/${orderNo}">${orderNo}</a></p>
<div class="messages">${bubbles.map(bubbleMarkup)}</div>
<form method="post" action="/chat/${orderNo}" class="say">
<textarea name="text" rows="2" maxlength="500" placeholder="请输入消息" aria-label="消息内容" required></textarea>
<button class="button" type="submit">发送</button>
</form></section>`;
  return layout('联系客服', body);
}
