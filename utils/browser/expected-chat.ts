// The chat for which the buyer is just being asked by the browser: its question may close the popup.
import { browser } from 'wxt/browser';
import { sitePattern } from './permissions.ts';

const EXPECTED = 'expectedChat';

export interface ExpectedChat {
  origin: string;
  tabId: number;
}

/** An answer takes seconds; a grant that comes much later was asked for by something else. */
const FRESH_MS = 120_000;

export async function expectChat(chat: ExpectedChat): Promise<void> {
  await browser.storage.session.set({ [EXPECTED]: { ...chat, at: Date.now() } });
}

/** @returns the tab whose chat may be read from now on, null when something else was granted */
export async function takeExpectedChat(granted: readonly string[]): Promise<number | null> {
  type Stored = { [EXPECTED]?: ExpectedChat & { at: number } };
  const { [EXPECTED]: expected } = await browser.storage.session.get<Stored>(EXPECTED);
  if (!expected || !granted.includes(sitePattern(expected.origin))) return null;
  await browser.storage.session.remove(EXPECTED);
  return Date.now() - expected.at < FRESH_MS ? expected.tabId : null;
}
