// Clock, session and environment of a capture: what can truthfully be seen, and what cannot.
import { browser } from 'wxt/browser';
import type { Surroundings, TabInfo } from '../capture/world.ts';
import { bytesToHex, concatBytes } from '../evidence/bytes.ts';
import { sha256 } from '../evidence/commitments.ts';
import { newSessionId } from '../evidence/ids.ts';

/** Files whose bytes name a build; the manifest names all others it loads. */
const BUILD_FILES = ['manifest.json', 'background.js', 'reader.js'] as const;

const NOT_CHECKABLE = [
  'hosts-file',
  'devtools-edits',
  'other-extensions',
  'proxy',
  'server-identity',
  'system-clock',
];

const session = newSessionId();
let buildDigest: Promise<string> | null = null;

async function digestBuild(): Promise<string> {
  const parts: Uint8Array[] = [];
  for (const file of BUILD_FILES) {
    const reply = await fetch(`${browser.runtime.getURL('')}${file}`);
    parts.push(await sha256(new Uint8Array(await reply.arrayBuffer())));
  }
  return bytesToHex(await sha256(concatBytes(...parts)));
}

interface BrandedNavigator {
  userAgentData?: { brands: { brand: string; version: string }[]; platform: string };
}

/** `Chromium 156` and `Linux`, or the user agent string where the browser has no brands. */
function browserAndOs(): { browser: string; os: string } {
  const brands = (navigator as Navigator & BrandedNavigator).userAgentData;
  const brand = brands?.brands.find(({ brand }) => !/not.?a.?brand/i.test(brand));
  if (brands && brand) return { browser: `${brand.brand} ${brand.version}`, os: brands.platform };
  return { browser: navigator.userAgent, os: navigator.platform };
}

async function environment(tab: TabInfo | null) {
  buildDigest ??= digestBuild();
  return {
    ext_version: browser.runtime.getManifest().version,
    ext_build_sha256: await buildDigest,
    ...browserAndOs(),
    languages: [...navigator.languages],
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    incognito: tab?.incognito ?? false,
    online: navigator.onLine,
    proxy_control: 'not-checked',
    tsa_skew_ms: null,
    reload_before_capture: false,
    not_checkable: NOT_CHECKABLE,
  };
}

export const surroundings: Surroundings = {
  now: () => Date.now(),
  mono: () => performance.now(),
  session,
  environment,
  timezoneOffset: (now) => -new Date(now).getTimezoneOffset() || 0,
};
