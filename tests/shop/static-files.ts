import { readFileSync } from 'node:fs';
import { typedReply } from './reply.ts';
import type { Route } from './site.ts';

/** A GET route for a file beside this module; read at every request, so that edits show on reload. */
export function staticFile(name: string, type: string): Route {
  return {
    method: 'GET',
    path: `/${name}`,
    answer: () => typedReply(`${type}; charset=utf-8`, readFileSync(new URL(name, import.meta.url), 'utf8')),
  };
}
