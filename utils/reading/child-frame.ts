import type { PageReading } from '../evidence/page-snapshot.ts';
import { type ReadOptions, readPage } from './read-page.ts';

/** The reading of this frame, null where the reader of the parent document has read it already. */
export function readChildFrame(options: ReadOptions): PageReading | null {
  return isCoveredByParent() ? null : readPage(options);
}

/** The top document's reader looks into frames of its own origin by itself. */
export function isCoveredByParent(): boolean {
  try {
    return window.parent !== window && window.frameElement !== null;
  } catch {
    return false;
  }
}
