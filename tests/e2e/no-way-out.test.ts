// Tries every measured leak route from an extension page and the worker against a listening server.
// Proves: the browser itself refuses all of them; the server sees nothing.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ExtensionBrowser } from './harness.ts';

let app: ExtensionBrowser;
let server: Server;
let origin = '';
const hits: string[] = [];

beforeAll(async () => {
  server = createServer((request, reply) => {
    hits.push(request.url ?? '');
    // The control page names its icon, or the browser would ask for one whenever it likes.
    reply.setHeader('access-control-allow-origin', '*').setHeader('content-type', 'text/html');
    reply.end('<link rel="icon" href="data:,">');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  app = await ExtensionBrowser.launch();
  await app.allowHost(`${new URL(origin).protocol}//127.0.0.1/*`);
});

afterAll(async () => {
  await app.close();
  server.close();
});

const ROUTES: Record<string, string> = {
  fetch: 'fetch(target).catch(() => {})',
  image: 'new Image().src = target',
  beacon: 'navigator.sendBeacon(target)',
  frame: "document.body.append(Object.assign(document.createElement('iframe'), { src: target }))",
  stylesheet:
    "document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: target }))",
  'css image': "document.body.style.backgroundImage = 'url(' + target + ')'",
  form: "(() => { const form = Object.assign(document.createElement('form'), { action: target, method: 'post', target: '_blank' }); document.body.append(form); form.submit(); })()",
  script: "document.head.append(Object.assign(document.createElement('script'), { src: target }))",
  websocket: "(() => { try { new WebSocket(target.replace('http', 'ws')); } catch {} })()",
};

it('a control page without the policy does reach the server', async () => {
  const page = await app.open(`${origin}/control`);
  await page.evaluate((target) => fetch(target).then(() => {}), `${origin}/control-fetch`);
  expect(hits).toContain('/control-fetch');
  hits.length = 0;
});

it.each(Object.entries(ROUTES))('refuses %s from an extension page', async (name, code) => {
  const page = await app.extensionPage('locker.html');
  await page.evaluate(
    `(() => { const target = ${JSON.stringify(`${origin}/leak-${encodeURIComponent(name)}`)}; ${code}; })()`,
  );
  await new Promise((resume) => setTimeout(resume, 300));
  await page.close();
  expect(hits).toEqual([]);
});

it('refuses fetch from the worker, also with a granted host', async () => {
  const worker = await app.worker();
  const reached = await worker.evaluate(
    (target) =>
      fetch(target).then(
        () => true,
        () => false,
      ),
    `${origin}/worker`,
  );
  expect(reached).toBe(false);
  expect(hits).toEqual([]);
});
