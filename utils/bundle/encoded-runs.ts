// What runs of base64 and hex inside a text say, read at every possible alignment.
import type { Decoded } from './decode-text.ts';
import { unitText } from './unit-text.ts';
import { utf8At } from './utf8-at.ts';

interface Alphabet {
  /** Value of an ASCII character, -1 for one outside the alphabet. */
  values: Int8Array;
  /** A group of so many characters makes so many bytes. */
  chars: number;
  bytes: number;
  bits: number;
}

function alphabet(letters: string, aliases: string, chars: number, bytes: number, bits: number): Alphabet {
  const values = new Int8Array(128).fill(-1);
  for (const set of [letters, aliases]) {
    for (let i = 0; i < set.length; i++) values[set.charCodeAt(i)] = i + letters.length - set.length;
  }
  return { values, chars, bytes, bits };
}

const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';
const ALPHABETS: readonly Alphabet[] = [
  alphabet(`${UPPER}${UPPER.toLowerCase()}${DIGITS}+/`, '-_', 4, 3, 6),
  alphabet(`${DIGITS}abcdef`, 'ABCDEF', 2, 1, 4),
];
/** Three bytes of base64: no shorter run holds a secret. */
const MIN_CHARS = 4;
/** A letter no secret has, between runs, so that two of them never read as one. */
const BREAK = 0x9f98;
const GAP = -1;

/** One text per alphabet and alignment; `from` and `to` point at the encoded characters. */
export function* encodedTexts(text: string): Generator<Decoded> {
  for (const letters of ALPHABETS) {
    const places = placesOf(text, letters);
    for (let phase = 0; places.length > 0 && phase < letters.chars; phase++) {
      yield decodeRuns(text, places, phase, letters);
    }
  }
}

/** Indices of the characters of every run, GAP after each. Blanks do not end a run: encoders wrap their lines. */
function placesOf(text: string, { values }: Alphabet): Int32Array {
  const places = new Int32Array(text.length + 1);
  let size = 0;
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0;
    if (code < 128 && (values[code] ?? -1) >= 0) places[size++] = i;
    else if (code !== 32 && code !== 10 && code !== 13 && code !== 9) {
      if (size - start < MIN_CHARS) size = start;
      else places[size++] = GAP;
      start = size;
    }
  }
  return places.subarray(0, size);
}

interface Sink {
  bytes: Uint16Array<ArrayBuffer>;
  /** Index into the places of the first character of the group a byte belongs to. */
  group: Int32Array;
  size: number;
}

function decodeRuns(text: string, places: Int32Array, phase: number, letters: Alphabet): Decoded {
  const sink = { bytes: new Uint16Array(places.length), group: new Int32Array(places.length), size: 0 };
  for (let start = 0; start < places.length; ) {
    const end = places.indexOf(GAP, start);
    decodeRun(text, places, start + phase, end, letters, sink);
    sink.group[sink.size] = end;
    sink.bytes[sink.size++] = BREAK;
    start = end + 1;
  }
  return readBytes(sink, places, letters.chars);
}

function decodeRun(
  text: string,
  places: Int32Array,
  start: number,
  end: number,
  { values, chars, bits }: Alphabet,
  sink: Sink,
): void {
  let buffer = 0;
  let held = 0;
  for (let i = start; i < end; i++) {
    buffer = ((buffer << bits) | (values[text.charCodeAt(places[i] ?? 0)] ?? 0)) & 0xffff;
    held += bits;
    if (held < 8) continue;
    held -= 8;
    sink.group[sink.size] = i - ((i - start) % chars);
    sink.bytes[sink.size++] = (buffer >> held) & 0xff;
  }
}

/** Bytes as UTF-8 where they are, else one character each (any ASCII superset, UTF-16). */
function readBytes({ bytes, group, size }: Sink, places: Int32Array, chars: number): Decoded {
  const units = new Uint16Array(size);
  const from = new Int32Array(size);
  const to = new Int32Array(size);
  let count = 0;
  for (let i = 0; i < size; ) {
    const { point, length } = utf8At(bytes, i, size);
    const low = places[group[i] ?? 0] ?? 0;
    const high = lastOfGroup(places, group[i + length - 1] ?? 0, chars);
    for (const char of String.fromCodePoint(point)) {
      for (let unit = 0; unit < char.length; unit++) {
        units[count] = char.charCodeAt(unit);
        from[count] = low;
        to[count++] = high;
      }
    }
    i += length;
  }
  return {
    text: unitText(units.subarray(0, count)),
    from: from.subarray(0, count),
    to: to.subarray(0, count),
  };
}

function lastOfGroup(places: Int32Array, first: number, chars: number): number {
  let last = places[first] ?? 0;
  for (let i = first + 1; i < first + chars && (places[i] ?? GAP) !== GAP; i++) last = places[i] ?? last;
  return last + 1;
}
