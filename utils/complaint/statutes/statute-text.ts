// The words of the articles, apart from the index because only those who read them need the 140 KB.
import texts from './statute-texts.json' with { type: 'json' };

const TEXTS = new Map(Object.entries(texts));

/** Verbatim, paragraphs and items on lines of their own; null for what was not verified. */
export function statuteText(id: string): string | null {
  return TEXTS.get(id) ?? null;
}
