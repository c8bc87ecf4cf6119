// The chip runs only on shops that the buyer has switched on; registrations outlive a revoked permission, so both are watched.
import { browser } from 'wxt/browser';
import type {} from '../reading/reader-api.ts';
import { sitePattern } from './permissions.ts';
import { changeSettings, readSettings } from './settings.ts';

const idOf = (origin: string): string => `chip ${origin}`;
const dialogsOf = (origin: string): string => `dialogs ${origin}`;

async function chipFiles(): Promise<string[]> {
  const { language } = await readSettings();
  return language === 'en' ? ['/chip-en.js', '/chip.js'] : ['/chip.js'];
}

/** Registered afresh each time: an update or another language may have changed what belongs to a site. */
async function register(origin: string): Promise<void> {
  await navigator.locks.request('cardproof-site-scripts', () => registerAfresh(origin));
}

async function registerAfresh(origin: string): Promise<void> {
  await unregister(origin);
  // A dialog of the page's first script is heard only by who was there before.
  const common = {
    matches: [sitePattern(origin)],
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
  };
  await browser.scripting.registerContentScripts([
    { id: idOf(origin), js: await chipFiles(), ...common },
    { id: dialogsOf(origin), js: ['/dialogs.js'], world: 'MAIN', ...common },
  ]);
}

async function unregister(origin: string): Promise<void> {
  for (const id of [idOf(origin), dialogsOf(origin)]) {
    await browser.scripting.unregisterContentScripts({ ids: [id] }).catch(() => {});
  }
}

/** Tabs that cannot be reached show the chip, or lose it, at their next load. */
async function inOpenTabs(origin: string, act: (tabId: number) => Promise<unknown>): Promise<void> {
  const tabs = await browser.tabs.query({ url: sitePattern(origin) });
  for (const { id } of tabs) if (id !== undefined) await act(id).catch(() => {});
}

/** A page that is open already keeps its own dialogs to itself until it loads again. */
async function addChip(tabId: number): Promise<void> {
  const files = (await chipFiles()) as '/chip.js'[];
  await browser.scripting.executeScript({ target: { tabId }, files });
}
const removeChip = (tabId: number) =>
  browser.scripting.executeScript({ target: { tabId }, func: () => globalThis.cardproofChip?.remove() });

/** @param origin `https://shop.example` (the browser's grants ignore the port) */
export async function switchSite(origin: string, on: boolean): Promise<void> {
  const { switchedOn } = await readSettings();
  const others = switchedOn.filter((known) => known !== origin);
  await changeSettings({ switchedOn: on ? [...others, origin] : others });
  if (!on) {
    await unregister(origin);
    await inOpenTabs(origin, removeChip);
    await browser.permissions.remove({ origins: [sitePattern(origin)] }).catch(() => false);
    return;
  }
  await register(origin);
  await inOpenTabs(origin, addChip);
}

const EXPECTED = 'expectedSite';

/** The shop that the buyer is just asking the browser for. */
export async function expectSite(origin: string): Promise<void> {
  await browser.storage.session.set({ [EXPECTED]: origin });
}

/** @param granted match patterns that the browser has just granted */
export async function switchExpectedSite(granted: readonly string[]): Promise<void> {
  const { [EXPECTED]: expected } = await browser.storage.session.get(EXPECTED);
  if (typeof expected !== 'string' || !granted.includes(sitePattern(expected))) return;
  await browser.storage.session.remove(EXPECTED);
  await switchSite(expected, true);
}

export async function isSwitchedOn(url: string): Promise<boolean> {
  const origin = URL.parse(url)?.origin;
  return origin !== undefined && (await readSettings()).switchedOn.includes(origin);
}

/** After an update or a revoked permission: registrations follow what is switched on and still granted. */
export async function syncSiteScripts(): Promise<void> {
  for (const origin of (await readSettings()).switchedOn) {
    const granted = await browser.permissions.contains({ origins: [sitePattern(origin)] });
    if (granted) await register(origin);
    else await switchSite(origin, false);
  }
}

/** The chip speaks the buyer's language from the next page on. */
export function watchChipLanguage(): void {
  browser.storage.local.onChanged.addListener(({ settings }) => {
    const languageOf = (value: unknown) => (value as { language?: unknown } | undefined)?.language ?? 'zh-CN';
    if (settings && languageOf(settings.oldValue) !== languageOf(settings.newValue)) void syncSiteScripts();
  });
}
