// The tab whose form is meant: the one in front, or, on a page of our own, the one the buyer came from.
import { browser } from 'wxt/browser';
import type { TabRef } from './tabs.ts';

interface Tab {
  url?: string | undefined;
  lastAccessed?: number | undefined;
}

const isOwn = ({ url }: Tab): boolean => url?.startsWith(browser.runtime.getURL('')) ?? false;
const isWeb = ({ url }: Tab): boolean => /^https?:/.test(url ?? '');
const usedAt = (tab: Tab): number => tab.lastAccessed ?? 0;

/** One that may be read is likelier than one whose address nobody tells us. Address and title are empty where the browser does not tell them. */
export async function formTab(): Promise<TabRef | null> {
  const tabs = (await browser.tabs.query({ currentWindow: true })).filter((tab) => !isOwn(tab));
  const front = tabs.find(({ active }) => active);
  const tab = front ?? tabs.sort((a, b) => Number(isWeb(b)) - Number(isWeb(a)) || usedAt(b) - usedAt(a))[0];
  return tab?.id === undefined
    ? null
    : { id: tab.id, url: tab.url ?? '', title: tab.title ?? '', windowId: tab.windowId };
}

/** A page outside, in a tab of its own; only web addresses. */
export async function openOutside(url: string): Promise<void> {
  if (/^https?:\/\//.test(url)) await browser.tabs.create({ url });
}
