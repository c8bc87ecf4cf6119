// Small pictures that stand for a character are words of the message; their `alt` is what is said.
import type { SnapshotElement } from '../evidence/page-snapshot.ts';
import { fold } from '../page/fold.ts';
import { isInside, type Page } from '../page/page-model.ts';
import type { ChatRow } from './chat-row.ts';
import type { Piece } from './row-pieces.ts';

const EMOJI = /emoji|emotion|emot(?:e|icon)|expression|(?:^|[\s_-])(?:face|smiley|biaoqing)(?:$|[\s_-])/iu;
const PICTURE = /图|照|视频|文件|语音|image|photo|pic|video|file|voice/iu;
/** A picture that did not load is as wide as its `alt`. */
const TALLEST = 40;
const WIDEST = 120;

export function isEmoji(node: SnapshotElement): boolean {
  const alt = node.attrs['alt'] ?? '';
  if (node.tag !== 'img' || alt === '' || alt.length > 12 || PICTURE.test(alt)) return false;
  if (node.box[2] > WIDEST || node.box[3] > TALLEST) return false;
  if (EMOJI.test(node.cls) || EMOJI.test(node.attrs['src'] ?? '')) return true;
  return /^\[.{1,8}\]$/u.test(fold(alt)) || /^\p{Extended_Pictographic}/u.test(alt);
}

export function spliceEmoji(page: Page, row: ChatRow, pieces: readonly Piece[]): Piece[] {
  const all = [...pieces];
  for (let at = row.element; at < (page.end[row.element] ?? row.element); at++) {
    const node = page.elements[at];
    if (!node?.visible || !isEmoji(node)) continue;
    const place = all.findIndex((piece) => isAfter(page, piece, at, node));
    const index = place < 0 ? all.length : place;
    const beside = [all[index - 1], all[index]].find((piece) => piece && isInside(page, at, piece.block));
    const alt = node.attrs['alt'] ?? '';
    const next = all[index];
    // The reader sets a blank after every picture.
    if (next && next.segment === beside?.segment && !/^[a-z\d]/iu.test(next.folded))
      all[index] = { ...next, spaced: { ...next.spaced, before: false } };
    all.splice(index, 0, {
      text: alt,
      folded: fold(alt),
      segment: beside?.segment ?? -at - 1,
      block: beside?.block ?? node.parent,
      element: at,
      run: null,
      spaced: { before: false, after: false },
      isTime: false,
      isName: false,
      isHead: false,
    });
  }
  return all;
}

/** Whether a piece is read after a picture: tree order, and within one parent the boxes. */
function isAfter(page: Page, piece: Piece, picture: number, node: SnapshotElement): boolean {
  if (piece.element > picture) return true;
  if (!piece.run || !isInside(page, picture, piece.element)) return false;
  const [x, y, , h] = piece.run.box;
  const [left, top, width, height] = node.box;
  if (y >= top + height - 2) return true;
  if (y + h <= top + 2) return false;
  // A run that starts on the picture's line: to its right it follows, however many lines it goes on.
  return x >= left + width - 2 || (h > height * 2 && y > top - 6 && x < left && y + h > top + height * 1.5);
}
