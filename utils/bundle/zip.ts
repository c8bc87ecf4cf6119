// The only module that knows JSZip. Same entries and date in, same bytes out.
import JSZip from 'jszip';
import { ExpectedError } from '../errors.ts';
import { assertPath } from './names.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

export interface ZipOptions {
  /** Written into every entry (UTC, 2-second steps). */
  date: Date;
  /** 0 … 1 */
  onProgress?: ((fraction: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

const TEXT = /\.(txt|json|jsonl|csv|html|pem|xml|svg|md)$/;

/** Media are compressed already; deflating them again costs seconds and saves nothing. */
export function compressionOf(path: string): 'STORE' | 'DEFLATE' {
  return TEXT.test(path) ? 'DEFLATE' : 'STORE';
}

/**
 * One zip without directory entries, data descriptors, extra fields or comments, names in ASCII order.
 * @throws ExpectedError file-too-large; TypeError on an unsafe path or two paths that differ in case only; the signal's reason when aborted
 */
export function zipEntries(entries: ReadonlyMap<string, Bytes>, options: ZipOptions): Promise<Blob> {
  assertPlainZip(entries);
  const zip = new JSZip();
  for (const path of orderedPaths(entries)) {
    zip.file(path, entries.get(path) ?? new Uint8Array(), {
      binary: true,
      createFolders: false,
      compression: compressionOf(path),
      date: options.date,
      unixPermissions: 0o100644,
    });
  }
  return collect(zip, options);
}

/** Beyond these a zip needs its 64-bit form, which many readers lack. */
function assertPlainZip(entries: ReadonlyMap<string, Bytes>): void {
  let size = 0;
  for (const bytes of entries.values()) size += bytes.length + 400;
  if (size > 0xf0000000 || entries.size > 65_000) throw new ExpectedError('file-too-large');
}

function orderedPaths(entries: ReadonlyMap<string, Bytes>): string[] {
  const paths = [...entries.keys()].map(assertPath).sort((a, b) => (a < b ? -1 : 1));
  const folded = new Set(paths.map((path) => path.toLowerCase()));
  if (folded.size !== paths.length) throw new TypeError('two paths differ in case only');
  return paths;
}

/** Chunks go straight into a Blob: JSZip's own `generateAsync` would hold one more copy of everything. */
function collect(zip: JSZip, { onProgress, signal }: ZipOptions): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const chunks: Bytes[] = [];
    let told = 0;
    const stream = zip.generateInternalStream({
      type: 'uint8array',
      platform: 'UNIX',
      streamFiles: false,
      // Pictures are nearly all of a bundle; better levels cost three times as long for a few per cent of the text.
      compressionOptions: { level: 1 },
    });
    const stop = () => {
      stream.pause();
      reject(signal?.reason);
    };
    if (signal?.aborted) return stop();
    signal?.addEventListener('abort', stop, { once: true });
    const done = (finish: () => void) => {
      signal?.removeEventListener('abort', stop);
      finish();
    };
    stream
      .on('data', (chunk, { percent }) => {
        chunks.push(chunk as Bytes);
        // A chunk has 16 kB: a listener that draws or writes must not be called for each.
        if (percent < told + 1 && percent < 100) return;
        told = percent;
        onProgress?.(percent / 100);
      })
      .on('error', (error) => done(() => reject(error)))
      .on('end', () => done(() => resolve(new Blob(chunks, { type: 'application/zip' }))))
      .resume();
  });
}
