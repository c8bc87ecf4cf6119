// Pictures as bytes: what covers and reads the copies that leave.
import { concatBytes } from '../evidence/bytes.ts';
import type { PixelRect } from '../evidence/picture-rects.ts';
import type { Pixels } from '../log/tile-tree.ts';
import { blackout, pixelAccess } from './pixels.ts';

const png = (bytes: Uint8Array): Blob => new Blob([concatBytes(bytes)], { type: 'image/png' });
const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await blob.arrayBuffer());

export const pictureTools = {
  async blackout(image: Uint8Array, rects: readonly PixelRect[]): Promise<Uint8Array<ArrayBuffer>> {
    const plain = rects.map(([...rect]) => rect);
    return bytesOf(await blackout(png(image), plain));
  },
  decode: (image: Uint8Array): Promise<Pixels> => pixelAccess.decode(png(image)),
  async thumbnail(image: Uint8Array): Promise<{ mime: string; bytes: Uint8Array<ArrayBuffer> }> {
    const small = await pixelAccess.thumbnail(png(image));
    return { mime: small.type, bytes: await bytesOf(small) };
  },
};
