// npm run verify -- BUNDLE.zip … [--thumbprint RFC7638] [--tsa-root FILE …] [--json]: six claims about each file; several
// files are the parts of one export. Exit 0 nothing contradicted, 1 contradicted, 2 unreadable.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { CLAIM_WORDS, reasonWords } from '../utils/bundle/verify/claim-words.ts';
import { CLAIMS } from '../utils/bundle/verify/claims.ts';
import { type Verdict, verifyBundles } from '../utils/bundle/verify/verify-bundle.ts';
import type { Roots } from '../utils/timestamp/check-token.ts';
import { readRoots } from '../utils/timestamp/read-roots.ts';

const USAGE = 'usage: npm run verify -- BUNDLE.zip … [--thumbprint …] [--tsa-root FILE …] [--json]';
const SIGNS = { proven: '✓', 'not-proven': '?', contradicted: '✗' } as const;

const { values, positionals: paths } = parsed();
const verdicts = await verifyBundles(await Promise.all(paths.map(bytesOf)), {
  thumbprint: values.thumbprint ?? null,
  roots: (await Promise.all((values['tsa-root'] ?? []).map(rootsOf))).flat(),
});
verdicts.forEach((verdict, i) => {
  print(paths[i] ?? '', verdict);
});
process.exitCode = exitCode(verdicts);

function parsed() {
  try {
    const options = {
      thumbprint: { type: 'string' },
      'tsa-root': { type: 'string', multiple: true },
      json: { type: 'boolean' },
    } as const;
    const found = parseArgs({ options, allowPositionals: true });
    if (found.positionals.length > 0) return found;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  console.error(USAGE);
  process.exit(2);
}

async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    console.error(`${path}: ${error instanceof Error ? error.message : error}`);
    process.exit(2);
  }
}

async function rootsOf(path: string): Promise<Roots> {
  try {
    return readRoots(await bytesOf(path));
  } catch (error) {
    console.error(`${path}: ${error instanceof Error ? error.message : error}`);
    process.exit(2);
  }
}

function print(file: string, { claims, thumbprint }: Verdict): void {
  if (values.json) {
    console.log(JSON.stringify({ file, claims, thumbprint }));
    return;
  }
  console.log(file);
  for (const name of CLAIMS) {
    const { state, reasons } = claims[name];
    const words = CLAIM_WORDS[name];
    console.log(`  ${SIGNS[state]} ${words.zh} ${name}: ${state}`);
    console.log(`      ${words[state].zh} ${words[state].en}`);
    for (const reason of reasons)
      console.log(`      - ${reasonWords(reason).zh} · ${reasonWords(reason).en}`);
  }
  if (thumbprint) console.log(`  密钥指纹 key thumbprint: ${thumbprint}`);
}

function exitCode(all: readonly Verdict[]): number {
  if (all.some(({ readable }) => !readable)) return 2;
  return all.some(({ claims }) => CLAIMS.some((name) => claims[name].state === 'contradicted')) ? 1 : 0;
}
