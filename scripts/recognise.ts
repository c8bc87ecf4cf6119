// npm run recognise -- FILE|URL … [--json]: what the shipped reader sees on each page, one JSON object a line.
import type { Facts } from '../utils/evidence/facts.ts';
import { recognise } from '../utils/platforms/recognise.ts';
import { PageReader } from './reading/page-reader.ts';

const inputs = process.argv.slice(2).filter((argument) => argument !== '--json');
if (inputs.length === 0) {
  console.error('usage: npm run recognise -- FILE|URL … [--json]');
  process.exit(2);
}

const reader = await PageReader.launch();
let failed = false;
for (const input of inputs) {
  try {
    console.log(JSON.stringify(await describe(input)));
  } catch (error) {
    failed = true;
    console.log(JSON.stringify({ ...contract(input, null, null, 0), error: String(error) }));
  }
}
await reader.close();
process.exitCode = failed ? 1 : 0;

async function describe(input: string): Promise<object> {
  const isUrl = /^https?:\/\//i.test(input);
  const { reading, ms } = isUrl ? await reader.readUrl(input) : await reader.readFile(input);
  const { snapshot } = reading;
  const startedAt = performance.now();
  const facts = recognise(snapshot, new Date(snapshot.readAt));
  const total = ms + performance.now() - startedAt;
  return {
    ...contract(input, isUrl ? snapshot.url : snapshot.canonicalUrl, facts, total),
    ...facts,
    title: snapshot.title,
    frames: snapshot.frames,
    truncated: snapshot.truncated,
    elements: snapshot.elements.length,
  };
}

/** The keys that scripts rely on, in their order. */
function contract(input: string, url: string | null, facts: Facts | null, ms: number): object {
  return {
    input,
    url,
    platform: facts?.platform ?? null,
    pageKind: facts?.pageKind ?? 'other',
    orders: facts?.orders ?? [],
    transcript: facts?.transcript ?? [],
    failure: facts?.failure ?? null,
    promises: facts?.promises ?? [],
    risks: facts?.risks ?? [],
    entries: facts?.entries ?? [],
    ms: Math.round(ms * 10) / 10,
  };
}
