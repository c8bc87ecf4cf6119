// What a page calls itself, and the controls it shows.
import { oncePerPage } from '../../page/once-per-page.ts';
import { attr, type Page, type Segment } from '../../page/page-model.ts';
import { isButton } from './controls.ts';

/** Title and headings, folded, one a line. */
export const callsItself = oncePerPage((page) => `${page.title}\n${headings(page)}`);

function headings(page: Page): string {
  return page.segments
    .filter(
      (segment) =>
        segment.folded.length <= 40 &&
        (/^h[1-4]$/.test(page.elements[segment.element]?.tag ?? '') ||
          /(?:^|[\s_-])(?:title|heading|page-header|card-header|layui-card-header)(?:[\s_-]|$)/i.test(
            page.elements[segment.element]?.cls ?? '',
          )),
    )
    .slice(0, 12)
    .map((segment) => segment.folded)
    .join('\n');
}

export function isControl(page: Page, segment: Segment): boolean {
  return (
    isButton(page, segment) ||
    isLink(page, segment.element) ||
    segment.spans.some((span) => isLink(page, span.run.element))
  );
}

function isLink(page: Page, element: number): boolean {
  return (
    page.elements[element]?.tag === 'a' || page.elements[page.elements[element]?.parent ?? -1]?.tag === 'a'
  );
}

/** Is there a button or link with these words alone? */
export function hasButton(page: Page, pattern: RegExp): boolean {
  return page.segments.some(
    (segment) =>
      segment.folded.length <= 24 && pattern.test(segment.folded.trim()) && isControl(page, segment),
  );
}

export const hasQrPicture = oncePerPage((page) =>
  page.elements.some((element, i) => {
    if (!element.visible || (element.tag !== 'img' && element.tag !== 'canvas' && element.tag !== 'svg'))
      return false;
    const words = `${element.cls} ${attr(page, i, 'id')} ${attr(page, i, 'src').slice(0, 200)} ${attr(page, i, 'alt')} ${page.elements[element.parent]?.cls ?? ''} ${attr(page, element.parent, 'id')}`;
    return /qr-?code|二维码|(?:^|[^a-z])qr(?:[^a-z]|$)|qrimg/i.test(words);
  }),
);
