// The only module that knows JSZip: browsers' own CompressionStream differs from one to the next, its deflate does not.
import JSZip from 'jszip';
import type { Bytes } from './zip.ts';

const NAME = 'x';
const HEADER = 30 + NAME.length;
/** Compressed size in the local header. */
const SIZE_AT = 18;

/** Raw deflate (RFC 1951) of at least one byte, level 1: better levels cost three times as long for a few per cent. */
export async function deflate(bytes: Bytes): Promise<Bytes> {
  const zip = new JSZip();
  zip.file(NAME, bytes, { binary: true, createFolders: false, compression: 'DEFLATE' });
  const one = await zip.generateAsync({
    type: 'arraybuffer',
    streamFiles: false,
    compressionOptions: { level: 1 },
  });
  return new Uint8Array(one, HEADER, new DataView(one).getUint32(SIZE_AT, true));
}
