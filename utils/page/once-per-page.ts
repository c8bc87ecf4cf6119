import type { Page } from './page-model.ts';

/** The same question about the same page is answered once: many rules ask for headings or for words of the trade. */
export function oncePerPage<T>(ask: (page: Page) => T): (page: Page) => T {
  const answers = new WeakMap<Page, { answer: T }>();
  return (page) => {
    const known = answers.get(page);
    if (known) return known.answer;
    const answer = ask(page);
    answers.set(page, { answer });
    return answer;
  };
}
