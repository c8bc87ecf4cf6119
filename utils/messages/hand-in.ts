// The shop page's side of a request, without the messaging library: the chip has to stay under 4 KB. Same envelope.
import type { Reply, ShopInput, ShopOutput, ShopRequest } from './protocol.ts';

interface Runtime {
  id?: string;
  /** The callback form is the one that both browsers have. */
  sendMessage(
    message: { id: number; type: string; data: unknown; timestamp: number },
    answered: (answer: { res?: Reply<never> } | undefined) => void,
  ): void;
  lastError?: unknown;
}

/** From a shop page's script; null where the worker did not do it. */
export function handIn<K extends ShopRequest>(type: K, data: ShopInput<K>): Promise<ShopOutput<K> | null> {
  const runtime = (globalThis as { chrome?: { runtime?: Runtime } }).chrome?.runtime;
  return new Promise((done) => {
    const now = Date.now();
    // Gone when the extension was updated or removed under the page.
    if (!runtime?.id) return done(null);
    runtime.sendMessage({ id: now, type, data, timestamp: now }, (answer) => {
      // Asked for, so that the browser does not report it as forgotten.
      void runtime.lastError;
      done(answer?.res?.ok ? answer.res.value : null);
    });
  });
}
