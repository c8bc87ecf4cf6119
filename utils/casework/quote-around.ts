// The words around a time, as they stand: a few commas at most, so that they are read at a glance.
const STOPS = /[。；;！!？?\n\r]/;
const COMMAS = /[，,、：:]/;

/** A verbatim part of `text` that holds `[at, end)`, at most `max` characters where that is possible. */
export function quoteAround(text: string, at: number, end: number, max = 60): string {
  let from = at;
  let to = end;
  while (from > 0 && !STOPS.test(text.charAt(from - 1))) from--;
  while (to < text.length && !STOPS.test(text.charAt(to))) to++;
  if (to - from > max) [from, to] = narrowed(text, from, to, at, end, max);
  return text.slice(from, to).trim();
}

/** From the words outwards, comma by comma. */
function narrowed(text: string, first: number, last: number, at: number, end: number, max: number) {
  const before = cuts(text, first, at, 1).reverse();
  const after = cuts(text, end, last, 0);
  let [from, to] = [before[0] ?? first, after[0] ?? last];
  if (to - from > max)
    return [Math.max(from, at - Math.floor(max / 3)), Math.min(to, end + Math.floor(max / 2))] as const;
  for (const cut of after) if (cut - from <= max) to = cut;
  for (const cut of before) if (to - cut <= max) from = cut;
  return [from, to] as const;
}

/** Where a quotation may begin (`skip` 1: after the comma) or end (0: before it), and the outer bound. */
function cuts(text: string, from: number, to: number, skip: 0 | 1): number[] {
  const found: number[] = skip === 1 ? [from] : [];
  for (let i = from; i < to; i++) if (COMMAS.test(text.charAt(i))) found.push(i + skip);
  return skip === 1 ? found : [...found, to];
}
