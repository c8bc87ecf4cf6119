// One exhibit's picture as numbered files that a form or a chat takes: cut at quiet rows, captioned, compressed step by step.
import { ExpectedError } from '../errors.ts';
import { cutRows, type Piece, type Rung, rungs } from '../handover/picture-plan.ts';
import { rowInk } from '../handover/row-ink.ts';

export interface ShrinkLimits {
  /** Bytes of one file. */
  bytes: number;
  /** Px of the longer side. */
  side: number;
  /** JPEG, or PNG where the form takes nothing else. */
  mime: 'image/jpeg' | 'image/png';
}

export interface ShrunkPiece {
  blob: Blob;
  width: number;
  height: number;
  /** Still larger than allowed at the last step. */
  tooLarge: boolean;
}

/** Share of the width that the caption's letters are high. */
const CAPTION = 0.03;

/** @param caption `证据1 · 订单页 · 2026-11-22 22:13`; pieces of several add 1/3 @throws ExpectedError capture-failed */
export async function shrinkPicture(
  picture: Blob,
  caption: string,
  limits: ShrinkLimits,
): Promise<ShrunkPiece[]> {
  const image = await createImageBitmap(picture).catch((error: unknown) => {
    throw new ExpectedError('capture-failed', 'picture does not decode', { cause: error });
  });
  try {
    const { width, height } = image;
    const room = limits.side - Math.ceil(captionHeight(Math.min(width, limits.side)));
    const pieces = cutRows(width, height, await inkOf(image, room), room);
    const shrunk: ShrunkPiece[] = [];
    for (const [i, piece] of pieces.entries()) {
      const words = pieces.length > 1 ? `${caption} · ${i + 1}/${pieces.length}` : caption;
      shrunk.push(await shrinkPiece(image, piece, words, limits));
    }
    return shrunk;
  } finally {
    image.close();
  }
}

const captionHeight = (width: number): number => Math.max(26, Math.round(width * CAPTION) + 14);

/** Looked at in bands: a canvas of a whole long page may be larger than the browser allows. */
async function inkOf(image: ImageBitmap, room: number): Promise<Uint32Array> {
  const { width, height } = image;
  const ink = new Uint32Array(height);
  if (height * Math.min(1, room / width) <= room) return ink;
  const band = 2000;
  for (let top = 0; top < height; top += band) {
    const rows = Math.min(band, height - top);
    const drawing = contextOf(width, rows);
    drawing.drawImage(image, 0, top, width, rows, 0, 0, width, rows);
    ink.set(rowInk(drawing.getImageData(0, 0, width, rows).data, width, rows), top);
  }
  return ink;
}

async function shrinkPiece(
  image: ImageBitmap,
  piece: Piece,
  caption: string,
  { bytes, side, mime }: ShrinkLimits,
): Promise<ShrunkPiece> {
  let last: ShrunkPiece | null = null;
  const above = captionHeight(image.width);
  for (const rung of rungs(image.width, piece.height + above, side, mime === 'image/png')) {
    last = await drawPiece(image, piece, caption, rung, mime);
    last.tooLarge = last.blob.size > bytes;
    if (!last.tooLarge) return last;
  }
  if (!last) throw new ExpectedError('capture-failed', 'no step');
  return last;
}

async function drawPiece(
  image: ImageBitmap,
  { top, height }: Piece,
  caption: string,
  { scale, quality }: Rung,
  type: string,
): Promise<ShrunkPiece> {
  const w = Math.max(1, Math.round(image.width * scale));
  const h = Math.max(1, Math.round(height * scale));
  const above = captionHeight(w);
  const drawing = contextOf(w, h + above);
  drawing.fillStyle = '#fff';
  drawing.fillRect(0, 0, w, h + above);
  drawing.imageSmoothingQuality = 'high';
  drawing.drawImage(image, 0, top, image.width, height, 0, above, w, h);
  drawing.fillStyle = '#1a202c';
  drawing.font = `700 ${Math.max(12, Math.round(w * CAPTION))}px sans-serif`;
  drawing.textBaseline = 'middle';
  drawing.fillText(caption, 8, above / 2, w - 16);
  const blob = await drawing.canvas.convertToBlob({ type, ...(quality === null ? {} : { quality }) });
  return { blob, width: w, height: h + above, tooLarge: false };
}

function contextOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const drawing = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!drawing) throw new ExpectedError('capture-failed', 'no canvas');
  return drawing;
}
