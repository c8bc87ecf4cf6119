// Words of a mail that has markup only: shown as text, never as a page. One pass, whatever the markup is.
const SILENT = /^(?:style|script|head|title)$/;
const BREAKS = /^(?:br|\/p|\/div|\/tr|\/h\d|\/li|\/table)$/;
const MAX_MARKUP = 1_000_000;

export function markupWords(markup: string): string {
  const source = markup.slice(0, MAX_MARKUP);
  const lower = source.toLowerCase();
  const out: string[] = [];
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    const close = open < 0 ? -1 : source.indexOf('>', open);
    if (close < 0) break;
    out.push(source.slice(at, open));
    const name = /^\/?[a-z][a-z0-9]*/.exec(lower.slice(open + 1, open + 20))?.[0] ?? '';
    out.push(BREAKS.test(name) ? '\n' : ' ');
    at = close + 1;
    if (!SILENT.test(name)) continue;
    const end = lower.indexOf(`</${name}`, at);
    // Never closed: a browser would show nothing of the rest either.
    if (end < 0) return tidy(out.join(''));
    at = end;
  }
  out.push(source.slice(at));
  return tidy(out.join(''));
}

function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  return decode(lines.filter(Boolean).join('\n'));
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  yen: '¥',
};

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,5}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
