// Checks the bundle of a real purchase, really downloaded, and tampered copies of it, on every surface that verifies:
// npm run verify, the extension's page, and the single verify.html opened from a disk in Chromium and in Firefox.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browsers.mjs';
import { reasonWords } from '../../utils/bundle/verify/claim-words.ts';
import type { Claims } from '../../utils/bundle/verify/claims.ts';
import { CLAIMS } from '../../utils/bundle/verify/claims.ts';
import { newNonce, timestampRequest } from '../../utils/timestamp/request.ts';
import { startShop } from '../shop/start-shop.ts';
import { createAuthority } from '../tsa/local-authority.ts';
import { FakeLocker, text } from '../unit/bundle/fake-locker.ts';
import { buildOne, unzipped } from '../unit/bundle/unzipped.ts';
import { rawZip } from '../unit/bundle/verify/raw-zip.ts';
import { BUILT, ExtensionBrowser, until } from './harness.ts';
import { PopupView } from './popup.ts';
import { buyCard } from './purchase.ts';

const ALONE = `file://${resolve(BUILT, '../verify.html')}`;
const FILES = ['good', 'more-behind', 'other-picture', 'no-seal', 'hidden-words', 'no-zip'] as const;
const BOMB_BYTES = 200_000_000;

let folder: string;
let thumbprint: string;
let app: ExtensionBrowser;
let shop: Awaited<ReturnType<typeof startShop>>;
let firefox: Browser;

const pathOf = (name: string) => join(folder, `${name}.zip`);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cardproof-verify-'));
  shop = await startShop();
  app = await ExtensionBrowser.launch();
  writeFileSync(pathOf('good'), await downloadedBundle());
  await writeTampered();
  await writeStamped();
  firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox') ?? 'firefox',
    headless: true,
  });
});

afterAll(async () => {
  await firefox.close();
  await app.close();
  await shop.close();
  rmSync(folder, { recursive: true, force: true });
});

async function downloadedBundle(): Promise<Uint8Array> {
  const page = await app.browser.newPage();
  await buyCard(page, shop);
  const popup = await PopupView.save(app, page);
  await popup.click('打包证据');
  await popup.click('开始打包');
  await popup.waitForText(/打包完成/);
  const name = await until(
    async () => readdirSync(app.downloads).find((file) => file.endsWith('.zip')),
    'the download',
  );
  return readFileSync(join(app.downloads, name));
}

async function writeTampered(): Promise<void> {
  const good = readFileSync(pathOf('good'));
  const files = await unzipped(new Blob([good]));
  const top = /ev-[0-9a-z]+-[0-9a-z]+/.exec(good.toString('latin1'))?.[0] ?? '';
  const pack = (entries: ReadonlyMap<string, Uint8Array<ArrayBuffer>>) =>
    rawZip({ entries: [...entries].map(([path, data]) => ({ name: `${top}/${path}`, data })) });
  const changed = (
    pattern: RegExp,
    change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> | null,
  ) =>
    new Map(
      [...files].flatMap(([path, bytes]) => {
        const next = pattern.test(path) ? change(bytes) : bytes;
        return next ? [[path, next] as const] : [];
      }),
    );
  const flipped = (bytes: Uint8Array<ArrayBuffer>) => bytes.map((byte, i) => (i === 900 ? byte ^ 1 : byte));
  const words =
    '{"elsewhere":[],"fields":[],"notes":[],"replaced":[],"v":1,"withheld":[{"file":"gnp.\u202etxt","reason":"full-copy"}]}\n';
  writeFileSync(pathOf('more-behind'), Buffer.concat([good, Buffer.from('more')]));
  writeFileSync(pathOf('other-picture'), pack(changed(/\.png$/, flipped)));
  writeFileSync(pathOf('no-seal'), pack(changed(/^seal\//, () => null)));
  writeFileSync(
    pathOf('hidden-words'),
    pack(changed(/redaction\.json$/, () => new TextEncoder().encode(words))),
  );
  writeFileSync(pathOf('no-zip'), 'this is no zip');
  thumbprint = new TextDecoder()
    .decode(files.get('bag-info.txt'))
    .split('\n')
    .flatMap((line) => /^Internal-Sender-Identifier: (.+)$/.exec(line)?.[1] ?? [])
    .join('');
}

/** Its checkpoints are stamped, its seal is stamped by a file beside it. */
async function writeStamped(): Promise<void> {
  const authority = createAuthority();
  const stamp = (bytes: Uint8Array<ArrayBuffer>) => {
    const digest = new Uint8Array(createHash('sha256').update(bytes).digest());
    return authority.reply(timestampRequest(digest, newNonce()));
  };
  const locker = await FakeLocker.open();
  locker.now = Date.now();
  locker.tick = 1;
  for (let i = 0; i < 2; i++) {
    await locker.save({ files: [text('between two time-stamps')] });
    locker.anchor((bytes) => [{ authority: 'local', token: stamp(bytes) }]);
  }
  const { part, files } = await buildOne(locker.input(), locker.tools());
  writeFileSync(pathOf('stamped'), new Uint8Array(await part.blob.arrayBuffer()));
  writeFileSync(join(folder, 'seal.tsr'), stamp(files.get('tagmanifest-sha256.txt') ?? new Uint8Array()));
  writeFileSync(join(folder, 'root.pem'), authority.rootPem);
  authority.remove();
}

interface Answer {
  outcome: string;
  claims: Record<string, { state: string; reasons: string[] }>;
}

/** What the command says, with its reasons in the words of the pages. */
function byCommand(name: string, ...args: string[]): Answer['claims'] {
  let output: string;
  try {
    output = execFileSync(process.execPath, ['scripts/verify.ts', pathOf(name), '--json', ...args], {
      encoding: 'utf8',
    });
  } catch (error) {
    output = String((error as { stdout: unknown }).stdout);
  }
  const { claims } = JSON.parse(output) as { claims: Claims };
  return Object.fromEntries(
    CLAIMS.map((claim) => {
      const { state, reasons } = claims[claim];
      return [claim, { state, reasons: reasons.map((reason) => reasonWords(reason).zh) }];
    }),
  );
}

async function choose(page: Page, selector: string, path: string): Promise<void> {
  const input = (await page.waitForSelector(selector)) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}

async function byPage(page: Page, name: string): Promise<Answer> {
  await page.reload();
  await choose(page, 'input[type=file]', pathOf(name));
  await page.waitForSelector('[data-examination=done]');
  return readAnswer(page);
}

function readAnswer(page: Page): Promise<Answer> {
  return page.evaluate(() => ({
    outcome: document.querySelector<HTMLElement>('[data-outcome]')?.dataset['outcome'] ?? '',
    claims: Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-claim]')].map((row) => [
        row.dataset['claim'] ?? '',
        {
          state: row.dataset['state'] ?? '',
          reasons: [...row.querySelectorAll('li')].map((reason) => reason.textContent),
        },
      ]),
    ),
  }));
}

const OUTCOMES: Record<(typeof FILES)[number], string> = {
  good: 'open',
  'more-behind': 'contradicted',
  'other-picture': 'contradicted',
  'no-seal': 'open',
  'hidden-words': 'contradicted',
  'no-zip': 'unreadable',
};

describe.each([
  ['the extension’s page', () => app.extensionPage('verify.html')],
  ['verify.html from a disk in Chromium', () => app.open(ALONE)],
  [
    'verify.html from a disk in Firefox',
    async () => {
      const page = await firefox.newPage();
      await page.goto(ALONE);
      return page;
    },
  ],
])('%s', (_name, open) => {
  let page: Page;
  beforeAll(async () => {
    page = await open();
  });
  afterAll(() => page.close());

  it.each(FILES)('says of %s what the command says', async (name) => {
    const answer = await byPage(page, name);
    expect(answer.claims).toEqual(byCommand(name));
    expect(answer.outcome).toBe(OUTCOMES[name]);
  });

  it('shows what could reorder words as text', async () => {
    await byPage(page, 'hidden-words');
    const shown = await page.evaluate(() => document.body.textContent);
    expect(shown).toContain('gnp.⟦U+202E⟧txt');
    expect(shown).not.toContain('\u202e');
  });

  it('proves the identity with a fingerprint from elsewhere, and forgets the old answer', async () => {
    await byPage(page, 'good');
    await page.type('input[maxlength="200"]', thumbprint);
    expect(await page.$('[data-claim]')).toBeNull();
    await page.locator('button ::-p-text(核验)').click();
    await page.waitForSelector('[data-examination=done]');
    const { claims } = await readAnswer(page);
    expect(claims).toEqual(byCommand('good', '--thumbprint', thumbprint));
    expect(claims['identity']?.state).toBe('proven');
  });

  it('proves times with a root and a time-stamp that came beside the bundle', async () => {
    await page.reload();
    await page.waitForSelector('input[accept^=".pem"]');
    await choose(page, 'input[accept^=".pem"]', join(folder, 'root.pem'));
    await choose(page, 'input[accept^=".tsr"]', join(folder, 'seal.tsr'));
    await choose(page, 'input[accept^=".zip"]', pathOf('stamped'));
    await page.waitForSelector('[data-examination=done]');
    const { claims } = await readAnswer(page);
    const given = ['--tsa-root', join(folder, 'root.pem'), '--token', join(folder, 'seal.tsr')];
    expect(claims).toEqual(byCommand('stamped', ...given));
    expect(claims['time']?.state).toBe('proven');
    const shown = await page.evaluate(() => document.body.textContent);
    expect(shown).toMatch(/不早于 \d{4}-\d\d-\d\d/);
    expect(shown).toMatch(/不晚于 \d{4}-\d\d-\d\d/);
  });

  it('names each exhibit with its time and what is held back', async () => {
    await byPage(page, 'good');
    const shown = await page.evaluate(() => document.body.textContent);
    expect(shown).toMatch(/证据1 · 订单页/);
    expect(shown).toMatch(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d\d:\d\d/);
    expect(shown).toContain('没有：只有对方电脑的时间');
    expect(shown).toContain('已遮盖卡密的副本');
  });
});

it('stays usable beside a file that takes long, and ends it', async () => {
  const bomb = join(folder, 'bomb.zip');
  const zeros = new Uint8Array(BOMB_BYTES);
  writeFileSync(bomb, rawZip({ entries: [{ name: 'ev-x/bagit.txt', data: zeros, method: 8, crc: 0 }] }));
  const page = await app.extensionPage('verify.html');
  await choose(page, 'input[type=file]', bomb);
  await page.waitForSelector('[data-examination=working]');
  expect(await page.evaluate(() => document.querySelectorAll('[data-claim]').length)).toBe(0);
  await page.locator('button ::-p-text(停止)').click();
  await page.waitForSelector('[data-examination=failed]');
  expect(await page.evaluate(() => document.body.innerText)).toContain('已停止，没有结果');
  await page.close();
});

it('verify.html can reach nobody and runs nothing but itself', () => {
  const html = readFileSync(new URL(ALONE), 'utf8');
  const [policy = ''] = /(?<=Content-Security-Policy" content=")[^"]+/.exec(html) ?? [];
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[A-Za-z0-9+/]{43}='; worker-src blob:; /);
  expect(policy).not.toMatch(/connect-src|https?:|\*/);
  expect(html.match(/^<script/gm)).toHaveLength(1);
  expect(html).not.toMatch(/^<(?:link|script|img)[^>]+(?:src|href)="(?!data:,)/m);
});
