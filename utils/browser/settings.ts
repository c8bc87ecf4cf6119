// The buyer's choices, one key in storage.local. Unknown or damaged values fall back field by field.
import { browser } from 'wxt/browser';
import { z } from '../evidence/zod.ts';
import { pictureLimitsSchema } from '../handover/picture-limits.ts';

export const settingsSchema = z.object({
  language: z.catch(z.enum(['zh-CN', 'en']), 'zh-CN'),
  appearance: z.catch(z.enum(['auto', 'light', 'dark']), 'auto'),
  /** Opening the popup on a page of a trade saves it. */
  saveOnOpen: z.catch(z.boolean(), true),
  /** Every save also keeps the whole page as a long picture. */
  fullPage: z.catch(z.boolean(), false),
  /** RFC 3161 authorities may be asked: the only thing that ever goes out. */
  timeStamps: z.catch(z.boolean(), false),
  /** Not the buyer's computer: every save offers a backup to take along. */
  away: z.catch(z.boolean(), false),
  /** The buyer has seen why the key's fingerprint should be told early. */
  fingerprintTold: z.catch(z.boolean(), false),
  /** A locker with a passphrase locks itself after so many minutes without a click, 0 with the browser. */
  lockAfter: z.catch(z.int().check(z.nonnegative(), z.maximum(1440)), 15),
  /** The buyer's own limits of papers, in characters. */
  paperLimits: z.catch(z.record(z.string(), z.int().check(z.minimum(100), z.maximum(20_000))), {}),
  /** The buyer's own templates of papers. */
  paperTemplates: z.catch(z.record(z.string(), z.string().check(z.maxLength(5000))), {}),
  /** Origins of shops with the chip, `https://shop.example`. */
  switchedOn: z.catch(z.array(z.string()), []),
  /** Shops where the chip stays hidden although the site is switched on. */
  chipHidden: z.catch(z.array(z.string()), []),
  /** By channel, where the buyer knows better than we do. */
  pictureLimits: z.catch(z.record(z.string(), pictureLimitsSchema), {}),
});
export type Settings = z.infer<typeof settingsSchema>;

const KEY = 'settings';

/** Defaults where the storage cannot be read (a full disk): no surface may stay blank for want of a setting. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY).catch((): Record<string, unknown> => ({}));
  return settingsSchema.parse(stored[KEY] ?? {});
}

export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  return navigator.locks.request('cardproof-settings', async () => {
    const next = settingsSchema.parse({ ...(await readSettings()), ...change });
    await browser.storage.local.set({ [KEY]: next });
    return next;
  });
}

/** @returns a function that stops watching */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[KEY]) onChange(settingsSchema.parse(changes[KEY].newValue ?? {}));
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
