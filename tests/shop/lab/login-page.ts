import { html } from '../html.ts';
import { layout } from '../pages/layout.ts';

export const LAB_PASSWORD = 'P4ss-不可外泄-9527';

/** A filled-in login form: the password must never reach a picture, a text or a DOM copy. */
export function loginPage(): string {
  const body = html`<section class="card narrow"><h1>会员登录</h1>
<form method="post" action="/lab/password">
<label>账号<input name="account" autocomplete="username" value="buyer@example.com"></label>
<label>密码<input name="password" type="password" autocomplete="current-password" value="${LAB_PASSWORD}"></label>
<p><button class="button" type="button">登录</button></p>
</form></section>`;
  return layout('会员登录', body);
}
