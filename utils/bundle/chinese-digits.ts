// Numbers spelt in Chinese figures, as people write them past the filters of a chat.

const FIGURES: Readonly<Record<string, string>> = Object.fromEntries(
  ['零〇○', '一壹幺', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (forms, digit) => [...forms].map((form) => [form, String(digit)]),
  ),
);
const FIGURE = `[${Object.keys(FIGURES).join('')}]`;
/** Fewer are words. */
const RUN = new RegExp(`${FIGURE}(?:[\\s\\p{Pd}]{0,2}[0-9０-９]?${FIGURE}){3,}`, 'gu');

/** The same text with such runs in digits, unit for unit; null where there are none. */
export function withChineseDigits(text: string): string | null {
  if (text.search(RUN) < 0) return null;
  return text.replace(RUN, (run) => run.replace(/./gu, (char) => FIGURES[char] ?? char));
}
