// The extension as shipped, but for one more authority: the local one.
import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** @returns folder of the built extension, below `.output` */
export function buildWithAuthority(url: string, name: string): string {
  const out = join('.output', name);
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const env = { ...process.env, WXT_TSA: url, CARDPROOF_OUT: out };
  execFileSync(process.execPath, [wxt, 'build'], { cwd: ROOT, env, stdio: 'pipe' });
  return join(ROOT, out, 'chrome-mv3');
}
