// Recording a tab itself: Chromium hands its picture to an offscreen document, after an optional permission.
import { browser } from 'wxt/browser';
import { ExpectedError } from '../errors.ts';
import type { PendingRecording } from '../messages/protocol.ts';

const CAPTURE = { permissions: ['tabCapture'] } satisfies { permissions: ['tabCapture'] };
const EXPECTED = 'expectedRecording';
const PENDING = 'pendingRecording';
/** An answer takes seconds; a grant that comes much later was asked for by something else. */
const FRESH_MS = 120_000;

export interface TabToRecord {
  tabId: number;
  caseId: string | null;
}

export const offersTabRecording = (): boolean =>
  browser.runtime.getManifest().optional_permissions?.includes('tabCapture') ?? false;

export const hasTabRecording = (): Promise<boolean> => browser.permissions.contains(CAPTURE);

/** Must be called first thing in a click. */
export const requestTabRecording = (): Promise<boolean> => browser.permissions.request(CAPTURE);

export async function expectRecording(tab: TabToRecord): Promise<void> {
  await browser.storage.session.set({ [EXPECTED]: { ...tab, at: Date.now() } });
}

/** @returns the tab to record from now on, null when something else was granted */
export async function takeExpectedRecording(granted: readonly string[]): Promise<TabToRecord | null> {
  if (!granted.includes('tabCapture')) return null;
  type Stored = { [EXPECTED]?: TabToRecord & { at: number } };
  const { [EXPECTED]: expected } = await browser.storage.session.get<Stored>(EXPECTED);
  await browser.storage.session.remove(EXPECTED);
  if (!expected || Date.now() - expected.at > FRESH_MS) return null;
  return { tabId: expected.tabId, caseId: expected.caseId };
}

/** @throws ExpectedError recording-running, screen-refused where the tab may not be seen, private-recording */
export async function startTabRecording({ tabId, caseId }: TabToRecord): Promise<void> {
  if (await browser.offscreen.hasDocument()) throw new ExpectedError('recording-running');
  const { title = '', url = null, width = 1280, height = 800, incognito } = await browser.tabs.get(tabId);
  // Nobody was asked whether anything of a private window may be kept.
  if (incognito) throw new ExpectedError('private-recording');
  const streamId = await browser.tabCapture.getMediaStreamId({ targetTabId: tabId }).catch((cause) => {
    throw new ExpectedError('screen-refused', String(cause), { cause });
  });
  const pending: PendingRecording = { tabId, caseId, streamId, title, url, width, height };
  await browser.storage.session.set({ [PENDING]: pending });
  await browser.offscreen.createDocument({
    url: '/offscreen.html',
    reasons: ['USER_MEDIA'],
    justification: 'Records the tab that the buyer picked',
  });
}

/** Given out once. */
export async function takePendingRecording(): Promise<PendingRecording | null> {
  const { [PENDING]: pending } = await browser.storage.session.get<{ [PENDING]?: PendingRecording }>(PENDING);
  await browser.storage.session.remove(PENDING);
  return pending ?? null;
}

/** null once the tab shows a page that we were not called to. */
export async function tabAddress(tabId: number): Promise<string | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.url ?? null;
}
