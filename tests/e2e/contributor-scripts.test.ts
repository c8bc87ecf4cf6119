// npm run recognise and npm run record-fixture as a contributor runs them: real Chromium, a page on disk.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Facts } from '../../utils/evidence/facts.ts';

const PAGE = 'tests/fixtures/platforms/dujiaoka/order-unicorn/page.html';
const CONTRACT = 'input url platform pageKind orders transcript failure promises risks entries ms'.split(' ');

function run(script: string, ...args: string[]): string {
  return execFileSync(process.execPath, [script, ...args], { encoding: 'utf8' });
}

function shapeOf(value: string | null | undefined): string {
  return (value ?? '').replace(/\d/g, '0').replace(/[A-Z]/g, 'A').replace(/[a-z]/g, 'a');
}

it('recognise prints one object of the contract for each input and says which it could not read', () => {
  const output = run('scripts/recognise.ts', PAGE, 'tests/fixtures/platforms/redeem/used/page.html');
  const lines = output.trim().split('\n');
  const found: Facts[] = lines.map((line) => JSON.parse(line));
  for (const facts of found) expect(Object.keys(facts)).toEqual(expect.arrayContaining(CONTRACT));
  expect(found.map(({ pageKind }) => pageKind)).toEqual(['order', 'redeem']);
  expect(() => run('scripts/recognise.ts', 'no-such-page.html')).toThrow();
});

it('record-fixture leaves a page that reads alike and holds nothing that belongs to somebody', () => {
  const root = mkdtempSync(join(tmpdir(), 'cardproof-fixture-'));
  const said = run('scripts/record-fixture.ts', PAGE, 'dujiaoka/recorded', root);
  expect(said).not.toContain('reads differently');
  const folder = join(root, 'dujiaoka/recorded');
  const page = readFileSync(join(folder, 'page.html'), 'utf8');
  const draft: Facts = JSON.parse(readFileSync(join(folder, 'expected.draft.json'), 'utf8'));
  const [original]: Facts[] = [JSON.parse(run('scripts/recognise.ts', PAGE))];
  const [before, after] = [original?.orders[0], draft.orders[0]];
  expect([draft.platform, draft.pageKind]).toEqual([original?.platform, original?.pageKind]);
  expect([shapeOf(after?.orderNo), after?.amount, after?.status]).toEqual([
    shapeOf(before?.orderNo),
    before?.amount,
    before?.status,
  ]);
  const owned = [before?.orderNo, before?.contact, original?.shopName, ...(before?.cardSecrets ?? [])];
  expect(owned.filter((words) => words)).not.toHaveLength(0);
  for (const words of owned) if (words) expect(page).not.toContain(words);
});
