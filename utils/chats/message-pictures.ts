// Pictures sent in a message; avatars, icons and emoji are none.
import { isInside, type Page, parentOf } from '../page/page-model.ts';
import type { ChatRow } from './chat-row.ts';
import { isEmoji } from './emoji-pictures.ts';

const AVATAR =
  /avatar|portrait|(?:^|[\s_-])(?:head(?:er|img|pic|-?icon|-?image)?|ava|pf|face|photo|user(?:pic|img|-?icon)?|profile|logo|icon|status)(?:$|[\s_-])/iu;
const SMALL = 64;

export interface PictureIndex {
  /** Visible pictures before each element. */
  before: Int32Array;
  /** Addresses that stand in many rows: whoever speaks, not what is said. */
  repeated: ReadonlySet<string>;
}

export function countPictures(page: Page): Int32Array {
  const before = new Int32Array(page.elements.length + 1);
  page.elements.forEach((node, i) => {
    const isPicture = node.visible && ((node.tag === 'img' && node.attrs['src']) || node.tag === 'video');
    before[i + 1] = (before[i] ?? 0) + (isPicture ? 1 : 0);
  });
  return before;
}

export function hasPictures(page: Page, before: Int32Array, element: number): boolean {
  return (before[page.end[element] ?? 0] ?? 0) > (before[element] ?? 0);
}

/** Addresses of small pictures that more than one row shows. */
export function repeatedPictures(page: Page, rows: readonly ChatRow[]): Set<string> {
  const counts = new Map<string, Set<number>>();
  for (const { unit } of rows) {
    for (const at of picturesIn(page, unit)) {
      const node = page.elements[at];
      const src = node?.attrs['src'] ?? '';
      if (node && Math.max(node.box[2], node.box[3]) <= 80)
        counts.set(src, (counts.get(src) ?? new Set()).add(unit));
    }
  }
  return new Set([...counts].filter(([, units]) => units.size > 1).map(([src]) => src));
}

export function imagesOf(page: Page, row: ChatRow, repeated: ReadonlySet<string>): string[] {
  return picturesIn(page, row.element).flatMap((at) => {
    const node = page.elements[at];
    const src = node?.attrs['src'] ?? '';
    if (!node || src === '' || isEmoji(node) || isAvatar(page, row, at) || repeated.has(src)) return [];
    return [src];
  });
}

/** Element of the picture that shows who speaks, -1 where there is none. */
export function avatarOf(page: Page, row: ChatRow, repeated: ReadonlySet<string>): number {
  return (
    picturesIn(page, row.unit).find((at) => {
      const node = page.elements[at];
      return node !== undefined && (isAvatar(page, row, at) || repeated.has(node.attrs['src'] ?? ''));
    }) ?? -1
  );
}

function picturesIn(page: Page, element: number): number[] {
  const found: number[] = [];
  for (let at = element; at < (page.end[element] ?? element); at++) {
    const node = page.elements[at];
    if (node?.visible && node.tag === 'img') found.push(at);
  }
  return found;
}

function isAvatar(page: Page, row: ChatRow, picture: number): boolean {
  const node = page.elements[picture];
  if (!node) return false;
  const isSmall = node.box[2] <= SMALL && node.box[3] <= SMALL;
  for (let at = picture, level = 0; level < 3 && at >= 0; at = parentOf(page, at), level++) {
    if (!isInside(page, at, row.unit) || (at === row.unit && level > 0)) break;
    const cls = (page.elements[at]?.cls ?? '').replace(/([a-z])([A-Z])/gu, '$1-$2');
    if (AVATAR.test(cls)) return node.box[2] <= 100;
  }
  return isSmall && /头像|avatar|profile/iu.test(node.attrs['alt'] ?? '');
}
