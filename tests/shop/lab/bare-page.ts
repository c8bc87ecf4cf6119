import { html, type Markup } from '../html.ts';

/** A page without the shop's style, for pages whose pixels or text must be known exactly. */
export function barePage(title: string, body: Markup, head: Markup | '' = ''): string {
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><title>${title}</title>${head}</head>
<body>${body}</body></html>`.markup;
}
