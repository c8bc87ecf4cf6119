import { type IncomingMessage, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly location: string | null;
  readonly body: string;
  /** When the first and the last byte of the body came, ms after the head. */
  readonly firstMs: number;
  readonly lastMs: number;
}

/** One HTTP request without following redirects; `form` makes it a POST. */
export function visit(url: string, form?: Record<string, string>): Promise<Answer> {
  const body = form && new URLSearchParams(form).toString();
  const headers = body ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: body ? 'POST' : 'GET', headers, agent: false }, (response) => {
      read(response).then(resolve, reject);
    });
    asked.once('error', reject);
    asked.end(body);
  });
}

/** Follows a form's 303 to the page it leads to. */
export async function submit(url: string, form: Record<string, string>): Promise<Answer & { url: string }> {
  const { location } = await visit(url, form);
  const target = new URL(location ?? '', url).href;
  return { ...(await visit(target)), url: target };
}

async function read(response: IncomingMessage): Promise<Answer> {
  const started = performance.now();
  const chunks: Buffer[] = [];
  let firstMs = 0;
  for await (const chunk of response) {
    if (chunks.length === 0) firstMs = performance.now() - started;
    chunks.push(Buffer.from(chunk));
  }
  const status = response.statusCode ?? 0;
  const location = response.headers.location ?? null;
  return {
    status,
    location,
    body: Buffer.concat(chunks).toString('utf8'),
    firstMs,
    lastMs: performance.now() - started,
  };
}
