// Reaching into a tab: scripts are injected on demand and answer through executeScript, never through messages a page could forge.
import { browser } from 'wxt/browser';
import type { PageAccess, PageMeasure, TabInfo } from '../capture/world.ts';
import { ExpectedError } from '../errors.ts';
import { fromBase64 } from '../evidence/bytes.ts';
import { type PageReading, pageReadingSchema } from '../evidence/page-snapshot.ts';
import { mergeReadings } from '../reading/merge-readings.ts';
import type { ReaderApi } from '../reading/reader-api.ts';

export function pageError(error: unknown): ExpectedError {
  const message = error instanceof Error ? error.message : String(error);
  if (/showing error page/i.test(message))
    return new ExpectedError('page-crashed', message, { cause: error });
  if (/No tab with id|tab was closed|No frame with id|was removed|Invalid tab ID/i.test(message)) {
    return new ExpectedError('tab-gone', message, { cause: error });
  }
  return new ExpectedError('page-restricted', message, { cause: error });
}

interface FrameResult<T> {
  frameId: number;
  result: T;
}

export async function inject(tabId: number, file: string, allFrames: boolean): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, allFrames },
    files: [file],
    injectImmediately: true,
  } as Parameters<typeof browser.scripting.executeScript>[0]);
}

async function call<K extends keyof ReaderApi>(
  tabId: number,
  allFrames: boolean,
  name: K,
  ...args: Parameters<ReaderApi[K]>
): Promise<FrameResult<Awaited<ReturnType<ReaderApi[K]>>>[]> {
  try {
    // A visit begins by reading or measuring; what follows finds the reader where it was left.
    if (name === 'read' || name === 'measure') await inject(tabId, '/reader.js', allFrames);
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames },
      injectImmediately: true,
      func: (method: string, parameters: unknown[]) => {
        const api = globalThis.cardproofReader;
        const found: unknown = api && Reflect.get(api, method);
        return typeof found === 'function' ? Reflect.apply(found, api, parameters) : null;
      },
      args: [name, args],
    } as Parameters<typeof browser.scripting.executeScript>[0]);
    return results.map(({ frameId, result }) => ({
      frameId,
      // JSON from our own script; `read` is parsed by schema before anything uses it.
      result: result as Awaited<ReturnType<ReaderApi[K]>>,
    }));
  } catch (error) {
    throw pageError(error);
  }
}

async function top<K extends keyof ReaderApi>(
  tabId: number,
  name: K,
  ...args: Parameters<ReaderApi[K]>
): Promise<Awaited<ReturnType<ReaderApi[K]>>> {
  const [frame] = await call(tabId, false, name, ...args);
  if (!frame) throw new ExpectedError('page-restricted', 'no frame answered');
  return frame.result;
}

async function describe(tabId: number): Promise<TabInfo> {
  try {
    const tab = await browser.tabs.get(tabId);
    return {
      id: tabId,
      windowId: tab.windowId,
      url: tab.url ?? tab.pendingUrl ?? '',
      title: tab.title ?? '',
      incognito: tab.incognito,
      loading: tab.status === 'loading',
    };
  } catch (error) {
    throw new ExpectedError('tab-gone', '', { cause: error });
  }
}

async function read(tabId: number): Promise<PageReading> {
  const frames = await call(tabId, true, 'read');
  const readings = frames
    .filter((frame) => frame.result !== null)
    .map(({ frameId, result }) => ({ frameId, reading: pageReadingSchema.parse(result) }));
  const main = readings.find((frame) => frame.frameId === 0);
  if (!main) throw new ExpectedError('page-restricted', 'the page did not answer');
  const others = readings
    .filter((frame) => frame.frameId !== 0)
    .map(({ reading }) => ({ url: reading.snapshot.url, reading }));
  return mergeReadings(main.reading, others);
}

async function render(tabId: number): Promise<Blob> {
  try {
    await inject(tabId, '/renderer.js', false);
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => globalThis.cardproofRenderer?.(),
    });
    const base64 = frame?.result;
    if (!base64) throw new ExpectedError('capture-failed', 'the page could not be drawn');
    return new Blob([fromBase64(base64)], { type: 'image/png' });
  } catch (error) {
    throw error instanceof ExpectedError ? error : pageError(error);
  }
}

async function mhtml(tabId: number): Promise<Blob | null> {
  if (!browser.pageCapture) return null;
  const allowed = await browser.permissions.contains({ permissions: ['pageCapture'] });
  if (!allowed) return null;
  return (await browser.pageCapture.saveAsMHTML({ tabId })) ?? null;
}

export const pageAccess: PageAccess = {
  tab: describe,
  read,
  async cover(tabId) {
    await call(tabId, true, 'cover');
    return async () => {
      // The tab may be gone by now; then there is nothing to bring back.
      await call(tabId, true, 'uncover').catch(() => {});
    };
  },
  measure: (tabId): Promise<PageMeasure> => top(tabId, 'measure'),
  showFrame: (tabId, y, position) => top(tabId, 'showFrame', y, position),
  async leaveStage(tabId) {
    await top(tabId, 'leaveStage');
  },
  render,
  mhtml,
};
