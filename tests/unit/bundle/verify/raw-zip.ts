// Writes zips byte by byte, honest by default, so that a test can make each single thing wrong.
import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../../../utils/bundle/crc32.ts';
import type { Bytes } from '../../../../utils/bundle/zip.ts';
import { concatBytes, utf8 } from '../../../../utils/evidence/bytes.ts';

export interface RawEntry {
  name: string;
  data: Uint8Array;
  method?: 0 | 8;
  flags?: number;
  mode?: number;
  /** What the local header says instead. */
  localName?: string;
  /** What both headers say instead. */
  size?: number;
  crc?: number;
  extra?: Uint8Array;
  /** What lies in the zip instead of the packed data. */
  packed?: Uint8Array;
  /** Bytes between this entry and the next that nobody names. */
  gap?: Uint8Array;
}

export interface RawZip {
  entries: readonly RawEntry[];
  comment?: string;
  before?: Uint8Array;
  beforeDirectory?: Uint8Array;
  after?: Uint8Array;
}

const NONE = new Uint8Array(0);

export function rawZip({
  entries,
  comment = '',
  before = NONE,
  beforeDirectory = NONE,
  after = NONE,
}: RawZip): Bytes {
  const locals: Uint8Array[] = [before];
  const centrals: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = concatBytes(...localParts(entry));
    centrals.push(central(entry, offset));
    locals.push(local, entry.gap ?? NONE);
    offset += local.length + (entry.gap?.length ?? 0);
  }
  const directory = new Uint8Array(Buffer.concat(centrals));
  const end = fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, directory.length],
    [4, offset + beforeDirectory.length],
    [2, comment.length],
  );
  return new Uint8Array(Buffer.concat([...locals, beforeDirectory, directory, end, utf8(comment), after]));
}

function packed({ data, method = 0, packed: given }: RawEntry): Uint8Array {
  if (given) return given;
  return method === 8 ? new Uint8Array(deflateRawSync(data)) : data;
}

function common(entry: RawEntry): [number, number][] {
  const { method = 0, flags = 0, data, crc = crc32(data), size = data.length } = entry;
  return [
    [2, flags],
    [2, method],
    [2, 0],
    [2, 0x5a21],
    [4, crc],
    [4, packed(entry).length],
    [4, size],
  ];
}

function localParts(entry: RawEntry): Uint8Array[] {
  const name = utf8(entry.localName ?? entry.name);
  const extra = entry.extra ?? NONE;
  const head = fields([4, 0x04034b50], [2, 20], ...common(entry), [2, name.length], [2, extra.length]);
  return [head, name, extra, packed(entry)];
}

function central(entry: RawEntry, offset: number): Uint8Array {
  const name = utf8(entry.name);
  const extra = entry.extra ?? NONE;
  const mode = ((entry.mode ?? 0o100644) << 16) >>> 0;
  const head = fields(
    [4, 0x02014b50],
    [2, 0x031e],
    [2, 20],
    ...common(entry),
    [2, name.length],
    [2, extra.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, mode],
    [4, offset],
  );
  return concatBytes(head, name, extra);
}

function fields(...values: [size: number, value: number][]): Uint8Array {
  const out = new Uint8Array(values.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(out.buffer);
  let at = 0;
  for (const [size, value] of values) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return out;
}
