// The only module that knows JSZip: browsers' own CompressionStream differs from one to the next, its deflate does not.
import JSZip from 'jszip';
import type { Bytes } from './settled-file.ts';

const HEADER = 30;
/** Places in a local header. */
const PACKED_AT = 18;
const NAME_AT = 26;
const EXTRA_AT = 28;

/**
 * Raw deflate (RFC 1951) of each, at least one byte long, level 1: better levels cost three times as long for a few per cent.
 * One run for many, because JSZip pauses in each.
 */
export async function deflateAll(contents: readonly Bytes[]): Promise<Bytes[]> {
  const zip = new JSZip();
  for (const [i, bytes] of contents.entries()) {
    zip.file(`${i}`, bytes, { binary: true, createFolders: false, compression: 'DEFLATE' });
  }
  const packed = await zip.generateAsync({
    type: 'arraybuffer',
    streamFiles: false,
    compressionOptions: { level: 1 },
  });
  const view = new DataView(packed);
  let at = 0;
  return contents.map(() => {
    const from = at + HEADER + view.getUint16(at + NAME_AT, true) + view.getUint16(at + EXTRA_AT, true);
    at = from + view.getUint32(at + PACKED_AT, true);
    // A copy: a short one must not keep the whole run alive.
    return new Uint8Array(packed.slice(from, at));
  });
}
