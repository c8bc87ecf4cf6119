// Breaking Chinese text with Latin words in it into lines of a width. No line begins with a closing mark or ends with an opening one.

/** Width of a text in px, as it will be painted. */
export type Measure = (text: string) => number;

const CLOSING = /^[，。、；：！？）》」』”’】〉…％%,.;:!?)\]}·]/;
const OPENING = /[（《「『“‘【〈([{￥¥]$/;
const WORD = /[A-Za-z0-9][A-Za-z0-9._:/?#@!$&'*+=~%-]*|\p{Extended_Pictographic}/u;

/** Lines of at most `width`; a word that is wider than a line is broken anywhere. Line feeds of the text stay. */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  return text.split('\n').flatMap((line) => breakParagraph(line.replace(/\s+/g, ' ').trim(), width, measure));
}

function breakParagraph(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  for (const token of tokensOf(text, width, measure)) {
    if (line.length === 0 && token === ' ') continue;
    if (measure([...line, token].join('')) <= width) {
      line.push(token);
      continue;
    }
    const carried = carriedOver(line, token);
    lines.push(
      line
        .slice(0, line.length - carried.length)
        .join('')
        .trimEnd(),
    );
    line = token === ' ' ? carried : fitting([...carried, token], width, measure, lines);
  }
  if (line.length > 0) lines.push(line.join('').trimEnd());
  return lines.length === 0 ? [''] : lines;
}

/** What goes down with the next token so that neither line begins or ends badly. */
function carriedOver(line: readonly string[], token: string): string[] {
  let from = line.length;
  if (CLOSING.test(token)) from--;
  while (from > 1 && OPENING.test(line[from - 1] ?? '')) from--;
  while (from > 1 && from < line.length && CLOSING.test(line[from] ?? '')) from--;
  return from < 1 ? [] : line.slice(from);
}

/** What was carried down may be too wide together with the token: then it stands alone. */
function fitting(tokens: string[], width: number, measure: Measure, lines: string[]): string[] {
  if (tokens.length < 2 || measure(tokens.join('')) <= width) return tokens;
  const last = tokens.slice(-1);
  lines.push(tokens.slice(0, -1).join('').trimEnd());
  return last;
}

function tokensOf(text: string, width: number, measure: Measure): string[] {
  const graphemes = [...new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)].map(
    ({ segment }) => segment,
  );
  const tokens: string[] = [];
  let word = '';
  const flush = () => {
    if (word !== '') tokens.push(word);
    word = '';
  };
  for (const grapheme of graphemes) {
    const joins = WORD.test(grapheme) || (word !== '' && /^[._:/?#@!$&'*+=~%-]$/.test(grapheme));
    if (!joins || !/^[\x20-\x7e]+$/.test(grapheme)) {
      flush();
      tokens.push(grapheme);
    } else if (measure(word + grapheme) > width) {
      flush();
      word = grapheme;
    } else word += grapheme;
  }
  flush();
  return tokens;
}

/** At most so many lines; what is left out is shown as left out. */
export function cutLines(lines: readonly string[], most: number, width: number, measure: Measure): string[] {
  if (lines.length <= most) return [...lines];
  const kept = lines.slice(0, most);
  let last = [...(kept.at(-1) ?? '')];
  while (last.length > 0 && measure(`${last.join('')}……`) > width) last = last.slice(0, -1);
  return [...kept.slice(0, -1), `${last.join('')}……`];
}
