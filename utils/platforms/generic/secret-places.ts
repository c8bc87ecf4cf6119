// Where on the page a secret can be read. All secrets are looked for in one pass: a page may hold thousands of both.
import type { Rect } from '../../evidence/geometry.ts';
import { clean, fold } from '../../page/fold.ts';
import type { Page } from '../../page/page-model.ts';

const MAX_BOXES = 500;
/** A page that repeats one secret without end would be read without end. */
const MAX_FINDS = 100_000;
const PREFIX = 8;
const APART = '\u0000';

interface TextIndex {
  joined: string;
  /** Where each run begins in `joined`. */
  starts: number[];
  boxes: Rect[];
}

export function placesOf(page: Page, secrets: readonly string[]): Map<string, Rect[]> {
  const index = indexText(page);
  const found = new Map<string, Map<string, Rect>>(secrets.map((secret) => [secret, new Map()]));
  const wanted = secrets.map((secret) => ({ secret, squeezed: squeeze(secret) }));
  const isLong = ({ squeezed }: { squeezed: string }) => squeezed.length >= PREFIX;
  for (const group of [wanted.filter(isLong), wanted.filter((one) => !isLong(one))]) {
    for (const { secret, at, length } of finds(index.joined, group)) {
      const boxes = found.get(secret);
      if (!boxes || boxes.size >= MAX_BOXES) continue;
      for (let i = runAt(index, at); (index.starts[i] ?? Infinity) < at + length; i++) {
        const box = index.boxes[i];
        if (box) boxes.set(box.join(), box);
      }
    }
  }
  return new Map([...found].map(([secret, boxes]) => [secret, [...boxes.values()]]));
}

/** All painted text without spaces, so that a secret split over nodes or lines is still found. */
function indexText(page: Page): TextIndex {
  const index: TextIndex = { joined: '', starts: [], boxes: [] };
  const parts: string[] = [];
  let length = 0;
  const add = (text: string, box: Rect | undefined) => {
    if (!box || box[2] <= 0 || box[3] <= 0) return;
    index.starts.push(length);
    index.boxes.push(box);
    parts.push(text);
    length += text.length;
  };
  for (const run of page.snapshot.runs) add(squeeze(fold(clean(run.text))), run.box);
  for (const field of page.snapshot.fields) {
    if (field.value) add(APART + squeeze(fold(clean(field.value))), page.elements[field.element]?.box);
  }
  index.joined = parts.join('');
  return index;
}

interface Find {
  secret: string;
  at: number;
  length: number;
}

function* finds(text: string, wanted: readonly { secret: string; squeezed: string }[]): Generator<Find> {
  const size = Math.min(PREFIX, ...wanted.map(({ squeezed }) => squeezed.length));
  if (wanted.length === 0 || size === 0) return;
  const firsts = new Set(wanted.map(({ squeezed }) => squeezed.charCodeAt(0)));
  const byPrefix = Map.groupBy(wanted, ({ squeezed }) => squeezed.slice(0, size));
  let count = 0;
  for (let at = 0; at + size <= text.length && count < MAX_FINDS; at++) {
    if (!firsts.has(text.charCodeAt(at))) continue;
    for (const { secret, squeezed } of byPrefix.get(text.slice(at, at + size)) ?? []) {
      if (!text.startsWith(squeezed, at)) continue;
      count++;
      yield { secret, at, length: squeezed.length };
    }
  }
}

/** Index of the run that holds a position. */
function runAt(index: TextIndex, position: number): number {
  let low = 0;
  let high = index.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((index.starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}
