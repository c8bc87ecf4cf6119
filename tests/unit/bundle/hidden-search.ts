// Looks for a value in a bundle as somebody would who wants it: in every byte, through every encoding, and as a digest.
import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { bytesToHex } from '../../../utils/evidence/bytes.ts';
import { leafSeeds } from '../../../utils/log/salted-tree.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** Everything of a bundle that can be looked through, unpacked once. */
interface Haystack {
  raw: [path: string, bytes: Buffer][];
  plain: [path: string, words: string][];
  everything: string;
  hex: Set<string>;
  words: Set<string>;
  salts: Buffer[];
}

const haystacks = new WeakMap<Files, Haystack>();

function haystackOf(files: Files): Haystack {
  const known = haystacks.get(files);
  if (known) return known;
  const told = [...files.values()]
    .filter((bytes) => !isPng(bytes))
    .map(textOf)
    .join('\n');
  const packed = (told.match(/[A-Za-z0-9_-]{40,}/g) ?? []).map((run) =>
    Buffer.from(run, 'base64url').toString('utf8'),
  );
  const everything = [told, ...packed].join('\n');
  const hex = new Set(everything.match(HEX) ?? []);
  const words = new Set(everything.match(B64) ?? []);
  const haystack: Haystack = {
    raw: [...files].flatMap(([path, bytes]): [string, Buffer][] => [
      [path, Buffer.from(bytes)],
      ...(isPng(bytes) ? ([[path, inflated(bytes)]] satisfies [string, Buffer][]) : []),
    ]),
    plain: [...files]
      .filter(([, bytes]) => !isPng(bytes))
      .map(([path, bytes]) => [path, layersOf(bytes).map(plain).join('\n')]),
    everything,
    hex,
    words,
    salts: [
      ...[...hex].map((word) => Buffer.from(word, 'hex')),
      ...[...words].flatMap((word) => [Buffer.from(word, 'base64url'), Buffer.from(word)]),
      ...seedsIn(files),
    ],
  };
  haystacks.set(files, haystack);
  return haystack;
}

/** Where the value stands, in any readable form; empty where it stands nowhere. */
export function tracesOf(files: Files, value: string): string[] {
  const haystack = haystackOf(files);
  const forms = rawForms(value);
  const wanted = plain(value);
  const raw = haystack.raw.filter(([, bytes]) => forms.some((form) => bytes.includes(form)));
  const read = haystack.plain.filter(([, words]) => words.includes(wanted));
  return [...new Set([...raw, ...read].map(([path]) => path))];
}

/** Our own random words and digests hold every short number sooner or later. */
const MACHINE = /[0-9a-f]{32,}|(?<![\w-])[A-Za-z0-9_-]{43}(?![\w-])/g;

/** Case, width, blanks and dashes do not matter; markup is read over. */
const plain = (text: string): string =>
  text
    .replace(MACHINE, ' ')
    .replace(/<[^>]*>/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}\u200b]/gu, '');

function rawForms(value: string): Buffer[] {
  const bytes = (['utf16le', 'utf8'] as const).map((encoding) => Buffer.from(value, encoding));
  const swapped = Buffer.from(value, 'utf16le').swap16();
  const texts = [...bytes, swapped].flatMap((form) => [
    form.toString('hex'),
    form.toString('hex').toUpperCase(),
    // The middle of base64 is the same at whatever place the value begins, one of three.
    ...[0, 1, 2].map((shift) => middle(Buffer.concat([Buffer.alloc(shift), form]), shift)),
  ]);
  return [...bytes, swapped, ...texts.filter((text) => text.length >= 4).map((text) => Buffer.from(text))];
}

function middle(bytes: Buffer, shift: number): string {
  const text = bytes.toString('base64').replace(/=+$/, '');
  return text.slice(shift === 0 ? 0 : shift + 1, text.length - (bytes.length % 3 === 0 ? 0 : 1));
}

/** The file as text, what it holds in base64 and JSON, and what is deflated in it. */
function layersOf(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('utf8');
  const packed = (text.match(/[A-Za-z0-9+/_-]{12,}={0,2}/g) ?? []).map((run) =>
    Buffer.from(run, 'base64').toString('utf8'),
  );
  const layers = [text, ...packed];
  if (text.startsWith('{')) layers.push(...jsonLines(text).flatMap(stringsOf));
  if (/%[0-9a-f]{2}/i.test(text))
    layers.push(text.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))));
  return layers;
}

const jsonLines = (text: string): unknown[] => {
  try {
    return [JSON.parse(text)];
  } catch {
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  }
};

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

const isPng = (bytes: Uint8Array): boolean => bytes[0] === 0x89;
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

function inflated(png: Uint8Array): Buffer {
  const parts: Uint8Array[] = [];
  const view = new DataView(png.buffer, png.byteOffset, png.length);
  for (let at = 8; at < png.length; at += 12 + view.getUint32(at)) {
    const type = Buffer.from(png.subarray(at + 4, at + 8)).toString();
    if (type === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + view.getUint32(at)));
  }
  return inflateSync(Buffer.concat(parts));
}

const HEX = /(?<![0-9a-f])(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})(?![0-9a-f])/g;
const B64 = /(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{22,43}(?![A-Za-z0-9_-])/g;

/**
 * Digests in the bundle that somebody could get from the value and from anything else the bundle tells: bare, in three hashes and
 * several spellings, behind every salt and every seed that is disclosed.
 */
export function digestsOf(files: Files, value: string): string[] {
  const { everything, hex, words, salts } = haystackOf(files);
  const found = new Set<string>();
  for (const form of formsOf(value)) {
    for (const salt of [Buffer.alloc(0), ...salts]) {
      for (const input of [Buffer.concat([salt, form]), Buffer.concat([Buffer.of(0), salt, form])]) {
        const digest = createHash('sha256').update(input).digest();
        if (hex.has(digest.toString('hex')) || words.has(digest.toString('base64url')))
          found.add(digest.toString('hex'));
      }
    }
    for (const name of ['md5', 'sha1', 'sha512']) {
      const digest = createHash(name).update(form).digest('hex');
      if (everything.includes(digest)) found.add(digest);
    }
  }
  return [...found];
}

function formsOf(value: string): Buffer[] {
  const bare = value.replace(/[\s-]/g, '');
  return [...new Set([value, bare, bare.toUpperCase(), bare.toLowerCase(), `${value}\n`])].map((form) =>
    Buffer.from(form),
  );
}

/** Every salt that the disclosed seeds of all proofs grow into. */
function seedsIn(files: Files): Buffer[] {
  return [...files].flatMap(([path, bytes]) => {
    if (!path.endsWith('redaction.json')) return [];
    const { replaced } = JSON.parse(Buffer.from(bytes).toString());
    return replaced.flatMap(
      ({ proof }: { proof: { of: string; nodes: { n: number; seed?: string }[] } | null }) =>
        proof?.of === 'segments' ? proof.nodes.flatMap(grown) : [],
    );
  });
}

function grown({ n, seed }: { n: number; seed?: string }): Buffer[] {
  if (!seed) return [];
  return leafSeeds(new Uint8Array(Buffer.from(seed, 'hex')), n).map((leaf) =>
    Buffer.from(bytesToHex(leaf), 'hex'),
  );
}
