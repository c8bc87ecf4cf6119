// node scripts/record-snapshots.ts [part of a path]: writes snapshot.json beside every fixture page it matches.
import { glob, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PageSnapshot } from '../utils/evidence/page-snapshot.ts';
import { PageReader } from './reading/page-reader.ts';

/** Recorded pages are read at one moment for ever, so that relative times stay what they are. */
const READ_AT = '2026-11-22T12:00:00.000Z';
const TABS = 3;

const wanted = process.argv[2] ?? '';
const pages = (await Array.fromAsync(glob('tests/fixtures/platforms/*/*/page.html')))
  .filter((path) => path.includes(wanted))
  .sort();
const reader = await PageReader.launch();
await Promise.all(Array.from({ length: TABS }, recordNext));
await reader.close();

async function recordNext(): Promise<void> {
  for (let page = pages.shift(); page !== undefined; page = pages.shift()) {
    const { reading } = await reader.readFile(page);
    const snapshot: PageSnapshot = { ...reading.snapshot, readAt: READ_AT };
    await writeFile(join(dirname(page), 'snapshot.json'), `${JSON.stringify(snapshot)}\n`);
    console.log(`${page}: ${snapshot.runs.length} runs, ${snapshot.elements.length} elements`);
  }
}
