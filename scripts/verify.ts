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
  '用法 usage: npm run verify -- BUNDLE.zip … [--thumbprint …] [--tsa-root FILE …] [--token FILE …] [--json]';
const UNREADABLE: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  ENOENT: ['没有这个文件。', 'There is no such file.'],
  EISDIR: [
    '这是文件夹：请给出 ZIP 文件，不用先解压。',
    'This is a folder: give the zip itself, not unpacked.',
  ],
  EACCES: ['没有读取的权限。', 'You may not read this file.'],
  ERR_FS_FILE_TOO_LARGE: ['文件超过 2 GB，不是证据包。', 'The file is larger than 2 GB: no bundle is.'],
};
const SIGNS = { proven: '✓', 'not-proven': '?', contradicted: '✗' } as const;

const { values, positionals: paths } = parsed();
const beside = await Promise.all((values.token ?? []).map(tokenOf));
const verdicts = await verifyBundles(await Promise.all(paths.map(bytesOf)), {
  thumbprint: thumbprintOf(values.thumbprint),
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
  const at = words.indexOf('--thumbprint');
  const value = words[at + 1];
  if (at < 0 || value === undefined) return [...words];
  return [...words.slice(0, at), `--thumbprint=${value}`, ...words.slice(at + 2)];
}

async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return stop(path, UNREADABLE[code] ?? ['文件读不出来。', `The file cannot be read (${code || error}).`]);
  }
}

async function rootsOf(path: string): Promise<Roots> {
  const bytes = await bytesOf(path);
  try {
    return readRoots(bytes);
  } catch {
    return stop(path, [
      '不是证书文件：请用时间戳机构网站上的根证书（PEM 或 DER）。',
      'This is no certificate: take the root (PEM or DER) from the authority’s own site.',
    ]);
  }
}

/** @returns the fingerprint, null where none is given */
function thumbprintOf(given: string | undefined): string | null {
  if (given === undefined || /^[A-Za-z0-9_-]{43}$/.test(given)) return given ?? null;
  return stop(given, [
    '指纹应是 43 个字母、数字、- 或 _。',
    'A fingerprint has 43 letters, digits, - or _ (RFC 7638, base64url).',
  ]);
}

function stop(what: string, [zh, en]: readonly [string, string]): never {
  console.error(`${what}: ${zh} ${en}`);
  process.exit(2);
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
