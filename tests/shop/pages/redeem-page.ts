import { html, type Markup, NOTHING } from '../html.ts';
import type { Attempt } from '../redemptions.ts';
import { shopTime } from '../shop-time.ts';

/** The game company's own site: other origin, other look. */
export function redeemPage(attempt: Attempt | null): string {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>星穹远征 官方兑换中心</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/redeem.css">
</head>
<body>
<main>
<h1>官方兑换中心</h1>
<p class="hint">每个兑换码只能使用一次，兑换成功后道具将发送至游戏内邮箱。</p>
<form method="post" action="/redeem">
<label>游戏账号<input name="account" autocomplete="off" value="${attempt?.account ?? ''}" required></label>
<label>兑换码<input name="code" autocomplete="off" value="${attempt?.code ?? ''}" placeholder="XXXX-XXXX-XXXX-XXXX" required></label>
<button type="submit">立即兑换</button>
</form>
</main>
${attempt ? dialog(attempt) : NOTHING}
</body>
</html>`.markup;
}

function dialog(attempt: Attempt): Markup {
  const { ok, text, errorCode } = attempt.outcome;
  return html`<div class="dialog ${ok ? 'ok' : 'bad'}" role="alertdialog" aria-labelledby="dialog-title">
<h2 id="dialog-title">${ok ? '兑换成功' : '兑换失败'}</h2>
<p class="reason">${text}</p>
${errorCode ? html`<p>错误代码：${errorCode}</p>` : NOTHING}
<p class="when">时间：${shopTime(attempt.at)}</p>
<p><a href="/redeem">确定</a></p>
</div>`;
}
