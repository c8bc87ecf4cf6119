// A save with a scripted page and picture source over a real locker on fake IndexedDB.
import { captureLocker } from '../../../entrypoints/background/capture-locker.ts';
import type { CaptureLocker } from '../../../utils/capture/capture-locker.ts';
import type { SaveRequest } from '../../../utils/capture/save-outcome.ts';
import type { SaveTools } from '../../../utils/capture/save-page.ts';
import { emptyFacts, type Facts } from '../../../utils/evidence/facts.ts';
import type { PageSnapshot } from '../../../utils/evidence/page-snapshot.ts';
import { ENVIRONMENT, type Lab, openLab } from '../locker/locker-lab.ts';

export const request: SaveRequest = { tabId: 1, mode: 'asked', full: false, force: false, confirmed: false };

export function snapshotOf(text: string, url = 'https://shop.example/order/1'): PageSnapshot {
  return {
    v: 1,
    url,
    canonicalUrl: null,
    referrer: '',
    title: '订单详情',
    lang: 'zh-CN',
    selection: '',
    readAt: '2026-11-22T10:00:00.000Z',
    viewport: { w: 1280, h: 800, scrollX: 0, scrollY: 0, dprMilli: 1000 },
    page: { w: 1280, h: 800 },
    frames: [{ url, reachable: true, box: null }],
    elements: [],
    runs: [],
    fields: [],
    text,
    truncated: [],
  };
}

export function factsOf(change: Partial<Facts> = {}): Facts {
  return {
    ...emptyFacts('test/1'),
    platform: 'generic',
    pageKind: 'order',
    shopName: '极速卡铺',
    confidence: 1,
    ...change,
  };
}

export interface SaveLab extends Lab {
  tools: SaveTools;
  page: { text: string; url: string; incognito: boolean; height: number; facts: Facts };
  uncovered(): number;
}

export async function openSaveLab(
  change: (locker: CaptureLocker) => CaptureLocker = (l) => l,
): Promise<SaveLab> {
  const lab = await openLab();
  const page = {
    text: '订单号：1',
    url: 'https://shop.example/order/1',
    incognito: false,
    height: 800,
    facts: factsOf(),
  };
  let uncovered = 0;
  let privateConfirmed = false;
  const png = () => Promise.resolve(new Blob(['not really a png'], { type: 'image/png' }));
  const tools: SaveTools = {
    page: {
      tab: async (id) => ({
        id,
        windowId: 1,
        url: page.url,
        title: '订单详情',
        incognito: page.incognito,
        loading: false,
      }),
      read: async () => ({
        snapshot: { ...snapshotOf(page.text, page.url), page: { w: 1280, h: page.height } },
        dom: '<p>订单号：1</p>',
      }),
      cover: async () => async () => {
        uncovered++;
      },
      measure: async () => ({ width: 1280, height: 2000, viewportHeight: 800, dpr: 1, innerScroller: false }),
      showFrame: async (_tab, y) => y,
      leaveStage: async () => {},
      render: png,
      mhtml: async () => null,
    },
    pixels: {
      visible: png,
      decode: async () => ({ data: new Uint8ClampedArray(4 * 4), width: 2, height: 2 }),
      size: async () => ({ width: 1280, height: 800 }),
      thumbnail: png,
      canvas: () => ({ draw: async () => {}, png }),
    },
    world: {
      now: () => lab.writer.now(),
      mono: () => 1,
      session: lab.writer.session,
      environment: async () => ENVIRONMENT,
      timezoneOffset: () => 480,
    },
    locker: change(captureLocker(lab.locker, lab.writer)),
    recognise: () => page.facts,
    isSwitchedOn: async () => false,
    mayKeepPrivate: async (confirmed) => {
      privateConfirmed ||= confirmed;
      return privateConfirmed;
    },
    stopSignal: () => new AbortController().signal,
  };
  return { ...lab, tools, page, uncovered: () => uncovered };
}
