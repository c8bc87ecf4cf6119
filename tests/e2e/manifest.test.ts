// Reads the built manifests and asks Chromium itself what it would warn about.
// Proves: the exact permission list, no host permissions, no static content script, the whole policy, no warning.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILT, ExtensionBrowser } from './harness.ts';

const FIREFOX = resolve(BUILT, '../firefox-mv3');
const read = (folder: string) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; " +
  "media-src 'self' blob:; font-src 'self'; worker-src 'self'; connect-src 'self' http://timestamp.sectigo.com http://timestamp.digicert.com; frame-src 'none'; " +
  "object-src 'none'; form-action 'none'; base-uri 'none'";

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
}

describe('the built manifest', () => {
  it('asks for exactly these permissions in Chromium', () => {
    const manifest = read(BUILT);
    expect(manifest.permissions.toSorted()).toEqual(
      [
        'activeTab',
        'alarms',
        'contextMenus',
        'offscreen',
        'scripting',
        'sidePanel',
        'storage',
        'unlimitedStorage',
      ].toSorted(),
    );
    expect(manifest.optional_permissions).toEqual(['pageCapture', 'tabCapture', 'notifications']);
    expect(manifest.minimum_chrome_version).toBe('116');
    expect(manifest.message_serialization).toBe('structured_clone');
    expect(manifest.side_panel).toEqual({ default_path: 'sidepanel.html' });
  });

  it('asks for the same without panel and offscreen in Firefox', () => {
    const manifest = read(FIREFOX);
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions.toSorted()).toEqual(
      ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'].toSorted(),
    );
    expect(manifest.optional_permissions).toEqual(['notifications']);
    expect(manifest.side_panel).toBeUndefined();
    expect(manifest.sidebar_action).toMatchObject({
      default_panel: 'sidepanel.html',
      open_at_install: false,
    });
    expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({
      required: ['none'],
    });
  });

  it.each([
    ['Chromium', BUILT],
    ['Firefox', FIREFOX],
  ])('grants no host and runs nowhere by itself in %s', (_name, folder) => {
    const manifest = read(folder);
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.content_scripts).toBeUndefined();
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.optional_host_permissions).toEqual(['<all_urls>']);
    expect(manifest.incognito).toBe('spanning');
    expect(manifest.default_locale).toBe('zh_CN');
    expect(manifest.content_security_policy).toEqual({ extension_pages: POLICY });
  });

  it('names only files that are there', () => {
    const manifest = read(BUILT);
    const named = [
      manifest.background.service_worker,
      manifest.action.default_popup,
      ...Object.values(manifest.icons),
    ];
    expect(named.filter((file) => !existsSync(join(BUILT, String(file))))).toEqual([]);
  });
});

describe('the package', () => {
  it('is at most 2 MB packed', () => {
    const packed = filesOf(BUILT).reduce(
      (sum, name) => sum + gzipSync(readFileSync(join(BUILT, name))).length,
      0,
    );
    expect(packed).toBeLessThanOrEqual(2 * 1024 * 1024);
  });

  it('keeps the content script of a switched-on shop within 4 KB gzipped', () => {
    expect(gzipSync(readFileSync(join(BUILT, 'chip.js'))).length).toBeLessThanOrEqual(4096);
  });
});

describe('Chromium', () => {
  let probe: ExtensionBrowser;
  let folder = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cardproof-probe-'));
    const manifest = { manifest_version: 3, name: 'probe', version: '1', permissions: ['management'] };
    writeFileSync(
      join(folder, 'manifest.json'),
      JSON.stringify({ ...manifest, background: { service_worker: 'worker.js' } }),
    );
    writeFileSync(join(folder, 'worker.js'), '');
    probe = await ExtensionBrowser.launch({ extension: folder, welcome: false });
  });

  afterAll(async () => {
    await probe.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const warningsOf = async (manifest: object): Promise<string[]> => {
    const worker = await probe.worker();
    return worker.evaluate(
      (text) =>
        (
          globalThis as unknown as {
            chrome: { management: { getPermissionWarningsByManifest(text: string): Promise<string[]> } };
          }
        ).chrome.management.getPermissionWarningsByManifest(text),
      JSON.stringify(manifest),
    );
  };

  it('warns of nothing at install', async () => {
    expect(await warningsOf(read(BUILT))).toEqual([]);
  });

  it('would warn of a host permission', async () => {
    const warnings = await warningsOf({ ...read(BUILT), host_permissions: ['<all_urls>'] });
    expect(warnings).toHaveLength(1);
  });
});
