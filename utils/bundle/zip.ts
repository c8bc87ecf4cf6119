// The zip of a bundle: our own layout around JSZip's deflate. Same entries and date in, same bytes out.
import { ExpectedError } from '../errors.ts';
import { utf8 } from '../evidence/bytes.ts';
import { deflateAll } from './deflate.ts';
import { assertPath } from './names.ts';
import { type Bytes, type Content, crcOf, isSettled, sizeOf } from './settled-file.ts';

export type { Bytes };

export interface ZipOptions {
  /** Written into every entry (UTC, 2-second steps). */
  date: Date;
  /** 0 … 1 */
  onProgress?: ((fraction: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

const TEXT = /\.(txt|json|jsonl|csv|pem|xml|svg|md)$/;
const LEAST_TEXT = 1024;

/** Media are compressed already, the report too, which is pictures for the most part; in hundreds of small files there is nothing to gain. */
export function compressionOf(path: string, bytes: number): 'STORE' | 'DEFLATE' {
  return TEXT.test(path) && bytes >= LEAST_TEXT ? 'DEFLATE' : 'STORE';
}

/**
 * One zip without directory entries, data descriptors, extra fields or comments, names in ASCII order. Stored files go
 * into the Blob as they are: nothing of a picture is copied or held here.
 * @throws ExpectedError file-too-large; TypeError on an unsafe path or two paths that differ in case only; the signal's reason when aborted
 */
export async function zipEntries(
  entries: ReadonlyMap<string, Content>,
  { date, onProgress, signal }: ZipOptions,
): Promise<Blob> {
  assertPlainZip(entries);
  const paths = orderedPaths(entries);
  const time = dosTime(date);
  const body: BlobPart[] = [];
  const directory: Bytes[] = [];
  let offset = 0;
  const told = progress(entries, onProgress);
  const deflated = await deflatedTexts(entries, signal);
  for (const path of paths) {
    signal?.throwIfAborted();
    const content = entries.get(path) ?? new Uint8Array();
    const crc = isSettled(content) ? content.crc : await crcOf(content, signal);
    const size = sizeOf(content);
    const data = deflated.get(path) ?? (isSettled(content) ? content.blob : content);
    const method = deflated.has(path) ? 8 : 0;
    const packed = deflated.get(path)?.length ?? size;
    const entry: Packed = { name: utf8(path), data, packed, crc, size, method, time };
    directory.push(centralHeader(entry, offset));
    body.push(localHeader(entry), entry.data);
    offset += 30 + entry.name.length + entry.packed;
    told(entry.size);
  }
  signal?.throwIfAborted();
  const size = directory.reduce((sum, header) => sum + header.length, 0);
  const end = record(
    0x06054b50,
    [2, 0],
    [2, 0],
    [2, paths.length],
    [2, paths.length],
    [4, size],
    [4, offset],
    [2, 0],
  );
  return new Blob([...body, ...directory, end], { type: 'application/zip' });
}

/** Beyond these a zip needs its 64-bit form, which many readers lack. */
function assertPlainZip(entries: ReadonlyMap<string, Content>): void {
  let size = 0;
  for (const content of entries.values()) size += sizeOf(content) + 400;
  if (size > 0xf0000000 || entries.size > 65_000) throw new ExpectedError('file-too-large');
}

function orderedPaths(entries: ReadonlyMap<string, Content>): string[] {
  const paths = [...entries.keys()].map(assertPath).sort((a, b) => (a < b ? -1 : 1));
  const folded = new Set(paths.map((path) => path.toLowerCase()));
  if (folded.size !== paths.length) throw new TypeError('two paths differ in case only');
  return paths;
}

interface Packed {
  name: Bytes;
  data: Bytes | Blob;
  /** Bytes of it. */
  packed: number;
  crc: number;
  /** Before compression. */
  size: number;
  method: 0 | 8;
  time: number;
}

/** Raw bytes of one run. */
const RUN_BYTES = 4_000_000;

/** Every text that is compressed, by its path. */
async function deflatedTexts(
  entries: ReadonlyMap<string, Content>,
  signal?: AbortSignal,
): Promise<Map<string, Bytes>> {
  const done = new Map<string, Bytes>();
  let run: [string, Bytes][] = [];
  const finish = async () => {
    signal?.throwIfAborted();
    const packed = await deflateAll(run.map(([, bytes]) => bytes));
    for (const [i, [path]] of run.entries()) done.set(path, packed[i] ?? new Uint8Array());
    run = [];
  };
  for (const [path, content] of entries) {
    if (isSettled(content) || compressionOf(path, content.length) === 'STORE') continue;
    run.push([path, content]);
    if (run.reduce((sum, [, { length }]) => sum + length, 0) > RUN_BYTES) await finish();
  }
  if (run.length > 0) await finish();
  return done;
}

function progress(
  entries: ReadonlyMap<string, Content>,
  onProgress: ZipOptions['onProgress'],
): (bytes: number) => void {
  const total = [...entries.values()].reduce((sum, content) => sum + sizeOf(content), 0);
  let done = 0;
  return (bytes) => {
    done += bytes;
    onProgress?.(done / total);
  };
}

type Field = readonly [width: 2 | 4, value: number];

function record(signature: number, ...fields: readonly Field[]): Bytes {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [width]) => sum + width, 4)));
  view.setUint32(0, signature, true);
  let at = 4;
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return new Uint8Array(view.buffer);
}

/** What local and central header share: version 1.0, no flags, method to name length, no extra field. */
const common = ({ method, time, crc, packed, size, name }: Packed): Field[] => [
  [2, 10],
  [2, 0],
  [2, method],
  [4, time],
  [4, crc],
  [4, packed],
  [4, size],
  [2, name.length],
  [2, 0],
];

const named = (header: Bytes, name: Bytes): Bytes => {
  const bytes = new Uint8Array(header.length + name.length);
  bytes.set(header);
  bytes.set(name, header.length);
  return bytes;
};

const localHeader = (entry: Packed): Bytes => named(record(0x04034b50, ...common(entry)), entry.name);

/** Made by UNIX 3.0, mode 100644. */
function centralHeader(entry: Packed, offset: number): Bytes {
  const tail: Field[] = [
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0o100644 * 0x10000],
    [4, offset],
  ];
  return named(record(0x02014b50, [2, 0x031e], ...common(entry), ...tail), entry.name);
}

/** Date in the high word. */
function dosTime(date: Date): number {
  const day = ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return day * 0x10000 + time;
}
