// Driving the harvester script in the frame that holds the chat.
import { browser } from 'wxt/browser';
import type { ChatAccess } from '../capture/world.ts';
import type { HarvesterApi } from '../reading/harvester-api.ts';
import { inject, pageError } from './page-access.ts';

type Target = Parameters<typeof browser.scripting.executeScript>[0]['target'];

async function call<K extends keyof HarvesterApi>(
  target: Target,
  name: K,
  ...args: Parameters<HarvesterApi[K]>
): Promise<{ frameId: number; result: Awaited<ReturnType<HarvesterApi[K]>> | null }[]> {
  try {
    const results = await browser.scripting.executeScript({
      target,
      func: (method: string, parameters: unknown[]) => {
        const api = globalThis.cardproofHarvester;
        const found: unknown = api && Reflect.get(api, method);
        return typeof found === 'function' ? Reflect.apply(found, api, parameters) : null;
      },
      args: [name, args],
    } as Parameters<typeof browser.scripting.executeScript>[0]);
    return results.map(({ frameId, result }) => ({
      frameId,
      // JSON from our own script, used as numbers and one of three words.
      result: (result ?? null) as Awaited<ReturnType<HarvesterApi[K]>> | null,
    }));
  } catch (error) {
    throw pageError(error);
  }
}

/** Longer than the slowest step that the page allows itself, also in a hidden tab. */
const STEP_MS = 10_000;

export const chatAccess: ChatAccess = {
  async begin(tabId, texts) {
    try {
      await inject(tabId, '/harvester.js', true);
    } catch (error) {
      throw pageError(error);
    }
    const frames = await call({ tabId, allFrames: true }, 'begin', [...texts]);
    const held = ({ result }: (typeof frames)[number]) => result?.held ?? 0;
    const [best, ...others] = frames.filter((frame) => held(frame) > 0).sort((a, b) => held(b) - held(a));
    for (const { frameId } of others) await call({ tabId, frameIds: [frameId] }, 'end');
    return best ? { frameId: best.frameId } : null;
  },
  async step(tabId, frameId, towards, texts) {
    // The call into a frame that navigates away may never be answered.
    const late = new Promise<never[]>((resolve) => setTimeout(resolve, STEP_MS, []));
    const [frame] = await Promise.race([
      call({ tabId, frameIds: [frameId] }, 'step', towards, texts.slice(-30)),
      late,
    ]);
    return frame?.result ?? { state: 'gone', rows: 0, lost: 0, hidden: false };
  },
  async end(tabId) {
    await call({ tabId, allFrames: true }, 'end');
  },
};
