import { expect, test } from 'vitest';
import { zipEntries } from '../../../utils/bundle/zip.ts';

const entries = new Map([
  ['top/a.png', Uint8Array.from({ length: 100_000 }, (_, i) => (i * i) % 251)],
  ['top/b.txt', new TextEncoder().encode('words '.repeat(10_000))],
]);

async function digestOf(blob: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

test('a zip is the same bytes in the browser as anywhere else', async () => {
  const blob = await zipEntries(entries, { date: new Date('2026-11-22T10:45:00Z') });
  expect(await digestOf(blob)).toBe('470f9db92246200b8cb84688df60bdd0e434dfd73c8ba153c2a211a218abbb14');
});
