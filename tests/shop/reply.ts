import type { ServerResponse } from 'node:http';

/** One HTTP answer; with `pauseMs` the second and later parts follow that much later. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly parts: readonly string[];
  readonly pauseMs: number;
}

export function htmlReply(body: string, status = 200): Reply {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, parts: [body], pauseMs: 0 };
}

export function typedReply(type: string, body: string): Reply {
  return { status: 200, headers: { 'content-type': type }, parts: [body], pauseMs: 0 };
}

/** 303, so that a reload never posts a form again. */
export function redirect(location: string): Reply {
  return { status: 303, headers: { location }, parts: [], pauseMs: 0 };
}

export function slowReply(parts: readonly string[], pauseMs: number): Reply {
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, parts, pauseMs };
}

/** Resolves when the whole answer was handed over or the visitor left. */
export async function sendReply(response: ServerResponse, reply: Reply): Promise<void> {
  response.writeHead(reply.status, { 'cache-control': 'no-store', ...reply.headers });
  for (const [index, part] of reply.parts.entries()) {
    if (index > 0) await pause(response, reply.pauseMs);
    if (response.destroyed) return;
    response.write(part);
  }
  response.end();
}

function pause(response: ServerResponse, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    response.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
