import { fold } from './generic/fold.ts';
import type { Page } from './generic/page-model.ts';
import type { Mark, Platform } from './platform.ts';

export interface Match {
  platform: Platform;
  confidence: number;
}

/** Below this a page only resembles the software. */
const SURE_ENOUGH = 0.6;

export function matchPlatform(page: Page, platforms: readonly Platform[]): Match | null {
  const matches = platforms
    .map((platform) => ({ platform, confidence: confidenceIn(page, platform) }))
    .filter((match) => match.confidence >= SURE_ENOUGH)
    .sort((a, b) => b.confidence - a.confidence);
  return matches[0] ?? null;
}

/** Independent marks add up: 1 − Π(1 − weight). */
export function confidenceIn(page: Page, platform: Platform): number {
  const doubt = platform.marks.reduce(
    (left, mark) => (isPresent(page, mark) ? left * (1 - mark.weight) : left),
    1,
  );
  return Math.round((1 - doubt) * 1000) / 1000;
}

function isPresent(page: Page, { in: where, pattern }: Mark): boolean {
  switch (where) {
    case 'title':
      return pattern.test(page.title);
    case 'path':
      return page.url !== null && pattern.test(page.url.pathname + page.url.search);
    case 'footer':
      return page.segments
        .slice(-40)
        .some((segment) => segment.folded.length <= 120 && pattern.test(segment.folded));
    case 'class':
      return page.elements.some((element) => pattern.test(element.cls));
    case 'id':
      return page.elements.some((element) => pattern.test(element.attrs['id'] ?? ''));
    case 'meta':
      return page.elements.some(
        (element) => element.tag === 'meta' && pattern.test(fold(element.attrs['content'] ?? '')),
      );
    case 'asset':
      return page.elements.some(
        (element) =>
          /^(?:script|link|img)$/.test(element.tag) &&
          pattern.test(element.attrs['src'] ?? element.attrs['href'] ?? ''),
      );
    case 'link':
      return page.elements.some(
        (element) =>
          /^(?:a|form)$/.test(element.tag) &&
          pattern.test(element.attrs['href'] ?? element.attrs['action'] ?? ''),
      );
  }
}
