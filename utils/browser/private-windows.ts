import { browser } from 'wxt/browser';

const KEY = 'privateWindowsConfirmed';

/** Asked once in a life of the browser: a private window promises to leave nothing behind, a save does. */
export async function mayKeepPrivate(confirmed: boolean): Promise<boolean> {
  if (confirmed) await browser.storage.session.set({ [KEY]: true });
  return (await browser.storage.session.get(KEY))[KEY] === true;
}
