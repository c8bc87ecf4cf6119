import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, dirname, extname, join, normalize, resolve, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain',
};

export interface ServedFile {
  url: string;
  close(): void;
}

/** Serves the folder of one file on a free loopback port. */
export async function serveFile(path: string): Promise<ServedFile> {
  const file = resolve(path);
  if (!(await stat(file)).isFile()) throw new Error(`not a file: ${path}`);
  const root = dirname(file);
  const server = createServer(async (request, response) => {
    const wanted = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const target = normalize(join(root, wanted));
    const found = target.startsWith(root + sep) ? await stat(target).catch(() => null) : null;
    if (!found?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': await contentType(target, target === file) });
    createReadStream(target).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no loopback port');
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${address.port}/${encodeURIComponent(basename(file))}`, close };
}

async function contentType(path: string, isPage: boolean): Promise<string> {
  const type = TYPES[extname(path).toLowerCase()] ?? (isPage ? 'text/html' : 'application/octet-stream');
  if (!type.startsWith('text/')) return type;
  // A page that names its own charset is believed; one that names none is UTF-8 where its bytes are.
  return type === 'text/html' && (await namesCharset(path)) ? type : `${type}; charset=utf-8`;
}

async function namesCharset(path: string): Promise<boolean> {
  const handle = await open(path);
  const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(4096), position: 0 });
  await handle.close();
  return /<meta[^>]+charset\s*=/i.test(buffer.subarray(0, bytesRead).toString('latin1'));
}
