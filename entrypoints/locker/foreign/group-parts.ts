// Files that were chosen together as the bundles that they are parts of.
import { CLAIMS } from '../../../utils/bundle/verify/claims.ts';
import type { ShownVerdict } from '../../../utils/bundle/verify/shown-verdict.ts';
import type { NewForeign } from '../../../utils/locker/foreign.ts';

export interface ExaminedFile {
  file: File;
  verdict: ShownVerdict;
}

/** Unreadable files belong to none. */
export function groupParts(files: readonly ExaminedFile[]): NewForeign[] {
  const bundles = new Map<string, ExaminedFile[]>();
  for (const examined of files) {
    if (!examined.verdict.readable) continue;
    const bag = examined.verdict.details?.bag || examined.file.name;
    bundles.set(bag, [...(bundles.get(bag) ?? []), examined]);
  }
  return [...bundles].map(([bag, parts]) => ({
    bag: bag.slice(0, 200),
    contradicted: parts.some(({ verdict }) => isContradicted(verdict)),
    // Every part lists all exhibits.
    items: Math.max(0, ...parts.map(({ verdict }) => countItems(verdict))),
    parts: parts.map(({ file, verdict }) => ({ name: file.name.slice(0, 200), blob: file, verdict })),
  }));
}

export function isContradicted({ claims }: ShownVerdict): boolean {
  return CLAIMS.some((name) => claims[name].state === 'contradicted');
}

const countItems = ({ details }: ShownVerdict): number =>
  details ? details.items.length + details.moreItems : 0;
