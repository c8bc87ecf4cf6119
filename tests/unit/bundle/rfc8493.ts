// BagIt 1.0 (RFC 8493) read from the text of the standard, on an unpacked bag: what a reader must find, and find right.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export function filesBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(root, path)).isFile())
    .sort();
}

const LINE = /^([0-9a-f]{64}) {1,2}\*?(\S.*)$/;

/** @returns what is wrong, one sentence each */
export function bagProblems(top: string): string[] {
  const read = (path: string) => readFileSync(join(top, path), 'utf8');
  const all = filesBelow(top);
  const problems: string[] = [];
  const want = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem);
  };
  // §2.1.1
  want(
    /^BagIt-Version: 1\.0\nTag-File-Character-Encoding: UTF-8\n$/.test(read('bagit.txt')),
    'bagit.txt is not the declaration',
  );
  // §2.1.3, §2.2.1
  const payload = all.filter((path) => path.startsWith('data/'));
  const listed = manifest(top, 'manifest-sha256.txt', problems);
  want(
    payload.every((path) => listed.has(path)),
    'a payload file is in no manifest',
  );
  want(
    [...listed.keys()].every((path) => path.startsWith('data/')),
    'the manifest lists no payload',
  );
  // §2.2.1: a tag manifest may leave out tag files, and must not list itself
  const tags = manifest(top, 'tagmanifest-sha256.txt', problems);
  want(
    ![...tags.keys()].some((path) => /^(data\/|tagmanifest-)/.test(path)),
    'the tag manifest lists too much',
  );
  // §2.2.2
  const info = read('bag-info.txt');
  want(/^(?:[^\s:][^:\n]*: \S[^\n]*\n)+$/.test(info), 'bag-info.txt is no list of labels');
  const octets = payload.reduce((sum, path) => sum + statSync(join(top, path)).size, 0);
  want(info.includes(`\nPayload-Oxum: ${octets}.${payload.length}\n`), 'Payload-Oxum differs');
  want(!all.includes('fetch.txt'), 'there is a fetch.txt');
  return problems;
}

function manifest(top: string, name: string, problems: string[]): Map<string, string> {
  const listed = new Map<string, string>();
  for (const line of readFileSync(join(top, name), 'utf8').split('\n').slice(0, -1)) {
    const [, digest = '', path = ''] = LINE.exec(line) ?? [];
    if (listed.has(path)) problems.push(`${name} lists ${path} twice`);
    listed.set(path, digest);
    if (digestOf(join(top, path)) !== digest) problems.push(`${path} differs from ${name}`);
  }
  return listed;
}

function digestOf(path: string): string | null {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch {
    return null;
  }
}
