// Opens a page in Chromium and reads it as the extension does: in an isolated world, closed shadow roots included.
import { setTimeout as delay } from 'node:timers/promises';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import type { PageReading } from '../../utils/evidence/page-snapshot.ts';
import { type FrameReading, mergeReadings } from '../../utils/reading/merge-readings.ts';
import { findBrowser } from '../browsers.mjs';
import { serveFile } from './file-server.ts';
import { pageScript } from './page-script.ts';

const LOAD_TIMEOUT_MS = 20_000;
/** A page that keeps the browser from answering for so long cannot be read. */
const ANSWER_TIMEOUT_MS = 45_000;
const WORLD = 'cardproof';

export interface ReadResult {
  reading: PageReading;
  /** Time the reader took inside the page. */
  ms: number;
}

export class PageReader {
  private readonly browser: Browser;
  private readonly script: string;

  private constructor(browser: Browser, script: string) {
    this.browser = browser;
    this.script = script;
  }

  static async launch(): Promise<PageReader> {
    const executablePath = findBrowser('chromium');
    if (!executablePath)
      throw new Error('No Chromium, Chrome or Edge found; set CARDPROOF_CHROMIUM to its path.');
    const browser = await puppeteer.launch({
      executablePath,
      headless: true,
      pipe: true,
      protocolTimeout: ANSWER_TIMEOUT_MS,
      defaultViewport: { width: 1366, height: 900 },
      // Frames of other sites stay in the page's process, where one session reaches them.
      args: [
        '--no-sandbox',
        '--disable-site-isolation-trials',
        '--disable-features=IsolateOrigins,site-per-process',
        '--lang=zh-CN',
      ],
    });
    return new PageReader(
      browser,
      await pageScript(new URL('./in-page.ts', import.meta.url), 'cardproofReader'),
    );
  }

  async close(): Promise<void> {
    await Promise.race([this.browser.close(), delay(5000)]);
    this.browser.process()?.kill('SIGKILL');
  }

  /** A local file, served on loopback; nothing else is reachable from it. Its address is what it says of itself. */
  async readFile(path: string): Promise<ReadResult> {
    const served = await serveFile(path);
    try {
      const origin = new URL(served.url).origin;
      const result = await this.open(
        served.url,
        (url) => url.startsWith(`${origin}/`),
        (session) => readThrough(session, this.script),
      );
      return { ...result, reading: asSavedFrom(result.reading, origin) };
    } finally {
      served.close();
    }
  }

  readUrl(url: string): Promise<ReadResult> {
    return this.open(
      url,
      () => true,
      (session) => readThrough(session, this.script),
    );
  }

  /** The page as `change` leaves it: `change` gets what was read and gives a script to run in the page. */
  async rewriteUrl(url: string, change: (reading: PageReading) => Promise<string>): Promise<PageReading> {
    const { reading } = await this.open(
      url,
      () => true,
      async (session) => {
        const before = await readThrough(session, this.script);
        await runInTop(session, await change(before.reading));
        return readThrough(session, this.script);
      },
    );
    return reading;
  }

  private async open(
    url: string,
    allows: (url: string) => boolean,
    act: (session: CDPSession) => Promise<ReadResult>,
  ): Promise<ReadResult> {
    const page = await this.browser.newPage();
    try {
      await prepare(page, await this.browser.userAgent(), allows);
      await page.goto(url, { waitUntil: 'load', timeout: LOAD_TIMEOUT_MS }).catch(toleratesSlowLoading);
      const session = await page.createCDPSession();
      return await act(session);
    } finally {
      // A page that hangs is left to the browser's own end.
      await Promise.race([page.close(), delay(2000)]);
    }
  }
}

async function prepare(page: Page, userAgent: string, allows: (url: string) => boolean): Promise<void> {
  // The zone of this machine must not show in what client code prints.
  await page.emulateTimezone('Asia/Shanghai');
  await page.setUserAgent({ userAgent: userAgent.replace('Headless', '') });
  await page.setExtraHTTPHeaders({ 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.5' });
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isLocal = /^(?:data|blob|about):/.test(request.url());
    const verdict = isLocal || allows(request.url()) ? request.continue() : request.abort('blockedbyclient');
    verdict.catch(() => {});
  });
}

function toleratesSlowLoading(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'TimeoutError') throw error;
}

async function readThrough(session: CDPSession, script: string): Promise<ReadResult> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const top = await openWorld(session, frameTree.frame.id, script);
  await session.send('Runtime.evaluate', {
    contextId: top,
    expression: 'cardproofReader.quiet()',
    awaitPromise: true,
  });
  const main = await readWorld(session, top, true);
  if (!main.reading) throw new Error('the page could not be read');
  const others: FrameReading[] = [];
  for (const frame of subframes((await session.send('Page.getFrameTree')).frameTree)) {
    const world = await openWorld(session, frame.id, script).catch(() => null);
    const { reading } =
      world === null
        ? { reading: null }
        : await readWorld(session, world, false).catch(() => ({ reading: null }));
    if (reading) others.push({ url: frame.url, reading });
  }
  return { reading: mergeReadings(main.reading, others), ms: main.ms };
}

async function runInTop(session: CDPSession, expression: string): Promise<void> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: WORLD,
  });
  const { exceptionDetails } = await session.send('Runtime.evaluate', { contextId, expression });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}

interface FrameTree {
  frame: { id: string; url: string };
  childFrames?: FrameTree[];
}

function subframes(tree: FrameTree): { id: string; url: string }[] {
  return (tree.childFrames ?? []).flatMap((child) => [child.frame, ...subframes(child)]);
}

async function openWorld(session: CDPSession, frameId: string, script: string): Promise<number> {
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId,
    worldName: WORLD,
  });
  await session.send('Runtime.evaluate', { contextId: executionContextId, expression: script });
  return executionContextId;
}

async function readWorld(
  session: CDPSession,
  contextId: number,
  isTop: boolean,
): Promise<{ reading: PageReading | null; ms: number }> {
  const roots = await closedRoots(session, contextId);
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    executionContextId: contextId,
    functionDeclaration: '(...given) => JSON.stringify(cardproofReader.read(...given))',
    arguments: [{ value: isTop }, ...roots.map((objectId) => ({ objectId }))],
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return JSON.parse(String(result.value));
}

/** Remote objects of closed shadow roots, each behind its host. */
async function closedRoots(session: CDPSession, executionContextId: number): Promise<string[]> {
  const found: string[] = [];
  const resolve = async (backendNodeId: number) =>
    (await session.send('DOM.resolveNode', { backendNodeId, executionContextId })).object.objectId;
  for (const host of await possibleHosts(session)) {
    const { node } = await session.send('DOM.describeNode', { backendNodeId: host, pierce: true });
    const root = node.shadowRoots?.find((shadow) => shadow.shadowRootType === 'closed');
    if (!root) continue;
    const pair = await Promise.all([resolve(host), resolve(root.backendNodeId)]).catch(() => []);
    if (pair[0] && pair[1]) found.push(pair[0], pair[1]);
  }
  return found;
}

/** Parents of everything that sits in a closed root: the hosts are among them. */
async function possibleHosts(session: CDPSession): Promise<Set<number>> {
  // The flat snapshot: the tree that DOM.getDocument returns breaks the protocol on deeply nested pages.
  const { documents, strings } = await session.send('DOMSnapshot.captureSnapshot', { computedStyles: [] });
  const hosts = new Set<number>();
  for (const { nodes } of documents) {
    const { shadowRootType, parentIndex = [], backendNodeId = [] } = nodes;
    shadowRootType?.index.forEach((node, i) => {
      const host = backendNodeId[parentIndex[node] ?? -1];
      if (strings[shadowRootType.value[i] ?? -1] === 'closed' && host !== undefined) hosts.add(host);
    });
  }
  return hosts;
}

/** The loopback address says nothing about the page: its canonical one stands in, or none. */
function asSavedFrom(reading: PageReading, origin: string): PageReading {
  const { snapshot } = reading;
  const isServed = (url: string) => url.startsWith(`${origin}/`);
  const saved =
    snapshot.canonicalUrl === null || isServed(snapshot.canonicalUrl) ? null : snapshot.canonicalUrl;
  const frames = snapshot.frames.map((frame) =>
    isServed(frame.url) ? { ...frame, url: 'about:blank' } : frame,
  );
  return {
    ...reading,
    snapshot: { ...snapshot, canonicalUrl: saved, url: saved ?? 'about:blank', referrer: '', frames },
  };
}
