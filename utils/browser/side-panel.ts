// The case desk beside a page: Chromium's side panel, Firefox's sidebar. Both open for a click only, so nothing may be awaited before.
import { browser } from 'wxt/browser';
import { z } from '../evidence/zod.ts';

const deskSchema = z.object({
  windowId: z.int(),
  caseId: z.nullable(z.string()),
  /** Part of the desk, null for its top. */
  desk: z.nullable(z.string()),
  /** Tells a second click on the same from the first. */
  nonce: z.string(),
});
/** What the desk was opened for: a case, and the part of it that was asked for. */
export type DeskRequest = z.infer<typeof deskSchema>;

const REQUEST = 'deskRequest';
const STARTED = 'browserStarted';

type Place = { windowId: number } | { tabId: number };

interface Sidebar {
  sidebarAction?: { open(): Promise<void> };
}

export const hasPanel = (): boolean =>
  browser.sidePanel !== undefined || (browser as Sidebar).sidebarAction !== undefined;

/** Call it first thing in a click. @returns false where the browser has no panel or saw no click */
export function openPanel(place: Place): Promise<boolean> {
  const opening = browser.sidePanel
    ? browser.sidePanel.open(place)
    : (browser as Sidebar).sidebarAction?.open();
  return opening ? opening.then(() => true).catch(() => false) : Promise.resolve(false);
}

export async function requestDesk(wanted: Omit<DeskRequest, 'nonce'>): Promise<void> {
  const request: DeskRequest = { ...wanted, nonce: crypto.randomUUID() };
  await browser.storage.session.set({ [REQUEST]: request });
}

function parsed(value: unknown): DeskRequest | null {
  const request = deskSchema.safeParse(value);
  return request.success ? request.data : null;
}

/** Each request once: a panel that is opened again later begins at its top. */
export async function takeDeskRequest(windowId: number): Promise<DeskRequest | null> {
  const request = parsed((await browser.storage.session.get(REQUEST))[REQUEST]);
  if (request?.windowId !== windowId) return null;
  await browser.storage.session.remove(REQUEST);
  return request;
}

/** @returns a function that stops watching */
export function watchDeskRequests(onRequest: () => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[REQUEST]?.newValue) onRequest();
  };
  browser.storage.session.onChanged.addListener(listener);
  return () => browser.storage.session.onChanged.removeListener(listener);
}

/** When this life of the browser was first seen, ISO 8601: tabs of an earlier one had the same numbers. */
export async function browserStarted(): Promise<string> {
  const { [STARTED]: known } = await browser.storage.session.get(STARTED);
  if (typeof known === 'string') return known;
  const now = new Date().toISOString();
  await browser.storage.session.set({ [STARTED]: now });
  return now;
}
