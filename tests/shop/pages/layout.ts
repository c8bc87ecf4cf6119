import { SHOP_NAME } from '../goods.ts';
import { html, type Markup } from '../html.ts';

/** A whole page of the shop: header, footer and the one style sheet. */
export function layout(title: string, body: Markup): string {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - ${SHOP_NAME}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/shop.css">
</head>
<body>
<header class="top"><div class="wide">
<a class="brand" href="/">${SHOP_NAME}</a>
<nav><a href="/">首页</a><a href="/query">订单查询</a><a href="/terms">售后服务条款</a></nav>
</div></header>
<main class="wide">${body}</main>
<footer class="bottom">
<p>${SHOP_NAME} · 7×24小时自动发货</p>
<p><a href="/terms">《售后服务条款》</a> 客服工作时间 09:00-23:00</p>
</footer>
<script src="/copy.js" defer></script>
</body>
</html>`.markup;
}

/** Rows of label and value. */
export function facts(rows: readonly (readonly [label: string, value: string])[]): Markup {
  return html`<dl class="facts">${rows.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`;
}
