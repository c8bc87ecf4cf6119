import type { TextRun } from '../evidence/page-snapshot.ts';
import { ancestorsOf, type Page } from './page-model.ts';

/** Where the snapshot keeps what a style sheet wrote in front of an element. */
const GENERATED = '::before';

/** Gives, before a run, the words that the style sheet put in front of it, as if the page had written them. */
export function generatedWords(page: Page): (run: TextRun) => TextRun | null {
  if (!page.elements.some(({ attrs }) => attrs[GENERATED] !== undefined)) return () => null;
  const written = new Set<number>();
  return (run) => {
    for (const element of ancestorsOf(page, run.element)) {
      const node = page.elements[element];
      const text = node?.attrs[GENERATED];
      if (node && text !== undefined && !written.has(element)) {
        written.add(element);
        const [x, y, w, h] = run.box;
        const left = Math.min(node.box[0], x);
        return { element, text, box: [left, y, Math.max(1, Math.min(x - left, w + x)), h], visible: true };
      }
      if (!node?.inline) return null;
    }
    return null;
  };
}
