// One answer about one property of a bundle.
import type { Bytes } from '../zip.ts';

/** Unzipped entries by path; with or without the top directory. */
export type BagFiles = ReadonlyMap<string, Bytes>;

export interface Claim {
  state: 'proven' | 'not-proven' | 'contradicted';
  /** `code` or `code:detail`; what contradicts comes before what leaves it open. Empty when proven. */
  reasons: string[];
}

/** Collected while checking. */
export interface Findings {
  /** A rule is broken. */
  broken: string[];
  /** Nothing speaks against it, but something is missing or odd. */
  doubts: string[];
}

export const noFindings = (): Findings => ({ broken: [], doubts: [] });

export function claimOf({ broken, doubts }: Findings): Claim {
  const state = broken.length > 0 ? 'contradicted' : doubts.length > 0 ? 'not-proven' : 'proven';
  return { state, reasons: [...new Set([...broken, ...doubts])] };
}

/** Paths below the top directory. */
export function bagFiles(files: BagFiles): BagFiles {
  if (files.has('bagit.txt')) return files;
  const [first = ''] = files.keys();
  const top = first.slice(0, first.indexOf('/') + 1);
  if (!top || ![...files.keys()].every((path) => path.startsWith(top))) return files;
  return new Map([...files].map(([path, bytes]) => [path.slice(top.length), bytes]));
}

/** @returns null where the file is absent or not UTF-8 */
export function readText(files: BagFiles, path: string): string | null {
  const bytes = files.get(path);
  if (!bytes) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
