import { html } from '../html.ts';
import { htmlReply, type Reply, slowReply, typedReply } from '../reply.ts';
import type { Route } from '../site.ts';
import { barePage } from './bare-page.ts';
import { framePage, framesPage } from './frames-page.ts';
import { hostilePage } from './hostile-page.ts';
import { loginPage } from './login-page.ts';
import { longChatPage, widgetPage } from './long-chat-page.ts';
import { minimalPdf } from './minimal-pdf.ts';
import { newsPage } from './news-page.ts';
import { rulesDialogPage, rulesPicturePage } from './rules-pages.ts';
import { shadowPage } from './shadow-page.ts';
import { tailwindPage } from './tailwind-page.ts';
import { tallPage } from './tall-page.ts';
import { twoOrdersPage } from './two-orders-page.ts';

const SLOW_MS = 8000;

/** Pages that a buyer may meet and that a capture must survive; `/lab` lists them. */
export function labRoutes(redeemOrigin: string): readonly Route[] {
  const pages: Record<string, (url: URL) => Reply> = {
    tall: () => htmlReply(tallPage(10_000)),
    'very-tall': () => htmlReply(tallPage(60_000)),
    slow: (url) => slowReply(slowParts(), pauseOf(url)),
    hostile: () => htmlReply(hostilePage()),
    'two-orders': () => htmlReply(twoOrdersPage()),
    shadow: () => htmlReply(shadowPage()),
    frames: () => htmlReply(framesPage(redeemOrigin)),
    frame: (url) => htmlReply(framePage(url.search)),
    password: () => htmlReply(loginPage()),
    'chat-lazy': () => htmlReply(longChatPage('lazy')),
    'chat-virtual': () => htmlReply(longChatPage('virtual')),
    'chat-growing': () => htmlReply(longChatPage('growing')),
    'chat-button': () => htmlReply(longChatPage('button')),
    'chat-endless': () => htmlReply(longChatPage('endless')),
    'chat-widget': () => htmlReply(widgetPage(redeemOrigin)),
    news: () => htmlReply(newsPage()),
    tailwind: () => htmlReply(tailwindPage()),
    'rules-dialog': () => htmlReply(rulesDialogPage()),
    'rules-picture': () => htmlReply(rulesPicturePage()),
    'rules.pdf': () => typedReply('application/pdf', minimalPdf()),
    pdf: () => typedReply('application/pdf', minimalPdf()),
    empty: () => htmlReply(''),
  };
  const routes = Object.entries(pages).map(
    ([name, page]): Route => ({ method: 'GET', path: `/lab/${name}`, answer: ({ url }) => page(url) }),
  );
  return [{ method: 'GET', path: '/lab', answer: () => htmlReply(indexPage(Object.keys(pages))) }, ...routes];
}

function indexPage(names: readonly string[]): string {
  const links = names.map((name) => html`<li><a href="/lab/${name}">${name}</a></li>`);
  return barePage('lab', html`<h1>lab</h1><ul>${links}</ul>`);
}

function slowParts(): readonly string[] {
  const page = barePage(
    '仍在加载的订单',
    html`<h1>订单详情</h1><p>订单号：2026112220150813741</p><!--cut--><p>加载完成</p>`,
  );
  return page.split('<!--cut-->');
}

/** `?ms=` shortens the wait for tests that do not need all of it. */
function pauseOf(url: URL): number {
  const asked = Number(url.searchParams.get('ms') ?? SLOW_MS);
  return asked >= 0 && asked <= SLOW_MS ? asked : SLOW_MS;
}
