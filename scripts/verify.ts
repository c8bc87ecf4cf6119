// npm run verify -- BUNDLE.zip … [--thumbprint RFC7638] [--tsa-root FILE …] [--token FILE …] [--json]: six claims about each
// file; several files are the parts of one export, tokens are time-stamps handed over beside it. Exit 0 nothing
// contradicted, 1 contradicted, 2 something given cannot be used.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { stampErrors as enStampErrors } from '../utils/browser/text/en/stamp.ts';
import { stampErrors } from '../utils/browser/text/zh-cn/stamp.ts';
import { CLAIM_WORDS, reasonWords } from '../utils/bundle/verify/claim-words.ts';
import { CLAIMS } from '../utils/bundle/verify/claims.ts';
import type { BesideToken } from '../utils/bundle/verify/tokens.ts';
import { type Verdict, verifyBundles } from '../utils/bundle/verify/verify-bundle.ts';
import { readBroughtToken } from '../utils/timestamp/brought-token.ts';
import type { Roots } from '../utils/timestamp/check-token.ts';
import { readRoots } from '../utils/timestamp/read-roots.ts';

const USAGE =
  'usage: npm run verify -- BUNDLE.zip … [--thumbprint …] [--tsa-root FILE …] [--token FILE …] [--json]';
const SIGNS = { proven: '✓', 'not-proven': '?', contradicted: '✗' } as const;

const { values, positionals: paths } = parsed();
const beside = await Promise.all((values.token ?? []).map(tokenOf));
const verdicts = await verifyBundles(await Promise.all(paths.map(bytesOf)), {
  thumbprint: values.thumbprint ?? null,
  roots: (await Promise.all((values['tsa-root'] ?? []).map(rootsOf))).flat(),
  beside,
});
verdicts.forEach((verdict, i) => {
  print(paths[i] ?? '', verdict);
});
process.exitCode = exitCode(verdicts);
for (const { name } of beside) if (!isUsed(name)) unusable(name, 'token-other-file');

function parsed() {
  try {
    const options = {
      thumbprint: { type: 'string' },
      'tsa-root': { type: 'string', multiple: true },
      token: { type: 'string', multiple: true },
      json: { type: 'boolean' },
    } as const;
    const found = parseArgs({ args: joined(process.argv.slice(2)), options, allowPositionals: true });
    if (found.positionals.length > 0) return found;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  console.error(USAGE);
  process.exit(2);
}

/** A fingerprint may begin with a hyphen, which would be taken for an option. */
function joined(words: readonly string[]): string[] {
  return words.reduce<string[]>((out, word) => {
    const before = out.at(-1);
    return before === '--thumbprint' ? [...out.slice(0, -1), `${before}=${word}`] : [...out, word];
  }, []);
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

async function tokenOf(name: string): Promise<BesideToken> {
  const read = readBroughtToken(await bytesOf(name));
  if (read.ok) return { name, response: read.response, imprint: read.imprint };
  unusable(name, read.problem);
  process.exit(2);
}

function isUsed(name: string): boolean {
  return verdicts.some(({ details }) => details?.tokens.some(({ path }) => path === name));
}

/** What was given is at fault, not the bundle. */
function unusable(name: string, problem: keyof typeof stampErrors): void {
  console.error(`${name}: ${stampErrors[problem].what} ${enStampErrors[problem].what}`);
  process.exitCode ||= 2;
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
