// A complaint in the pieces that a form asks for one by one, or that a hand can type.
export interface CopySection {
  /** The heading the text itself gives, null where it gives none. */
  title: string | null;
  text: string;
}

const HEADING =
  /^\s*(?:【([^】\n]{1,24})】|([一二三四五六七八九十]{1,3}、[^\n，。；：:]{1,20})[：:]?$|([^\s，。；、：:]{2,12})[：:]$|(被投诉人|投诉请求|诉讼请求|请求|诉求|事实|原告|被告|附|附件)[：:])/;
/** Longer than this is no piece any more. */
const MAX_SECTION = 400;

/** Joined with nothing left out: every line of the text is in exactly one section. */
export function copySections(text: string): CopySection[] {
  const sections: { title: string | null; lines: string[] }[] = [];
  let blank = true;
  for (const line of text.split(/\r?\n/)) {
    const heading = HEADING.exec(line);
    const current = sections.at(-1);
    const full = (current?.lines.join('\n').length ?? 0) + line.length > MAX_SECTION;
    const starts = !current || heading !== null || full || (blank && line.trim() !== '');
    if (starts && line.trim() !== '') {
      sections.push({
        title: (heading?.[1] ?? heading?.[2] ?? heading?.[3] ?? heading?.[4])?.trim() ?? null,
        lines: [line],
      });
    } else current?.lines.push(line);
    blank = line.trim() === '';
  }
  return sections
    .map(({ title, lines }) => ({ title, text: lines.join('\n').trim() }))
    .filter((section) => section.text !== '');
}

/** Groups of a length that the eye keeps between two looks. */
export function typingLines(text: string, width = 16): string[] {
  return text.split('\n').flatMap((line) => {
    const graphemes = [...new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(line)];
    const rows: string[] = [];
    let row = '';
    let taken = 0;
    for (const { segment } of graphemes) {
      row += segment;
      taken += /^[\x20-\x7e]$/.test(segment) ? 0.5 : 1;
      const pausing = /[，。；：、！？]/.test(segment) && taken >= width / 2;
      // An order number or an address is typed in one go.
      const inWord = /^[\w./:@-]$/.test(segment) && taken < width * 2;
      if (pausing || (taken >= width && !inWord)) {
        rows.push(row);
        row = '';
        taken = 0;
      }
    }
    return row === '' ? rows : [...rows, row];
  });
}
