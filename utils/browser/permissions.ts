// Optional permissions, each asked for when it helps. Must be called first thing in a click.
import { browser } from 'wxt/browser';

const MHTML = { permissions: ['pageCapture'] } satisfies { permissions: ['pageCapture'] };

/** One site only; grants know no port. */
export const sitePattern = (origin: string): string => `${new URL(origin).origin.replace(/:\d+$/, '')}/*`;

/** Web origin of an address, null for pages that no site owns. */
export function webOrigin(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.origin : null;
}

/** Firefox draws its question under a popup, so there it is asked from a tab. */
export const asksFromPopup = (): boolean => !browser.runtime.getURL('').startsWith('moz-');

export async function requestSite(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [sitePattern(origin)] });
}

/** Match patterns of single sites that were granted besides the shops that are switched on. */
export async function grantedSites(switchedOn: readonly string[]): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const shops = new Set(switchedOn.filter((origin) => origin !== '').map(sitePattern));
  return origins.filter((pattern) => !shops.has(pattern));
}

/** @param pattern one of `grantedSites` */
export async function revokeSite(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
}

export const offersMhtml = (): boolean =>
  browser.runtime.getManifest().optional_permissions?.includes('pageCapture') ?? false;

export async function hasMhtml(): Promise<boolean> {
  return browser.permissions.contains(MHTML);
}

export async function switchMhtml(on: boolean): Promise<boolean> {
  if (on) return browser.permissions.request(MHTML);
  await browser.permissions.remove(MHTML);
  return false;
}
