// The worker's side: every request is parsed and its sender checked before a handler sees it.
import { ExpectedError } from '../errors.ts';
import { messaging } from './messaging.ts';
import {
  type PageInput,
  type PageOutput,
  type PageRequest,
  pageRequests,
  type Reply,
  type ShopInput,
  type ShopOutput,
  type ShopRequest,
  shopRequests,
} from './protocol.ts';

export interface Sender {
  /** URL of the page or frame that spoke. */
  url: string;
  tabId: number | null;
}

export type PageHandlers = {
  [K in PageRequest]: (input: PageInput<K>, sender: Sender) => Promise<PageOutput<K>>;
};
export type ShopHandlers = {
  [K in ShopRequest]: (input: ShopInput<K>, sender: Sender) => Promise<ShopOutput<K>>;
};

/**
 * Registers every handler.
 * @param ownOrigin `chrome-extension://<id>/`
 */
export function answer(ownOrigin: string, pages: PageHandlers, shops: ShopHandlers): void {
  for (const name of Object.keys(pageRequests) as PageRequest[]) {
    register(name, pageRequests[name], pages[name], (sender) => sender.url.startsWith(ownOrigin));
  }
  for (const name of Object.keys(shopRequests) as ShopRequest[]) {
    register(name, shopRequests[name], shops[name], (sender) => sender.tabId !== null);
  }
}

interface Parser {
  safeParse(value: unknown): { success: boolean; data?: unknown };
}

function register(
  name: PageRequest | ShopRequest,
  schema: Parser,
  handler: (input: never, sender: Sender) => Promise<unknown>,
  allowed: (sender: Sender) => boolean,
): void {
  const on = messaging.onMessage as (
    name: string,
    listener: (message: { data: unknown; sender: MessageSender }) => Promise<Reply<unknown>>,
  ) => void;
  on(name, async ({ data, sender }) => {
    const from: Sender = { url: sender.url ?? '', tabId: sender.tab?.id ?? null };
    if (!allowed(from)) return { ok: false, error: 'no-permission', detail: 'not for this sender' };
    const parsed = schema.safeParse(data);
    if (!parsed.success) return { ok: false, error: 'record-invalid', detail: `bad request ${name}` };
    return settle(handler(parsed.data as never, from));
  });
}

interface MessageSender {
  url?: string;
  tab?: { id?: number };
}

async function settle(work: Promise<unknown>): Promise<Reply<unknown>> {
  try {
    return { ok: true, value: await work };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    if (error instanceof ExpectedError) return { ok: false, error: error.code, detail };
    console.error(error);
    return { ok: false, error: 'bug', detail };
  }
}
