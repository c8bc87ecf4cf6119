// Opened keys in the browser's memory (storage.session is never written to disk): shared by worker and pages, gone with
// the browser, let go after a while without a click.
import { browser } from 'wxt/browser';
import { readSettings } from './settings.ts';

const PREFIX = 'seal.';
const PRIVATE = 'private:';
const UNTIL = 'sealUntil';

/** Device clock, epoch ms; null for as long as the browser runs. */
export async function openUntil(): Promise<number | null> {
  const { [UNTIL]: until } = await browser.storage.session.get(UNTIL);
  return typeof until === 'number' ? until : null;
}

/** Somebody is at work: the time until it locks begins anew. */
export async function keepOpen(): Promise<void> {
  const { lockAfter } = await readSettings();
  if (lockAfter === 0) await browser.storage.session.remove(UNTIL);
  else await browser.storage.session.set({ [UNTIL]: Date.now() + lockAfter * 60_000 });
}

export const sessionKeys = {
  async get(name: string): Promise<string | null> {
    const stored = await browser.storage.session.get([PREFIX + name, UNTIL]);
    const { [PREFIX + name]: value, [UNTIL]: until } = stored;
    // An alarm clears it; one that fires late must not keep it open.
    if (name.startsWith(PRIVATE) && typeof until === 'number' && until < Date.now()) return null;
    return typeof value === 'string' ? value : null;
  },
  async set(name: string, value: string): Promise<void> {
    if (name.startsWith(PRIVATE)) await keepOpen();
    await browser.storage.session.set({ [PREFIX + name]: value });
  },
  async remove(names: readonly string[]): Promise<void> {
    await browser.storage.session.remove(names.map((name) => PREFIX + name));
  },
  async names(): Promise<string[]> {
    const all = Object.keys(await browser.storage.session.get(null));
    return all.filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length));
  },
};

/** Calls back when the locker was opened or locked, here or in another page. @returns a function that stops */
export function watchOpened(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((name) => name.startsWith(PREFIX + PRIVATE))) onChange();
  };
  browser.storage.session.onChanged.addListener(listener);
  return () => browser.storage.session.onChanged.removeListener(listener);
}
