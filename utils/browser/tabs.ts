// Tabs as the surfaces see them: the one under the popup, and pages of our own.
import { browser } from 'wxt/browser';

export interface TabRef {
  id: number;
  windowId: number;
  url: string;
  title: string;
}

/** The tab that the popup lies over; null where the window has none. */
export async function activeTab(): Promise<TabRef | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  return { id: tab.id, windowId: tab.windowId, url: tab.url ?? '', title: tab.title ?? '' };
}

/** The window that this page of ours stands in. */
export async function activeWindow(): Promise<number> {
  return (await browser.windows.getCurrent()).id ?? -1;
}

export async function windowOfTab(tabId: number): Promise<number> {
  return (await browser.tabs.get(tabId)).windowId;
}

/**
 * Calls back when another tab comes to the front of a window or the one in front goes to another page.
 * @returns a function that stops watching
 */
export function watchTabs(onChange: () => void): () => void {
  const { onActivated, onUpdated } = browser.tabs;
  onActivated.addListener(onChange);
  onUpdated.addListener(onChange);
  return () => {
    onActivated.removeListener(onChange);
    onUpdated.removeListener(onChange);
  };
}

/** @param route hash route such as `#/case/cs_…` */
export async function openLocker(route: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/locker.html') + route });
}

/** An open tab with this page, as far as the browser tells us addresses: those of pages we were called to. */
export async function openTabWith(url: string): Promise<number | null> {
  const plain = (address: string) => address.split('#')[0];
  const tabs = await browser.tabs.query({});
  return tabs.find((tab) => tab.url !== undefined && plain(tab.url) === plain(url))?.id ?? null;
}

/** Brings a tab to the front of its window. */
export async function showTab(tabId: number): Promise<void> {
  await browser.tabs.update(tabId, { active: true });
}

/** The policy that the browser really enforces on this page. */
export function enforcedPolicy(): string {
  const policy = browser.runtime.getManifest().content_security_policy;
  return typeof policy === 'string' ? policy : (policy?.extension_pages ?? '');
}
