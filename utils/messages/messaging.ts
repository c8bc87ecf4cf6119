// The only importer of the messaging library. No schema is loaded here.
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { ErrorCode } from '../errors.ts';
import type { PageInput, PageOutput, PageRequest, ProtocolMap, Reply } from './protocol.ts';

export const messaging = defineExtensionMessaging<ProtocolMap>();

/** Error of a request that the worker answered with a code; `code` is `bug` for anything unexpected. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly code: ErrorCode | 'bug';

  constructor(code: ErrorCode | 'bug', detail: string) {
    super(detail || code);
    this.code = code;
  }
}

/** From one of our own pages. @throws RequestError */
export async function ask<K extends PageRequest>(name: K, input: PageInput<K>): Promise<PageOutput<K>> {
  // The generic map cannot be resolved for an open K, so the pair is fixed here once.
  const send = messaging.sendMessage as (name: K, input: PageInput<K>) => Promise<Reply<PageOutput<K>>>;
  return unwrap(await send(name, input));
}

function unwrap<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.value;
  throw new RequestError(reply.error, reply.detail);
}
