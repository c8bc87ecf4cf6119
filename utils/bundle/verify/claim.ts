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
  const reasons = [...new Set([...broken, ...doubts].map(shown))];
  if (reasons.length <= MOST_REASONS) return { state, reasons };
  return { state, reasons: [...reasons.slice(0, MOST_REASONS), `further:${reasons.length - MOST_REASONS}`] };
}

/** More say nothing to anybody; a hostile bundle has millions. */
const MOST_REASONS = 100;

/** Details may be the bundle's own words: nothing that moves a cursor or reads backwards, and not much of it. */
function shown(reason: string): string {
  return reason.replace(/[^ -~]/g, '?').slice(0, 200);
}

/** Name of the one folder that holds everything, null where there is none. */
export function topFolder(files: BagFiles): string | null {
  if (files.has('bagit.txt')) return null;
  const [first = ''] = files.keys();
  const top = first.slice(0, first.indexOf('/') + 1);
  return top && [...files.keys()].every((path) => path.startsWith(top)) ? top.slice(0, -1) : null;
}

/** Paths below the top directory. */
export function bagFiles(files: BagFiles): BagFiles {
  const top = `${topFolder(files) ?? ''}/`;
  if (top === '/') return files;
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
