// npm run accuracy [-- FOLDER …] [--misses | --write]: what is read off pages, held against what a human reads there.
// A folder holds page.html and expected.json, or many such folders; pages without a recorded snapshot are opened in Chromium.
import { existsSync, globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type PageSnapshot, pageSnapshotSchema } from '../utils/evidence/page-snapshot.ts';
import { recognise } from '../utils/platforms/recognise.ts';
import { accuracyTable, NO_SHOP, type ScoredPage } from './accuracy/accuracy-table.ts';
import { type Expected, MEASURED, scorePage } from './accuracy/score-page.ts';
import { PageReader } from './reading/page-reader.ts';

const FIXTURES = 'tests/fixtures/platforms';
const PAGE = 'docs/recognition.md';
const TABLE = /(<!-- accuracy -->)[\s\S]*(<!-- \/accuracy -->)/;

const flags = new Set(process.argv.slice(2).filter((argument) => argument.startsWith('--')));
const roots = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const folders = (roots.length > 0 ? roots : [FIXTURES])
  .flatMap((root) => globSync(join(root, '**/expected.json')))
  .map(dirname)
  .sort();
if (folders.length === 0) {
  console.error('no expected.json found');
  process.exit(2);
}

let chromium: PageReader | null = null;
const pages: ScoredPage[] = [];
for (const folder of folders) pages.push(await scoredPage(folder));
await (chromium as PageReader | null)?.close();
const table = accuracyTable(pages);
if (flags.has('--write')) {
  const page = await readFile(PAGE, 'utf8');
  await writeFile(
    PAGE,
    page.replace(TABLE, (_all, before, after) => `${before}\n${table}\n${after}`),
  );
} else console.log(table);

async function scoredPage(folder: string): Promise<ScoredPage> {
  const expected: Expected = JSON.parse(await readFile(join(folder, 'expected.json'), 'utf8'));
  const snapshot = await snapshotOf(folder);
  const facts = recognise(snapshot, new Date(snapshot.readAt));
  const score = scorePage(expected, facts);
  const amiss = MEASURED.filter((fact) => score[fact].wrong + score[fact].missed > 0);
  if (amiss.length > 0 && flags.has('--misses')) console.log(`${folder}: ${amiss.join(', ')}`);
  return { platform: nameOf(expected.platform), pageKind: expected.pageKind ?? facts.pageKind, score };
}

async function snapshotOf(folder: string): Promise<PageSnapshot> {
  const recorded = join(folder, 'snapshot.json');
  if (existsSync(recorded)) return pageSnapshotSchema.parse(JSON.parse(await readFile(recorded, 'utf8')));
  chromium ??= await PageReader.launch();
  return (await chromium.readFile(join(folder, 'page.html'))).reading.snapshot;
}

function nameOf(platform: string | null | undefined): string {
  if (platform === null) return NO_SHOP;
  return platform === undefined || platform === 'generic' ? 'unknown software' : platform;
}
