// Where markup stands in a text, so that a word that is cut by tags can be read whole.

export type Span = readonly [low: number, high: number];

/** A tag with more quoted attributes than this is no tag: keeps hostile text from being read over and over. */
const MAX_ATTRIBUTES = 64;

/**
 * Tags, comments, and whole script and style elements, in order.
 * @param quotes true: as browsers read it, a `>` inside a quoted attribute does not end the tag; false: a tag is
 * whatever stands between `<` and the next `>` without another `<`, however broken the text around it is
 */
export function markupSpans(text: string, quotes: boolean): Span[] {
  const ends = endsIn(text);
  const spans: Span[] = [];
  let past = 0;
  for (const { index } of text.matchAll(/<[a-z/!?]/gi)) {
    if (index < past) continue;
    const end = markupEnd(text, index, quotes, ends);
    if (end === null) continue;
    spans.push([index, end]);
    past = end;
  }
  return spans;
}

type Ends = Readonly<
  Record<'quote' | 'apostrophe' | 'stop' | 'bracket' | 'comment' | 'script' | 'style', Places>
>;

function endsIn(text: string): Ends {
  const places = (pattern: RegExp) => new Places(text, pattern);
  return {
    quote: places(/"/g),
    apostrophe: places(/'/g),
    stop: places(/["'>]/g),
    bracket: places(/[<>]/g),
    comment: places(/-->/g),
    script: places(/<\/script[^>]{0,20}>/gi),
    style: places(/<\/style[^>]{0,20}>/gi),
  };
}

/** @returns null where there is no markup after all */
function markupEnd(text: string, at: number, quotes: boolean, ends: Ends): number | null {
  if (text.startsWith('<!--', at)) return ends.comment.next(at + 4)?.[1] ?? null;
  const end = quotes ? quotedTagEnd(text, at, ends) : plainTagEnd(text, at, ends);
  const raw = /^<(script|style)[\s>/]/i.exec(text.slice(at, at + 8))?.[1]?.toLowerCase();
  if (end === null || (raw !== 'script' && raw !== 'style')) return end;
  return ends[raw].next(end)?.[1] ?? end;
}

function plainTagEnd(text: string, at: number, { bracket }: Ends): number | null {
  const [low, high] = bracket.next(at + 1) ?? [at, at];
  return text[low] === '>' ? high : null;
}

function quotedTagEnd(text: string, at: number, { stop, quote, apostrophe }: Ends): number | null {
  let from = at;
  for (let attribute = 0; attribute < MAX_ATTRIBUTES; attribute++) {
    const [low, high] = stop.next(from) ?? [at, at];
    if (text[low] === '>') return high;
    const close = (text[low] === '"' ? quote : apostrophe).next(high);
    // A quote that never closes would swallow the rest of the page.
    if (high === at || !close) return null;
    from = close[1];
  }
  return null;
}

/** Every match of a pattern, found once and looked up often. */
class Places {
  readonly #text: string;
  readonly #pattern: RegExp;
  #spans: Span[] | null = null;

  constructor(text: string, pattern: RegExp) {
    this.#text = text;
    this.#pattern = pattern;
  }

  /** First match that begins at or after `from`. */
  next(from: number): Span | undefined {
    this.#spans ??= Array.from(
      this.#text.matchAll(this.#pattern),
      ({ index, 0: match }) => [index, index + match.length] as const,
    );
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#spans[middle]?.[0] ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    return this.#spans[low];
  }
}
