// Which known order a text is about: its number stands in it, whole.
const MIN_NUMBER = 6;

interface Numbered {
  id: string;
  orderNo: string | null;
}

/** @returns the one case whose number is in the text; null for none, and for several, where nobody can say */
export function caseInText(text: string, cases: readonly Numbered[]): string | null {
  const found = new Set(
    cases
      .filter(({ orderNo }) => orderNo && orderNo.length >= MIN_NUMBER && stands(text, orderNo))
      .map(({ id }) => id),
  );
  const [only] = found;
  return found.size === 1 && only ? only : null;
}

/** Not inside of a longer number or word. */
function stands(text: string, number: string): boolean {
  const word = /[A-Za-z0-9]/;
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
    const [before = '', after = ''] = [text[at - 1], text[at + number.length]];
    if (!word.test(before) && !word.test(after)) return true;
  }
  return false;
}
