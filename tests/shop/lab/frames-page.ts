import { html, trusted } from '../html.ts';
import { barePage } from './bare-page.ts';

const STYLE = trusted('<style>iframe { display: block; width: 90%; height: 140px; margin: 8px 0; }</style>');

/** Five frames: same origin, srcdoc, two sandboxed ones (without and with its origin), another origin. */
export function framesPage(redeemOrigin: string): string {
  const body = html`<h1>框架</h1><p>主页面文字</p>
<iframe name="same" src="/lab/frame"></iframe>
<iframe name="srcdoc" srcdoc="&lt;p&gt;srcdoc 框架文字&lt;/p&gt;"></iframe>
<iframe name="sandboxed" sandbox src="/lab/frame?sandbox"></iframe>
<iframe name="sandboxed-same" sandbox="allow-same-origin" src="/lab/frame?sandbox-same"></iframe>
<iframe name="other" src="${redeemOrigin}/redeem"></iframe>
<p>框架之后的文字</p>`;
  return barePage('框架', body, STYLE);
}

export function framePage(search: string): string {
  return barePage('框架内页', html`<p>框架文字 ${search || '同源'}</p>`);
}
