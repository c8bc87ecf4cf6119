// Runs in an isolated world of the page that `npm run recognise` opened.
import type { PageReading } from '../../utils/evidence/page-snapshot.ts';
import { awaitQuiet } from '../../utils/reading/await-quiet.ts';
import { readChildFrame } from '../../utils/reading/child-frame.ts';
import { readPage } from '../../utils/reading/read-page.ts';

const BUDGET = { budgetMs: 10_000, maxElements: 60_000, maxText: 6_000_000 };

export const quiet = (): Promise<void> => awaitQuiet();

/** `pairs` lists closed shadow roots as host, root, host, root … */
export function read(isTop: boolean, ...pairs: Node[]): { reading: PageReading | null; ms: number } {
  const roots = new Map<Node, ShadowRoot>();
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const [host, root] = [pairs[i], pairs[i + 1]];
    if (host && root instanceof ShadowRoot) roots.set(host, root);
  }
  const options = { ...BUDGET, openClosedShadowRoot: (element: Element) => roots.get(element) ?? null };
  const startedAt = performance.now();
  const reading = isTop ? readPage(options) : readChildFrame(options);
  return { reading, ms: performance.now() - startedAt };
}
