// From a list on the page to the rows of a chat: one row per bubble, with the head that a group shares.
import { ancestorsOf, childrenOf, countSegments, type Page, segmentsIn } from '../page/page-model.ts';
import { type ChatRow, wholeRow } from './chat-row.ts';
import { hasPictures } from './message-pictures.ts';

const BUBBLE =
  /bubble|msg|message|content|text|txt|(?:^|[\s_-])(?:pop|cont|words|balloon|body|item)(?:$|[\s_-])/iu;
const HEAD =
  /(?:^|[\s_-])(?:name|nm|nick(?:name)?|author|sender|user-?name|meta|head|header|hd|who)(?:$|[\s_-])/iu;
const NO_BUBBLE =
  /(?:^|[\s_-])(?:btns?|buttons?|actions?|tools?|quote|suggests?|quick|menu|line|row|option|chip|tag)(?:$|[\s_-])/iu;
const NO_ROW =
  /^(?:nav|form|script|style|thead|select|option|input|textarea|button|header|footer|svg|br|hr|caption|colgroup)$/;
const MAX_SEGMENTS = 80;
const DEEPEST_GROUP = 4;

/** Children of a list that show something; where `dt` or a head line stands alone it goes with what follows. */
export function rowsOf(page: Page, list: number, pictures: Int32Array): ChatRow[] {
  const rows: ChatRow[] = [];
  let heads: number[] = [];
  for (const unit of unitsOf(page, list, pictures)) {
    if (isHeadAlone(page, unit)) {
      heads.push(unit);
      continue;
    }
    const split = splitBubbles(page, unit, pictures);
    rows.push(...split.map((row) => ({ ...row, heads: [...heads, ...row.heads] })));
    heads = [];
  }
  return rows;
}

export function unitsOf(page: Page, list: number, pictures: Int32Array): number[] {
  return childrenOf(page, list).filter(
    (child) => isContent(page, child, pictures) && !holdsField(page, child),
  );
}

function isContent(page: Page, element: number, pictures: Int32Array): boolean {
  if (NO_ROW.test(page.elements[element]?.tag ?? '')) return false;
  const count = countSegments(page, element);
  return count <= MAX_SEGMENTS && (count > 0 || hasPictures(page, pictures, element));
}

/** The line in which one writes is no message. */
function holdsField(page: Page, element: number): boolean {
  for (let at = element; at < (page.end[element] ?? element); at++) {
    const node = page.elements[at];
    if (!node?.visible) continue;
    if (
      node.tag === 'textarea' ||
      (node.tag === 'input' && /^(?:text|search|)$/.test(node.attrs['type'] ?? ''))
    )
      return true;
    if (/^(?:true|plaintext-only|)$/.test(node.attrs['contenteditable'] ?? 'no')) return true;
  }
  return false;
}

function isHeadAlone(page: Page, unit: number): boolean {
  const node = page.elements[unit];
  if (node?.tag === 'dt') return true;
  if (!node || !HEAD.test(node.cls) || BUBBLE.test(node.cls)) return false;
  const segments = segmentsIn(page, unit);
  return segments.length <= 3 && segments.reduce((sum, segment) => sum + segment.folded.length, 0) <= 48;
}

function splitBubbles(page: Page, unit: number, pictures: Int32Array): ChatRow[] {
  const bubbles = bubblesIn(page, unit, pictures, 0);
  if (bubbles.length < 2) return [wholeRow(unit)];
  const heads = headsBeside(page, unit, bubbles);
  return bubbles.map((element) => ({ unit, element, heads }));
}

/** Siblings drawn alike, each a bubble of its own. */
function bubblesIn(page: Page, element: number, pictures: Int32Array, depth: number): number[] {
  const children = childrenOf(page, element).filter((child) => isContent(page, child, pictures));
  const groups = new Map<string, number[]>();
  for (const child of children) {
    const node = page.elements[child];
    if (!node || !isBubble(page, child)) continue;
    const key = `${node.tag} ${node.cls}`;
    groups.set(key, [...(groups.get(key) ?? []), child]);
  }
  const best = [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  if (best.length >= 2) return best;
  if (depth >= DEEPEST_GROUP) return [];
  for (const child of children) {
    const found = bubblesIn(page, child, pictures, depth + 1);
    if (found.length >= 2) return found;
  }
  return [];
}

function isBubble(page: Page, element: number): boolean {
  const node = page.elements[element];
  if (!node || node.cls === '' || node.inline || !/^(?:div|section|article|li|pre)$/.test(node.tag))
    return false;
  if (NO_BUBBLE.test(node.cls)) return false;
  return BUBBLE.test(node.cls) || isPadded(page, element);
}

/** Words that stand off their box on every side are painted as a bubble. */
function isPadded(page: Page, element: number): boolean {
  const node = page.elements[element];
  const words = segmentsIn(page, element);
  const [first, last] = [words[0], words.at(-1)];
  if (!node || !first || !last) return false;
  const [x, y, , h] = node.box;
  return first.box[0] - x >= 4 && first.box[1] - y >= 3 && y + h - last.box[1] - last.box[3] >= 3;
}

/** Everything of the unit that holds no bubble. */
function headsBeside(page: Page, unit: number, bubbles: readonly number[]): number[] {
  const heads: number[] = [];
  for (const at of ancestorsOf(page, page.elements[bubbles[0] ?? unit]?.parent ?? unit)) {
    heads.push(
      ...childrenOf(page, at).filter((child) => !bubbles.some((bubble) => holds(page, child, bubble))),
    );
    if (at === unit) break;
  }
  return heads;
}

function holds(page: Page, element: number, inner: number): boolean {
  return inner >= element && inner < (page.end[element] ?? 0);
}
