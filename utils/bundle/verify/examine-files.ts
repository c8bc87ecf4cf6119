// Files as a page holds them to verdicts as a page can show them. Runs in a worker: a hostile file costs only that.
import type { Roots } from '../../timestamp/check-token.ts';
import { readRoots } from '../../timestamp/read-roots.ts';
import type { Bytes } from '../zip.ts';
import { type ShownVerdict, shownVerdict } from './shown-verdict.ts';
import { verifyBundles } from './verify-bundle.ts';

export interface ExamineRequest {
  files: readonly File[];
  /** RFC 7638, base64url; null where nobody gave one. */
  thumbprint: string | null;
  /** PEM or DER, from outside the bundle. */
  roots: readonly File[];
}

export type Examination =
  | { state: 'done'; verdicts: ShownVerdict[] }
  /** Index into `files` or `roots`. */
  | { state: 'file-unreadable' | 'root-unreadable'; index: number };

const LARGEST_ROOT = 1_000_000;

/** @param onProgress steps done of all steps */
export async function examineFiles(
  { files, thumbprint, roots }: ExamineRequest,
  onProgress: (done: number, total: number) => void,
): Promise<Examination> {
  const certificates: Roots[number][] = [];
  for (const [index, file] of roots.entries()) {
    const read = await rootsOf(file);
    if (!read) return { state: 'root-unreadable', index };
    certificates.push(...read);
  }
  const total = files.length * 3;
  let done = 0;
  const onStep = () => onProgress(++done, total);
  const contents: Bytes[] = [];
  for (const [index, file] of files.entries()) {
    const bytes = await bytesOf(file);
    if (!bytes) return { state: 'file-unreadable', index };
    contents.push(bytes);
    onStep();
  }
  const verdicts = await verifyBundles(contents, { thumbprint, roots: certificates }, onStep);
  return { state: 'done', verdicts: verdicts.map(shownVerdict) };
}

async function rootsOf(file: File): Promise<Roots | null> {
  const bytes = file.size <= LARGEST_ROOT ? await bytesOf(file) : null;
  try {
    return bytes && readRoots(bytes);
  } catch {
    return null;
  }
}

/** @returns null where the file was moved, changed or locked since it was chosen */
async function bytesOf(file: File): Promise<Bytes | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}
