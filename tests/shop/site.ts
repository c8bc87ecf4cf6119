import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { errorPage } from './pages/error-page.ts';
import { htmlReply, type Reply, sendReply } from './reply.ts';

const FORM_LIMIT_BYTES = 256 * 1024;

export interface Visit {
  readonly method: string;
  readonly url: URL;
  /** What `*` stood for in the route's path. */
  readonly key: string;
  readonly form: URLSearchParams;
}
/** Path is literal, or ends in `/*` for one more segment. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly answer: (visit: Visit) => Reply | null;
}

/** One listening origin; `null` from every route is a 404. */
export interface Site {
  readonly port: number;
  close(): Promise<void>;
}

export async function openSite(routes: readonly Route[], port: number): Promise<Site> {
  const server = createServer((request, response) => {
    void answer(routes, request)
      .catch((cause: unknown) => htmlReply(errorPage(500, String(cause)), 500))
      .then((reply) => sendReply(response, reply));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { port: portOf(server.address()), close: () => closeServer(server) };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') {
    throw new Error('the shop listens on no port');
  }
  return address.port;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}

async function answer(routes: readonly Route[], request: IncomingMessage): Promise<Reply> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
  const form = method === 'POST' ? await readForm(request) : new URLSearchParams();
  if (form === null) return htmlReply(errorPage(413, '提交的内容过大'), 413);
  for (const route of routes) {
    const key = route.method === method ? keyOf(route.path, url.pathname) : null;
    const reply = key === null ? null : route.answer({ method, url, key, form });
    if (reply) return reply;
  }
  return htmlReply(errorPage(404, '页面不存在'), 404);
}

function keyOf(path: string, pathname: string): string | null {
  if (!path.endsWith('/*')) return path === pathname ? '' : null;
  const rest = pathname.startsWith(path.slice(0, -1)) ? pathname.slice(path.length - 1) : '';
  return rest === '' || rest.includes('/') ? null : rest;
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size <= FORM_LIMIT_BYTES) chunks.push(bytes);
  }
  return size > FORM_LIMIT_BYTES ? null : new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
