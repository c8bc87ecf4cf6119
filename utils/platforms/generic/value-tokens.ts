// Grammars of numbers that identify: bounded, never decided by shape alone.

const TOKEN = /(?:^|[^\p{L}\p{N}*_-])#?([A-Za-z0-9](?:[\w./-]*[A-Za-z0-9])?)(?![\w*-])/u;
const LONGEST = 512;

/** The first order-number-like token of a labelled value; small integers count, words do not. */
export function readToken(folded: string): string | null {
  const grouped =
    /^[\s:#]*(\d{1,6}(?: \d{2,6}){1,7})\s*(?:[[(【]?(?:点击|一键)?(?:复制|拷贝|copy)[\])】]?\s*)?$/iu.exec(
      folded,
    );
  if (grouped?.[1]) return grouped[1].replaceAll(' ', '');
  const token = TOKEN.exec(folded.slice(0, 2 * LONGEST).replace(/^[\s:#№【[("'「]+/u, ''))?.[1];
  if (!token || token.length > LONGEST) return null;
  if (/^(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}$/.test(token)) return null;
  return /\d/.test(token) || /^[A-Z]{12,}$/.test(token) ? token : null;
}

/** Is the whole value one token and nothing else? Needed where no separator vouches for the label. */
export function isBareToken(folded: string): boolean {
  const text = folded.trim();
  return /^#?[A-Za-z0-9][\w-]*$/.test(text) && readToken(text) !== null;
}

const COUNT_WORDS = new Map([...'一二三四五'].map((word, i) => [word, i + 1] as const)).set('两', 2);

export function readQuantity(folded: string): number | null {
  // `1 种商品` counts kinds.
  const match = /^\s*[x×*]?\s*(\d{1,6})(?!\d)(?![.,]\d)(?!\s?[种类])/iu.exec(folded);
  if (match?.[1]) return Number(match[1]);
  const word = /^\s*([一二两三四五])\s?[件张个份套](?!\p{Script=Han})/u.exec(folded)?.[1];
  return word ? (COUNT_WORDS.get(word) ?? null) : null;
}
