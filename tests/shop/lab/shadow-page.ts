import { html, trusted } from '../html.ts';
import { barePage } from './bare-page.ts';

const SCRIPT = trusted(`<script>
for (const mode of ['open', 'closed']) {
  const root = document.querySelector('#' + mode).attachShadow({ mode });
  root.innerHTML = '<p>' + mode + ' 影子文字 <slot></slot></p><div class="nested"></div>';
  root.querySelector('.nested').attachShadow({ mode }).innerHTML = '<p>' + mode + ' 内层影子文字</p>';
}
</script>`);

/** Open and closed shadow roots, made by script (with one more inside) and by declaration. */
export function shadowPage(): string {
  const body = html`<h1>影子根</h1>
<p>普通文字</p>
<div id="open"><em>open 插槽文字</em></div>
<div id="closed"><em>closed 插槽文字</em></div>
<div><template shadowrootmode="open"><p>open 声明式影子文字</p></template></div>
<div><template shadowrootmode="closed"><p>closed 声明式影子文字</p></template></div>
<p>末尾文字</p>${SCRIPT}`;
  return barePage('影子根', body);
}
