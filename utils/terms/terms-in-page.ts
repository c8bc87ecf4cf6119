// Rules that stand on another page than the terms: in a dialog over it, or under a heading such as 购买须知.
import { isDialogElement } from '../evidence/dialog-element.ts';
import type { PageSnapshot } from '../evidence/page-snapshot.ts';
import { simplified } from './plain-characters.ts';

export interface PartOfPage {
  kind: 'dialog' | 'notes';
  /** The heading over the rules; empty where there is none. */
  name: string;
  /** A verbatim part of the page's text. */
  text: string;
}

const NOTES =
  /^[【\s]*(?:[\u4e00-\u9fff]{0,6}(?:须知|公告|协议|规则|条款|声明|政策)|(?:商品|使用|购买|售后|退款|退换货?|发货|交易|下单|充值|提货|服务)(?:说明|规定|提示|保障|必看|必读|注意事项)|注意事项|温馨提示|免责声明|下单必看|购前必读)[】：:\s]*$/;
const SHORTEST = 14;
const LONGEST_NAME = 16;
/** Rules speak of what one may or must; a menu or a price list does not. */
const RULES =
  /[退换赔补]|售后|投诉|客服|不得|请|应|须|负责|承担|有效|发货|到账|解释权|逾期|refund|must|shall|may not/i;

interface Group {
  kind: PartOfPage['kind'];
  runs: string[];
  root: number;
}

function ancestors(snapshot: PageSnapshot, element: number): number[] {
  const path: number[] = [];
  for (let at = element; at >= 0; at = snapshot.elements[at]?.parent ?? -1) path.push(at);
  return path;
}

/** Texts below each element that may hold rules: dialogs, and boxes around a heading of that kind. */
function groupsOf(snapshot: PageSnapshot): Group[] {
  const groups = new Map<number, Group>();
  const whole = snapshot.text.length;
  const shown = snapshot.runs.filter(({ visible, text }) => visible && text.trim() !== '');
  const below = new Map<number, number>();
  for (const { element, text } of shown)
    for (const at of ancestors(snapshot, element)) below.set(at, (below.get(at) ?? 0) + text.length);
  for (const { element, text } of shown) {
    const path = ancestors(snapshot, element);
    const dialog = path.findLast((at) =>
      isDialogElement(snapshot.elements[at] ?? { tag: '', cls: '', attrs: {} }),
    );
    const name = simplified(text.trim());
    const box =
      dialog === undefined && name.length <= LONGEST_NAME && NOTES.test(name)
        ? path.find((at) => (below.get(at) ?? 0) >= text.length + SHORTEST)
        : undefined;
    const root = dialog ?? box;
    if (root === undefined || (dialog === undefined && (below.get(root) ?? 0) > 0.8 * whole)) continue;
    if (!groups.has(root))
      groups.set(root, { kind: dialog === undefined ? 'notes' : 'dialog', runs: [], root });
  }
  for (const { element, text } of shown)
    for (const at of ancestors(snapshot, element)) groups.get(at)?.runs.push(text.trim());
  return [...groups.values()];
}

/** From the first of its words to the last, as the page's text has them; null where they do not stand together. */
function sliceOf(text: string, { kind, runs }: Group): string | null {
  const first = runs[0]?.split('\n')[0] ?? '';
  const last = runs.at(-1)?.split('\n').at(-1) ?? '';
  // A dialog stands at the end of the text.
  const from = kind === 'dialog' ? text.lastIndexOf(first) : text.indexOf(first);
  const until = from < 0 ? -1 : text.indexOf(last, from + (runs.length > 1 ? first.length : 0));
  if (until < 0) return null;
  const words = text.slice(from, until + last.length);
  const expected = runs.reduce((sum, run) => sum + run.length, 0);
  return words.length > expected * 1.5 + 40 ? null : words;
}

/** Parts of a page that read like rules, in the order of the page; a part inside another one is left out. */
export function termsInPage(snapshot: PageSnapshot): PartOfPage[] {
  const found: PartOfPage[] = [];
  for (const group of groupsOf(snapshot)) {
    const text = sliceOf(snapshot.text, group);
    if (text === null || text.length < SHORTEST || !RULES.test(text)) continue;
    if (found.some((other) => other.text.includes(text))) continue;
    const line = text.split('\n')[0]?.trim() ?? '';
    found.push({ kind: group.kind, name: NOTES.test(simplified(line)) ? line : '', text });
  }
  return found;
}
