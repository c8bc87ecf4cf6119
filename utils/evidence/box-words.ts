// The words that stand under a box which the buyer drew on a picture: hidden there, they must not be read in the text.
import type { Facts } from './facts.ts';
import type { Item } from './item.ts';
import type { PageSnapshot } from './page-snapshot.ts';
import { type PixelRect, pictureRects } from './picture-rects.ts';
import type { RedactionPlan, RedactionProposal } from './redaction-plan.ts';
import type { DrawnBox, Reviews } from './redaction-review.ts';

/** What a page says, by place in its pictures. */
export interface PageWords {
  lines: readonly { file: string; rect: PixelRect; text: string }[];
  /** Decoded text files by name. */
  texts: ReadonlyMap<string, string>;
  /** What a reader took for a value of its own: a name, a contact, what somebody wrote. */
  values: readonly string[];
}

const PICTURES = new Set(['screenshot', 'fullpage', 'rendered']);
/** Part of the smaller of two areas from which on one is meant to cover the other. */
const COVERED = 0.5;
const LEAST_TEXT = 2;
const LEAST_VALUE = 3;
/** A short word that stands there more often is a label. */
const MOST_PLACES = 3;
const LONG_TEXT = 4;

export function pageWords(
  item: Item,
  snapshot: PageSnapshot | null,
  facts: Facts | null,
  texts: ReadonlyMap<string, string>,
): PageWords {
  const pictures = item.files.filter(({ kind }) => PICTURES.has(kind));
  const lines = (snapshot?.runs ?? []).flatMap(({ text, box }) =>
    pictures.flatMap((file) =>
      (pictureRects(item, file, [box]) ?? []).map((rect) => ({ file: file.name, rect, text: text.trim() })),
    ),
  );
  const written = (facts?.transcript ?? []).flatMap(({ name, text }) => [name ?? '', text]);
  const values = [...(facts?.places ?? []).map(({ raw }) => raw), ...written].map((value) => value.trim());
  return { lines, texts, values: values.filter((value) => value.length >= LEAST_VALUE) };
}

/** The plan with one proposal per place in a text where words under a drawn box stand, unless it is proposed already. */
export function withBoxWords(
  found: RedactionPlan,
  reviews: Reviews,
  pages: ReadonlyMap<string, PageWords>,
): RedactionPlan {
  const items = found.items.map(({ itemId, proposals }) => {
    const page = pages.get(itemId);
    const drawn = reviews.get(itemId)?.drawn ?? [];
    if (!page || drawn.length === 0) return { itemId, proposals };
    const added = wordsUnder(page, drawn).flatMap((words) => proposalsFor(itemId, page, words));
    const fresh = added.filter((one) => !proposals.some((known) => overlap(known, one)));
    return { itemId, proposals: [...proposals, ...fresh] };
  });
  return { ...found, items };
}

interface CoveredWords {
  text: string;
  /** A value is hidden wherever it stands, any other word only where the text of this page has it. */
  isValue: boolean;
}

function wordsUnder({ lines, values }: PageWords, drawn: readonly DrawnBox[]): CoveredWords[] {
  const texts = lines
    .filter(({ file, rect }) => drawn.some((box) => box.file === file && covers(box.rect, rect)))
    .map(({ text }) => text)
    .filter((text) => text.length >= LEAST_TEXT);
  const found = new Map<string, CoveredWords>();
  for (const text of texts) {
    for (const value of values) if (text.includes(value)) found.set(value, { text: value, isValue: true });
    const isPart = text.length >= LONG_TEXT && values.some((value) => value.includes(text));
    if (!found.has(text)) found.set(text, { text, isValue: isPart });
  }
  return [...found.values()];
}

function covers(box: readonly number[], line: PixelRect): boolean {
  const [ax = 0, ay = 0, aw = 0, ah = 0] = box;
  const [bx, by, bw, bh] = line;
  const width = Math.min(ax + aw, bx + bw) - Math.max(ax, bx);
  const height = Math.min(ay + ah, by + bh) - Math.max(ay, by);
  return width > 0 && height > 0 && width * height >= COVERED * Math.min(aw * ah, bw * bh);
}

function proposalsFor(
  itemId: string,
  { texts }: PageWords,
  { text, isValue }: CoveredWords,
): RedactionProposal[] {
  return [...texts].flatMap(([file, whole]) => {
    const places = placesOfWords(whole, text);
    if (text.length < LONG_TEXT && places.length > MOST_PLACES) return [];
    return places.map((start): RedactionProposal => {
      const id = `${itemId}-w${file}-${start}-${text.length}`;
      return {
        id,
        group: isValue ? `by-hand ${text}` : id,
        kind: 'by-hand',
        owner: 'unknown',
        source: 'manual',
        words: isValue ? text : null,
        target: { in: 'text', file, start, end: start + text.length },
        suggested: 'hide',
        decision: 'proposed',
      };
    });
  });
}

function placesOfWords(whole: string, text: string): number[] {
  const places: number[] = [];
  for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + text.length)) places.push(at);
  return places;
}

function overlap(a: RedactionProposal, b: RedactionProposal): boolean {
  if (a.target.in !== 'text' || b.target.in !== 'text' || a.target.file !== b.target.file) return false;
  return a.target.start < b.target.end && b.target.start < a.target.end;
}
