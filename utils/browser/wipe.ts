// Everything that the extension keeps in this browser besides the locker's database.
import { browser } from 'wxt/browser';

/** Settings, marks, granted sites, scripts on them, alarms' states, caches, private files. */
export async function wipeBrowser(): Promise<void> {
  // First: what listens to lost grants writes settings of shops that it finds there.
  await clearStorage();
  await browser.scripting.unregisterContentScripts().catch(() => {});
  await dropGrants();
  for (const name of await caches.keys()) await caches.delete(name);
  for (const { name } of await indexedDB.databases()) if (name) await deleteDatabase(name);
  await clearPrivateFiles();
  await clearStorage();
}

async function clearStorage(): Promise<void> {
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
}

/** Which shops were allowed tells where somebody bought. */
async function dropGrants(): Promise<void> {
  const { origins = [], permissions = [] } = await browser.permissions.getAll();
  const { permissions: fixed = [] } = browser.runtime.getManifest();
  const optional = permissions.filter((name) => !fixed.includes(name));
  await browser.permissions.remove({ origins, permissions: optional }).catch(() => false);
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
    // Another page of ours still reads; it closes by itself.
    request.onblocked = () => {};
  });
}

async function clearPrivateFiles(): Promise<void> {
  const root = await navigator.storage.getDirectory().catch(() => null);
  if (!root) return;
  for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
}

/** What only a page can reach. */
export function wipePage(): void {
  localStorage.clear();
  sessionStorage.clear();
}

/** Closes every other page of ours: an open one would read the database and so create it again. */
export function closeOtherPages(): void {
  for (const view of browser.extension.getViews()) {
    if (view !== window && 'close' in view && typeof view.close === 'function') view.close();
  }
}
