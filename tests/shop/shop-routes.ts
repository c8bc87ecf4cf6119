import { Chats } from './chats.ts';
import { findGood, type Good } from './goods.ts';
import { type Order, Orders } from './orders.ts';
import { chatPage } from './pages/chat-page.ts';
import { checkoutPage } from './pages/checkout-page.ts';
import { homePage } from './pages/home-page.ts';
import { orderPage } from './pages/order-page.ts';
import { paymentPage } from './pages/payment-page.ts';
import { productPage } from './pages/product-page.ts';
import { queryPage } from './pages/query-page.ts';
import { requestPage } from './pages/request-page.ts';
import { termsPage } from './pages/terms-page.ts';
import { htmlReply, type Reply, redirect } from './reply.ts';
import { type RequestKind, Requests } from './requests.ts';
import type { Route, Visit } from './site.ts';
import { staticFile } from './static-files.ts';

export function shopRoutes(now: () => Date): readonly Route[] {
  const orders = new Orders(now);
  const requests = new Requests(now);
  return [
    staticFile('shop.css', 'text/css'),
    staticFile('copy.js', 'text/javascript'),
    staticFile('guide.svg', 'image/svg+xml'),
    get('/', () => htmlReply(homePage())),
    get('/terms', () => htmlReply(termsPage())),
    get('/product/*', ({ key }) => pageOfGood(key, productPage)),
    ...buyingRoutes(orders),
    ...queryRoutes(orders),
    ...chatRoutes(orders, new Chats(now)),
    ...requestRoutes(orders, requests, 'after-sales'),
    ...requestRoutes(orders, requests, 'complaint'),
  ];
}

function get(path: string, answer: Route['answer']): Route {
  return { method: 'GET', path, answer };
}

function post(path: string, answer: Route['answer']): Route {
  return { method: 'POST', path, answer };
}

function pageOfGood(id: string, page: (good: Good) => string): Reply | null {
  const good = findGood(id);
  return good ? htmlReply(page(good)) : null;
}

/** Routes below see only visits whose key is a known order number. */
function forOrder(orders: Orders, answer: (order: Order, visit: Visit) => Reply): Route['answer'] {
  return (visit) => {
    const order = orders.find(visit.key);
    return order && answer(order, visit);
  };
}

function buyingRoutes(orders: Orders): readonly Route[] {
  return [
    get('/checkout/*', ({ key }) => pageOfGood(key, (good) => checkoutPage(good, null, ''))),
    post('/checkout/*', ({ key, form }) => {
      const placed = orders.place(key, form);
      if (typeof placed !== 'string') return redirect(`/pay/${placed.orderNo}`);
      const good = findGood(key);
      return good && htmlReply(checkoutPage(good, placed, form.get('contact') ?? ''), 400);
    }),
    get(
      '/pay/*',
      forOrder(orders, (order) =>
        order.paidAt ? redirect(`/order/${order.orderNo}`) : htmlReply(paymentPage(order)),
      ),
    ),
    post(
      '/pay/*',
      forOrder(orders, (order) => {
        orders.pay(order);
        return redirect(`/order/${order.orderNo}`);
      }),
    ),
    get(
      '/order/*',
      forOrder(orders, (order) => htmlReply(orderPage(order))),
    ),
  ];
}

function queryRoutes(orders: Orders): readonly Route[] {
  return [
    get('/query', () => htmlReply(queryPage(null))),
    post('/query', ({ form }) => {
      const order = orders.find((form.get('orderNo') ?? '').trim());
      const known = order && order.queryPassword === form.get('password');
      return known
        ? redirect(`/order/${order.orderNo}`)
        : htmlReply(queryPage('订单号或查询密码不正确'), 403);
    }),
  ];
}

function chatRoutes(orders: Orders, chats: Chats): readonly Route[] {
  return [
    get(
      '/chat/*',
      forOrder(orders, ({ orderNo }) => htmlReply(chatPage(orderNo, chats.read(orderNo)))),
    ),
    post(
      '/chat/*',
      forOrder(orders, ({ orderNo }, { form }) => {
        chats.send(orderNo, form.get('text') ?? '');
        return redirect(`/chat/${orderNo}`);
      }),
    ),
  ];
}

function requestRoutes(orders: Orders, requests: Requests, kind: RequestKind): readonly Route[] {
  return [
    get(
      `/${kind}/*`,
      forOrder(orders, ({ orderNo }) => htmlReply(requestPage(orderNo, kind, requests.read(orderNo, kind)))),
    ),
    post(
      `/${kind}/*`,
      forOrder(orders, ({ orderNo }, { form }) => {
        requests.add(orderNo, kind, form);
        return redirect(`/${kind}/${orderNo}`);
      }),
    ),
  ];
}
