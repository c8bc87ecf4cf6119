// Text with its escapes undone, every character still knowing where it stands in the original.
import { utf8At } from './utf8-at.ts';

export interface Decoded {
  text: string;
  /** Per UTF-16 unit of `text`: first and one past the last unit of the original it came from. */
  from: Int32Array;
  to: Int32Array;
}

const ESCAPE =
  /&#x([0-9a-f]{1,8});?|&#(\d{1,8});?|&([a-z][a-z0-9]{1,31});|((?:%[0-9a-f]{2})+)|\\u\{([0-9a-f]{1,6})\}|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})|\\([0-9a-f]{2,6}) ?|\\([^0-9a-z]|[nrtbfv])|=\r?\n/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  num: '#',
  percnt: '%',
  bsol: '\\',
  semi: ';',
  lsqb: '[',
  plus: '+',
  sol: '/',
  equals: '=',
  lowbar: '_',
  hyphen: '-',
  dash: '-',
};
/** How often one text may be escaped inside another. */
const MAX_ROUNDS = 4;

/** The original first, then one version per layer of escapes that could be undone. */
export function decodeLayers(text: string): Decoded[] {
  const layers = [identity(text)];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const last = layers[layers.length - 1] ?? identity(text);
    const next = decodeOnce(last);
    if (next.text === last.text) break;
    layers.push(next);
  }
  return layers;
}

export function identity(text: string): Decoded {
  const from = new Int32Array(text.length);
  const to = new Int32Array(text.length);
  for (let i = 0; i < text.length; i++) {
    from[i] = i;
    to[i] = i + 1;
  }
  return { text, from, to };
}

interface Sink {
  parts: string[];
  from: Int32Array;
  to: Int32Array;
  size: number;
}

function decodeOnce(source: Decoded): Decoded {
  // An escape is never shorter than what it stands for.
  const sink: Sink = {
    parts: [],
    from: new Int32Array(source.text.length),
    to: new Int32Array(source.text.length),
    size: 0,
  };
  let at = 0;
  for (const match of source.text.matchAll(ESCAPE)) {
    copy(source, sink, at, match.index);
    at = match.index + match[0].length;
    if (match[4] === undefined) put(source, sink, unescaped(match), match.index, at);
    else putPercent(source, sink, match[4], match.index);
  }
  copy(source, sink, at, source.text.length);
  return {
    text: sink.parts.join(''),
    from: sink.from.subarray(0, sink.size),
    to: sink.to.subarray(0, sink.size),
  };
}

function copy(source: Decoded, sink: Sink, low: number, high: number): void {
  if (low === high) return;
  sink.parts.push(source.text.slice(low, high));
  sink.from.set(source.from.subarray(low, high), sink.size);
  sink.to.set(source.to.subarray(low, high), sink.size);
  sink.size += high - low;
}

function put(source: Decoded, sink: Sink, text: string, low: number, high: number): void {
  sink.parts.push(text);
  const from = source.from[low] ?? 0;
  const to = source.to[high - 1] ?? from;
  for (let i = 0; i < text.length; i++) {
    sink.from[sink.size] = from;
    sink.to[sink.size++] = to;
  }
}

function unescaped(match: RegExpExecArray): string {
  const [, hexEntity, entity, named, , braced, unicode, byte, css, sign] = match;
  const hex = hexEntity ?? braced ?? unicode ?? byte ?? css;
  if (hex !== undefined) return fromPoint(Number.parseInt(hex, 16));
  if (entity !== undefined) return fromPoint(Number.parseInt(entity, 10));
  if (named !== undefined) return fromName(named);
  // `\n` and its like are white space, `\"` is the sign itself.
  return sign === undefined || /[a-z]/i.test(sign) ? ' ' : sign;
}

function fromPoint(point: number): string {
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
}

/** Mathematical alphabets (`&Aopf;`) are letters; any other name stands for a sign or a space. */
function fromName(name: string): string {
  const letter = /^([A-Za-z])(?:fr|opf|scr)$/.exec(name)?.[1];
  return letter ?? (Object.hasOwn(NAMED, name.toLowerCase()) ? (NAMED[name.toLowerCase()] ?? ' ') : ' ');
}

function putPercent(source: Decoded, sink: Sink, run: string, start: number): void {
  const bytes = run
    .slice(1)
    .split('%')
    .map((hex) => Number.parseInt(hex, 16));
  for (let i = 0; i < bytes.length; ) {
    const { point, length } = utf8At(bytes, i, bytes.length);
    put(source, sink, fromPoint(point), start + 3 * i, start + 3 * (i + length));
    i += length;
  }
}
