// Files as a page holds them to verdicts as a page can show them. Runs in a worker: a hostile file costs only that.

import { readBroughtToken } from '../../timestamp/brought-token.ts';
import type { Roots } from '../../timestamp/check-token.ts';
import { readRoots } from '../../timestamp/read-roots.ts';
import type { Bytes } from '../zip.ts';
import { type ShownVerdict, shownVerdict } from './shown-verdict.ts';
import type { BesideToken } from './tokens.ts';
import { verifyBundles } from './verify-bundle.ts';
import { readDirectory } from './zip-directory.ts';

export interface ExamineRequest {
  files: readonly File[];
  /** RFC 7638, base64url; null where nobody gave one. */
  thumbprint: string | null;
  /** PEM or DER, from outside the bundle. */
  roots: readonly File[];
  /** Time-stamps that were handed over beside the bundle. */
  tokens?: readonly File[];
}

export type Examination =
  /** `unused`: index of each token that is for none of these files. */
  | { state: 'done'; verdicts: ShownVerdict[]; unused: number[] }
  /** Unpacked, the files would not fit into a page. */
  | { state: 'too-large' }
  /** Index into `files`, `roots` or `tokens`. */
  | { state: 'file-unreadable' | 'root-unreadable' | 'token-unreadable'; index: number };

const LARGEST_ROOT = 1_000_000;
/** Bytes of all files together, packed and unpacked: beyond this the browser would end the page. */
const MOST_BYTES = 2 ** 31;

/** @param onProgress steps done of all steps */
export async function examineFiles(
  { files, thumbprint, roots, tokens = [] }: ExamineRequest,
  onProgress: (done: number, total: number) => void,
): Promise<Examination> {
  const certificates: Roots[number][] = [];
  for (const [index, file] of roots.entries()) {
    const read = await rootsOf(file);
    if (!read) return { state: 'root-unreadable', index };
    certificates.push(...read);
  }
  const beside: BesideToken[] = [];
  for (const [index, file] of tokens.entries()) {
    const token = await tokenOf(file, index);
    if (!token) return { state: 'token-unreadable', index };
    beside.push(token);
  }
  const total = files.length * 3;
  let done = 0;
  const onStep = () => onProgress(++done, total);
  const contents: Bytes[] = [];
  let size = 0;
  for (const [index, file] of files.entries()) {
    const bytes = await bytesOf(file);
    if (!bytes) return { state: 'file-unreadable', index };
    size += unpackedSize(bytes);
    if (size > MOST_BYTES) return { state: 'too-large' };
    contents.push(bytes);
    onStep();
  }
  const verdicts = await verifyBundles(contents, { thumbprint, roots: certificates, beside }, onStep);
  const used = new Set(verdicts.flatMap(({ details }) => details?.tokens.map(({ path }) => path) ?? []));
  const unused = beside.flatMap(({ name }, index) => (used.has(name) ? [] : [index]));
  return { state: 'done', verdicts: verdicts.map(shownVerdict), unused };
}

/** As the directory declares it, which is all that unpacking will ever take. */
function unpackedSize(bytes: Bytes): number {
  const entries = readDirectory(bytes)?.entries ?? [];
  return bytes.length + entries.reduce((sum, { method, size }) => sum + (method === 0 ? 0 : size), 0);
}

async function rootsOf(file: File): Promise<Roots | null> {
  const bytes = file.size <= LARGEST_ROOT ? await bytesOf(file) : null;
  try {
    return bytes && readRoots(bytes);
  } catch {
    return null;
  }
}

async function tokenOf(file: File, index: number): Promise<BesideToken | null> {
  const bytes = file.size <= LARGEST_ROOT ? await bytesOf(file) : null;
  const read = bytes && readBroughtToken(bytes);
  return read?.ok
    ? { name: `${index + 1}:${file.name}`, response: read.response, imprint: read.imprint }
    : null;
}

/** @returns null where the file was moved, changed or locked since it was chosen */
async function bytesOf(file: File): Promise<Bytes | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}
