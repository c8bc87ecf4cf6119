import { longChatPage } from './lab/long-chat-page.ts';
import { redeemPage } from './pages/redeem-page.ts';
import { Redemptions } from './redemptions.ts';
import { htmlReply, redirect } from './reply.ts';
import type { Route } from './site.ts';
import { staticFile } from './static-files.ts';

export function redeemRoutes(now: () => Date): readonly Route[] {
  const redemptions = new Redemptions(now);
  return [
    staticFile('redeem.css', 'text/css'),
    { method: 'GET', path: '/livechat', answer: () => htmlReply(longChatPage('lazy')) },
    { method: 'GET', path: '/', answer: () => redirect('/redeem') },
    {
      method: 'GET',
      path: '/redeem',
      answer: ({ url }) => htmlReply(redeemPage(redemptions.find(url.searchParams.get('attempt') ?? ''))),
    },
    {
      // As old shops answer: nothing of it is ever in a document.
      method: 'GET',
      path: '/redeem/old',
      answer: () => htmlReply('<script>alert("卡密已被使用！错误码：E2031");history.back()</script>'),
    },
    {
      method: 'POST',
      path: '/redeem',
      answer: ({ form }) => {
        const attempt = redemptions.try(form.get('account') ?? '', form.get('code') ?? '');
        return redirect(`/redeem?attempt=${attempt.id}`);
      },
    },
  ];
}
