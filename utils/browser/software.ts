import { browser } from 'wxt/browser';

/** `CardProof/0.1.0`, as written into log and bundle. */
export function softwareName(): string {
  return `CardProof/${browser.runtime.getManifest().version}`;
}
