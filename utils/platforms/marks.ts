import { fold } from '../page/fold.ts';
import type { Page } from '../page/page-model.ts';
import type { Mark, Platform } from './platform.ts';

export interface Match {
  platform: Platform;
  confidence: number;
}

/** Below this a page only resembles the software. */
const SURE_ENOUGH = 0.6;

export function matchPlatform(page: Page, platforms: readonly Platform[]): Match | null {
  const text = markTextOf(page);
  const matches = platforms
    .map((platform) => ({ platform, confidence: confidenceOf(text, platform) }))
    .filter((match) => match.confidence >= SURE_ENOUGH)
    .sort((a, b) => b.confidence - a.confidence);
  return matches[0] ?? null;
}

/** Independent marks add up: 1 − Π(1 − weight). */
export function confidenceIn(page: Page, platform: Platform): number {
  return confidenceOf(markTextOf(page), platform);
}

function confidenceOf(text: MarkText, platform: Platform): number {
  const doubt = platform.marks.reduce(
    (left, mark) => (isPresent(text, mark) ? left * (1 - mark.weight) : left),
    1,
  );
  return Math.round((1 - doubt) * 1000) / 1000;
}

/** The strings a mark can be looked for in, each once. */
type MarkText = Record<Mark['in'], ReadonlySet<string>>;

function markTextOf(page: Page): MarkText {
  const text = {
    title: new Set([page.title]),
    path: new Set(page.url ? [page.url.pathname + page.url.search] : []),
    text: new Set(
      page.segments.slice(0, 600).flatMap(({ folded }) => (folded.length <= 60 ? [folded.trim()] : [])),
    ),
    footer: new Set(page.segments.slice(-40).flatMap(({ folded }) => (folded.length <= 120 ? [folded] : []))),
    class: new Set<string>(),
    id: new Set<string>(),
    meta: new Set<string>(),
    asset: new Set<string>(),
    link: new Set<string>(),
  };
  for (const { tag, cls, attrs } of page.elements) {
    if (cls) text.class.add(cls);
    if (attrs['id']) text.id.add(attrs['id']);
    if (tag === 'meta') text.meta.add(fold(attrs['content'] ?? ''));
    else if (tag === 'a' || tag === 'form') text.link.add(attrs['href'] ?? attrs['action'] ?? '');
    else if (tag === 'script' || tag === 'link' || tag === 'img')
      text.asset.add(attrs['src'] ?? attrs['href'] ?? '');
  }
  return text;
}

function isPresent(text: MarkText, { in: where, pattern }: Mark): boolean {
  for (const candidate of text[where]) if (pattern.test(candidate)) return true;
  return false;
}
