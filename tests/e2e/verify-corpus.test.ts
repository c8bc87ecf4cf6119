// Every committed test vector, chosen on the pages that verify, in real Chromium: the same claims in the same words as the command.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reasonWords } from '../../utils/bundle/verify/claim-words.ts';
import { CLAIMS } from '../../utils/bundle/verify/claims.ts';
import { verifyBundles } from '../../utils/bundle/verify/verify-bundle.ts';
import { rootsFromPem } from '../../utils/timestamp/check-token.ts';
import { CORPUS } from '../conformance/authority.ts';
import { committedCases, type ExpectedCase } from '../conformance/corpus.ts';
import { BUILT, ExtensionBrowser } from './harness.ts';

let app: ExtensionBrowser;
beforeAll(async () => {
  app = await ExtensionBrowser.launch();
});
afterAll(() => app.close());

interface Answer {
  name: string;
  claims: string[];
}

/** As `npm run verify` prints them: it runs this very code. */
async function byCommand({ files, thumbprint, roots }: ExpectedCase): Promise<Answer[]> {
  const pem = roots.map((root) => readFileSync(join(CORPUS, root), 'utf8')).join('');
  const zips = files.map((file) => new Uint8Array(readFileSync(join(CORPUS, file))));
  const verdicts = await verifyBundles(zips, { thumbprint, roots: pem ? rootsFromPem(pem) : [] });
  return verdicts.map(({ claims }, i) => ({
    name: files[i] ?? '',
    claims: CLAIMS.map((claim) => {
      const { state, reasons } = claims[claim];
      return [claim, state, ...reasons.map((reason) => reasonWords(reason).zh)].join(' | ');
    }),
  }));
}

async function choose(page: Page, kind: string, paths: readonly string[]): Promise<void> {
  const input = (await page.waitForSelector(`input[accept^="${kind}"]`)) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(...paths);
}

/** A new page state for what is known from outside; files are taken away again one by one. */
async function prepare(page: Page, { thumbprint, roots }: ExpectedCase): Promise<void> {
  await page.reload();
  await page.waitForSelector('input[accept^=".zip"]');
  if (roots.length > 0)
    await choose(
      page,
      '.pem',
      roots.map((root) => join(CORPUS, root)),
    );
  if (thumbprint) await page.type('input[maxlength="200"]', thumbprint);
}

async function byPage(page: Page, { files }: ExpectedCase): Promise<Answer[]> {
  await page.evaluate(() => {
    for (const link of document.querySelectorAll<HTMLElement>('.verify-drop .cp-link')) link.click();
  });
  await page.waitForFunction(() => !document.querySelector('[data-verdict]'));
  await choose(
    page,
    '.zip',
    files.map((file) => join(CORPUS, file)),
  );
  await page.waitForSelector('[data-examination=done]');
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-verdict]')].map((verdict) => ({
      name: verdict.dataset['verdict'] ?? '',
      claims: [...verdict.querySelectorAll<HTMLElement>('[data-claim]')].map((row) =>
        [
          row.dataset['claim'],
          row.dataset['state'],
          ...[...row.querySelectorAll('li')].map(({ textContent }) => textContent),
        ].join(' | '),
      ),
    })),
  );
}

const knownOf = ({ thumbprint, roots }: ExpectedCase): string => [thumbprint, ...roots].join();

const SURFACES: Record<string, () => Promise<Page>> = {
  'the extension’s page': () => app.extensionPage('verify.html'),
  'verify.html from a disk': () => app.open(`file://${resolve(BUILT, '../verify.html')}`),
};

/** Ids of the cases about which the page says anything else. */
async function differences(page: Page, cases: readonly [ExpectedCase, Answer[]][]): Promise<unknown[]> {
  const wrong: unknown[] = [];
  let known: string | null = null;
  for (const [one, said] of cases) {
    if (known !== knownOf(one)) await prepare(page, one);
    known = knownOf(one);
    const shown = await byPage(page, one);
    if (JSON.stringify(shown) !== JSON.stringify(said)) wrong.push({ id: one.id, shown, said });
  }
  return wrong;
}

it('the pages say of the whole corpus what the command says', { timeout: 300_000 }, async () => {
  const sorted = committedCases().toSorted((a, b) => (knownOf(a) < knownOf(b) ? -1 : 1));
  const cases: [ExpectedCase, Answer[]][] = [];
  for (const one of sorted) cases.push([one, await byCommand(one)]);
  expect(cases.length).toBeGreaterThan(90);
  const found = await Promise.all(
    Object.entries(SURFACES).map(async ([name, open]) => [name, await differences(await open(), cases)]),
  );
  expect(Object.fromEntries(found)).toEqual({ 'the extension’s page': [], 'verify.html from a disk': [] });
});
