import { html } from '../html.ts';
import { layout } from './layout.ts';

export function errorPage(status: number, sentence: string): string {
  const body = html`<section class="card center"><h1>${status}</h1><p>${sentence}</p>
<p><a class="button plain" href="/">返回首页</a></p></section>`;
  return layout('出错了', body);
}
