// Paints a sheet of `utils/handover` on a canvas.
import { ExpectedError } from '../errors.ts';
import type { MeasureText, PaintOp, Sheet, TextStyle } from '../handover/picture-paper.ts';

const FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

const fontOf = ({ size, weight }: TextStyle): string => `${weight} ${size}px ${FONT}`;

function contextOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const drawing = new OffscreenCanvas(width, height).getContext('2d');
  if (!drawing) throw new ExpectedError('capture-failed', 'no canvas');
  return drawing;
}

/** With the fonts of this machine, as `paintSheet` will paint. */
export function textMeasure(): MeasureText {
  const drawing = contextOf(8, 8);
  return (text, style) => {
    drawing.font = fontOf(style);
    return drawing.measureText(text).width;
  };
}

/** @param pictures by the ids that the sheet names; one that is not there leaves its frame empty */
export async function paintSheet(sheet: Sheet, pictures: ReadonlyMap<string, Blob>): Promise<Blob> {
  const drawing = contextOf(sheet.width, sheet.height);
  drawing.fillStyle = sheet.background;
  drawing.fillRect(0, 0, sheet.width, sheet.height);
  drawing.textBaseline = 'alphabetic';
  for (const op of sheet.ops) await paint(drawing, op, pictures);
  return drawing.canvas.convertToBlob({ type: 'image/png' });
}

async function paint(
  drawing: OffscreenCanvasRenderingContext2D,
  op: PaintOp,
  pictures: ReadonlyMap<string, Blob>,
): Promise<void> {
  switch (op.op) {
    case 'fill':
      drawing.fillStyle = op.color;
      drawing.beginPath();
      drawing.roundRect(op.x, op.y, op.w, op.h, op.radius);
      drawing.fill();
      return;
    case 'text':
      drawing.fillStyle = op.style.color;
      drawing.font = fontOf(op.style);
      drawing.fillText(op.text, op.x, op.y);
      return;
    case 'outline':
      drawing.strokeStyle = op.color;
      drawing.lineWidth = op.width;
      drawing.strokeRect(op.x, op.y, op.w, op.h);
      return;
    case 'picture': {
      const blob = pictures.get(op.id);
      if (!blob) return;
      const { crop } = op;
      const image = await createImageBitmap(blob, crop.x, crop.y, crop.w, crop.h);
      drawing.imageSmoothingQuality = 'high';
      drawing.drawImage(image, op.x, op.y, op.w, op.h);
      image.close();
    }
  }
}
