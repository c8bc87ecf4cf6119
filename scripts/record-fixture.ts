// npm run record-fixture -- FILE|URL <platform>/<case>: a page's skeleton without anybody's words or numbers, its snapshot,
// and a draft of what should be read from it. The draft becomes expected.json once a human has read the page.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Facts } from '../utils/evidence/facts.ts';
import type { PageReading } from '../utils/evidence/page-snapshot.ts';
import { recognise } from '../utils/platforms/recognise.ts';
import { serveFile } from './reading/file-server.ts';
import { PageReader } from './reading/page-reader.ts';
import { pageScript } from './reading/page-script.ts';
import { disguiseUrl } from './recording/disguise.ts';
import { disguiseOf } from './recording/disguise-of.ts';

/** All recorded pages are read at one moment, as scripts/record-snapshots.ts does it. */
const READ_AT = '2026-11-22T12:00:00.000Z';

const [input, name, root = 'tests/fixtures/platforms'] = process.argv.slice(2);
if (!input || !name || !/^[a-z0-9-]+\/[a-z0-9-]+$/.test(name)) {
  console.error('usage: npm run record-fixture -- FILE|URL <platform>/<case> [folder of the fixtures]');
  process.exit(2);
}
const folder = join(root, name);
if (existsSync(folder)) {
  console.error(`${folder} is there already: choose another name`);
  process.exit(2);
}

const skeletonScript = await pageScript(
  new URL('./recording/skeleton.ts', import.meta.url),
  'cardproofSkeleton',
);
const reader = await PageReader.launch();
const served = /^https?:\/\//i.test(input) ? null : await serveFile(input);
let before: Facts | null = null;
let address: string | null = null;
try {
  const reading = await reader.rewriteUrl(served?.url ?? input, async ({ snapshot }) => {
    before = recognise(snapshot, new Date(snapshot.readAt));
    const disguise = disguiseOf(before);
    const own = snapshot.canonicalUrl ?? (served ? null : snapshot.url);
    address = own && disguiseUrl(own, URL.parse(own)?.host ?? '', disguise);
    return `${skeletonScript};cardproofSkeleton.makeSkeleton(${JSON.stringify(disguise)})`;
  });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'page.html'), withAddress(reading.dom, address));
  const again = await reader.readFile(join(folder, 'page.html'));
  await keep(again.reading, before);
} finally {
  served?.close();
  await reader.close();
}

async function keep({ snapshot }: PageReading, original: Facts | null): Promise<void> {
  const recorded = { ...snapshot, readAt: READ_AT };
  const facts = recognise(recorded, new Date(READ_AT));
  await writeFile(join(folder, 'snapshot.json'), `${JSON.stringify(recorded)}\n`);
  await writeFile(join(folder, 'expected.draft.json'), `${JSON.stringify(draftOf(facts), null, 2)}\n`);
  console.log(`${folder}: page.html, snapshot.json, expected.draft.json`);
  const lost = original ? changedShape(original, facts) : [];
  if (lost.length > 0) console.log(`the skeleton reads differently from the page: ${lost.join(', ')}`);
  console.log(
    'Open page.html: is anything left that belongs to somebody? Then read it as a buyer, correct the',
  );
  console.log(
    'draft, and rename it to expected.json. Then: npx vitest run --project unit tests/unit/platforms',
  );
}

function draftOf(facts: Facts): Partial<Facts> {
  const { platform, pageKind, shopName, orders, transcript, failure, success, promises, entries } = facts;
  return { platform, pageKind, shopName, orders, transcript, failure, success, promises, entries };
}

/** Facts that were there before and are not now, or the other way round. */
function changedShape(before: Facts, after: Facts): string[] {
  const shape = (facts: Facts): Record<string, string | number> => ({
    platform: facts.platform ?? 'none',
    pageKind: facts.pageKind,
    orders: facts.orders.length,
    cards: facts.orders.flatMap(({ cardSecrets }) => cardSecrets).length,
    facts: facts.places.length,
    messages: facts.transcript.length,
    failure: facts.failure?.kind ?? 'none',
    promises: facts.promises.length,
  });
  const [old, now] = [shape(before), shape(after)];
  return Object.keys(old).flatMap((key) => (old[key] === now[key] ? [] : `${key} ${old[key]} → ${now[key]}`));
}

function withAddress(html: string, url: string | null): string {
  const meta = '<meta charset="utf-8">';
  const link =
    url === null
      ? ''
      : `<link rel="canonical" href="${url.replaceAll('&', '&amp;').replaceAll('"', '%22')}">`;
  const cleared = html
    .replace(/<link[^>]*rel="canonical"[^>]*>/gi, '')
    .replace(/<meta[^>]*charset[^>]*>/gi, '');
  return cleared.replace(/<head[^>]*>/i, (head) => `${head}\n${meta}${link}\n`);
}
