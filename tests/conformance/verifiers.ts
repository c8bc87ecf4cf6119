// The two verifiers, asked the same question in the same words.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CLAIMS } from '../../utils/bundle/verify/claims.ts';
import { verifyBundles } from '../../utils/bundle/verify/verify-bundle.ts';
import { type Roots, rootsFromPem } from '../../utils/timestamp/check-token.ts';
import { CORPUS } from './authority.ts';
import type { ExpectedCase } from './corpus.ts';

export interface Answer {
  id: string;
  /** One per file, letters as in `ExpectedCase.states`. */
  states: string[];
  /** Without details, sorted. */
  codes: string[];
}

type SixClaims = Record<string, { state: string; reasons: readonly string[] }>;

const LETTERS: Readonly<Record<string, string>> = { proven: 'p', 'not-proven': 'n', contradicted: 'x' };

function answer(id: string, verdicts: readonly SixClaims[]): Answer {
  const claims = verdicts.map((verdict) => CLAIMS.map((name) => verdict[name]));
  const codes = claims.flat().flatMap((claim) => claim?.reasons ?? []);
  return {
    id,
    states: claims.map((six) => six.map((claim) => LETTERS[claim?.state ?? ''] ?? '-').join('')),
    codes: [...new Set(codes.map((code) => code.split(':')[0] ?? ''))].sort(),
  };
}

const pem = new Map<string, Roots>();

function rootsOf(path: string): Roots {
  const known = pem.get(path) ?? rootsFromPem(readFileSync(join(CORPUS, path), 'utf8'));
  pem.set(path, known);
  return known;
}

/** @param folder where the files of the case lie */
export async function ours(one: ExpectedCase, folder: string): Promise<Answer> {
  const files = one.files.map((file) => new Uint8Array(readFileSync(join(folder, file))));
  const expected = { thumbprint: one.thumbprint, roots: one.roots.flatMap(rootsOf) };
  const verdicts = await verifyBundles(files, expected);
  return answer(
    one.id,
    verdicts.map(({ claims }) => claims),
  );
}

export const PYTHON_VERIFIER = join(import.meta.dirname, 'verify.py');

/** The verifier in Python, once for all cases. */
export async function theirs(cases: readonly ExpectedCase[], folder: string): Promise<Answer[]> {
  const work = mkdtempSync(join(tmpdir(), 'batch-'));
  try {
    const jobs = cases.map(({ files, thumbprint, roots }) => ({
      files: files.map((file) => join(folder, file)),
      thumbprint,
      roots: roots.map((root) => join(CORPUS, root)),
    }));
    writeFileSync(join(work, 'jobs.json'), JSON.stringify(jobs));
    const args = [PYTHON_VERIFIER, '--batch', join(work, 'jobs.json')];
    const { stdout } = await promisify(execFile)('python3', args, { maxBuffer: 2 ** 28 });
    return stdout
      .trimEnd()
      .split('\n')
      .map((line, i) => {
        const verdicts: { claims: SixClaims }[] = JSON.parse(line);
        return answer(
          cases[i]?.id ?? '',
          verdicts.map(({ claims }) => claims),
        );
      });
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** What is wrong with an answer, empty where nothing is. */
export function complaints({ id, states, codes }: ExpectedCase, given: Answer | undefined): string[] {
  if (!given) return [`${id}: no answer`];
  const wrong = given.states
    .filter((six) => six !== states)
    .map((six) => `${id}: ${six} instead of ${states}`);
  const missing = codes.filter((code) => !given.codes.includes(code));
  return [...wrong, ...missing.map((code) => `${id}: no ${code} among ${given.codes.join(' ')}`)];
}
