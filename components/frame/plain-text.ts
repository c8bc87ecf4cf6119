/** Controls, line breaks and direction overrides: they could reorder or hide the words around them. */
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2028\u2029\u2060-\u2069\ufeff]+/g;

/** The same with its lines: what people write in a chat has several. */
export function safeLines(text: string, max: number): string {
  const lines = text
    .slice(0, max)
    .toWellFormed()
    .split(/\r\n?|\n/);
  return lines.map((line) => line.replace(UNSAFE, ' ')).join('\n') + (text.length > max ? '…' : '');
}

/** Words of a page, fit for one line: no controls, at most `max` characters with an ellipsis. */
export function plainText(text: string, max = 80): string {
  // Slicing first keeps a 100 kB product name cheap.
  const line = text
    .slice(0, max * 4)
    .toWellFormed()
    .replace(UNSAFE, ' ')
    .trim();
  const characters = [...line];
  return characters.length > max ? `${characters.slice(0, max - 1).join('')}…` : line;
}
