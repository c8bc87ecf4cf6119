// A snapshot made ready for reading. Every step passes over the page once, however deep or wide it is.
import type { PageSnapshot, SnapshotElement } from '../evidence/page-snapshot.ts';
import { type Budget, ENDLESS } from './budget.ts';
import { clean, fold } from './fold.ts';
import type { Page } from './page-model.ts';
import { collectSegments } from './segments.ts';

export function buildPage(snapshot: PageSnapshot, url: string | null, budget: Budget = ENDLESS): Page {
  const elements = asTree(snapshot.elements);
  const count = elements.length;
  const page: Page = {
    snapshot,
    elements,
    segments: [],
    firstSegment: new Int32Array(count).fill(0x7fffffff),
    lastSegment: new Int32Array(count).fill(-1),
    end: new Int32Array(count),
    depth: new Int32Array(count),
    folded: '',
    title: fold(clean(snapshot.title)).trim(),
    url: url === null ? null : URL.parse(url),
    budget,
  };
  measureTree(page);
  page.segments = collectSegments(page);
  registerSegments(page);
  page.folded = page.segments.map((segment) => segment.folded).join('\n');
  return page;
}

/** Parents stand before their children; a snapshot that says otherwise could send a climb round in circles. */
function asTree(elements: readonly SnapshotElement[]): readonly SnapshotElement[] {
  if (elements.every((element, i) => element.parent < i)) return elements;
  return elements.map((element, i) => (element.parent < i ? element : { ...element, parent: -1 }));
}

function measureTree({ elements, end, depth }: Page): void {
  elements.forEach((element, i) => {
    depth[i] = element.parent < 0 ? 0 : (depth[element.parent] ?? 0) + 1;
    end[i] = i + 1;
  });
  for (let i = elements.length - 1; i >= 0; i--) {
    const parent = elements[i]?.parent ?? -1;
    if (parent >= 0) end[parent] = Math.max(end[parent] ?? 0, end[i] ?? 0);
  }
}

function registerSegments({ elements, segments, firstSegment, lastSegment }: Page): void {
  for (const { element, index } of segments) {
    firstSegment[element] = Math.min(firstSegment[element] ?? 0, index);
    lastSegment[element] = Math.max(lastSegment[element] ?? -1, index);
  }
  for (let i = elements.length - 1; i >= 0; i--) {
    const parent = elements[i]?.parent ?? -1;
    if (parent < 0) continue;
    firstSegment[parent] = Math.min(firstSegment[parent] ?? 0, firstSegment[i] ?? 0);
    lastSegment[parent] = Math.max(lastSegment[parent] ?? -1, lastSegment[i] ?? -1);
  }
}
