// Runs in the worker beside the shipped one: floors and single steps in the very context that a save runs in.
import { browser } from 'wxt/browser';
import { pageAccess } from '../../utils/browser/page-access.ts';
import { pixelAccess } from '../../utils/browser/pixels.ts';
import { stitchPage } from '../../utils/capture/stitch.ts';
import { recognise } from '../../utils/platforms/recognise.ts';
import { saveFloor } from './floors/save-floor.ts';
import { textWalk } from './floors/text-walk.ts';

export interface ReadingTimes {
  /** ms inside the page. */
  read: number;
  walk: number;
  /** ms in the worker. */
  recognise: number;
  elements: number;
  texts: number;
}

type Injection = Parameters<typeof browser.scripting.executeScript>[0];

async function timed(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** Scrolls, shoots and joins as a full-page save does, without the save around it. */
async function stitch(tabId: number): Promise<{ ms: number; frames: number }> {
  const tab = await pageAccess.tab(tabId);
  const options = { tab, signal: new AbortController().signal, onProgress: async () => {} };
  let frames = 0;
  const ms = await timed(async () => {
    frames = (await stitchPage(pageAccess, pixelAccess, options)).frames.length;
  });
  return { ms, frames };
}

/** Must refer to nothing outside itself: it runs in the page, beside the shipped reader. */
function readOnce() {
  const startedAt = performance.now();
  const reading = globalThis.cardproofReader?.read() ?? null;
  return { ms: performance.now() - startedAt, reading };
}

/** @param first which of the two meets the page cold */
async function reading(tabId: number, first: 'read' | 'walk'): Promise<ReadingTimes> {
  const target = { tabId };
  await browser.scripting.executeScript({ target, files: ['/reader.js'] });
  const walk = async () => (await browser.scripting.executeScript({ target, func: textWalk }))[0]?.result;
  const early = first === 'walk' ? await walk() : undefined;
  const [answer] = await browser.scripting.executeScript({ target, func: readOnce });
  const walked = early ?? (await walk());
  const snapshot = answer?.result?.reading?.snapshot;
  if (!answer?.result || !walked || !snapshot) throw new Error('the page did not answer');
  return {
    read: answer.result.ms,
    walk: walked.ms,
    recognise: await timed(() => recognise(snapshot, new Date())),
    elements: snapshot.elements.length,
    texts: walked.texts,
  };
}

/** ms from the first statement before a script to the first one after it, compiling included. */
async function startScript(tabId: number, file: '/chip.js' | '/bench-empty.js'): Promise<number> {
  const target = { tabId };
  const files = ['/bench-start.js', file, '/bench-end.js'];
  // Two of them are ours, so WXT's list of built scripts does not name them.
  await browser.scripting.executeScript({ target, files } as Injection);
  const func = () => (globalThis as { benchMs?: number }).benchMs;
  const [answer] = await browser.scripting.executeScript({ target, func });
  if (typeof answer?.result !== 'number') throw new Error(`${file} did not start`);
  return answer.result;
}

const api = {
  async activeTabId(): Promise<number> {
    const [tab] = await browser.tabs.query({ active: true });
    return tab?.id ?? -1;
  },
  setPopup: (popup: string) => browser.action.setPopup({ popup }),
  saveFloor: (tabId: number) => timed(() => saveFloor(tabId)),
  stitch,
  reading,
  startScript,
};

declare global {
  var benchWorker: BenchWorker;
}
export type BenchWorker = typeof api;
globalThis.benchWorker = api;
