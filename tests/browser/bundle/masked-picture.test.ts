// What a real canvas writes is what the verifier reads.
import { expect, test } from 'vitest';
import { blackout, pixelAccess } from '../../../utils/browser/pixels.ts';
import { tileProof, tileRects } from '../../../utils/bundle/tile-proof.ts';
import { provesPicture } from '../../../utils/bundle/verify/check-redaction-tiles.ts';
import { bytesToHex } from '../../../utils/evidence/bytes.ts';
import { tileRoot } from '../../../utils/log/tile-tree.ts';

async function drawn(width: number, height: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const drawing = canvas.getContext('2d');
  if (!drawing) throw new Error('no canvas');
  const colours = drawing.createLinearGradient(0, 0, width, height);
  for (const [i, colour] of ['#fff', '#e33', '#0a7', '#123', '#fed'].entries())
    colours.addColorStop(i / 4, colour);
  drawing.fillStyle = colours;
  drawing.fillRect(0, 0, width, height);
  drawing.fillStyle = '#111';
  drawing.font = '20px sans-serif';
  drawing.fillText('卡密 KM7Q-2P9X', 30, 60);
  return canvas.convertToBlob({ type: 'image/png' });
}

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

test('a picture that was painted over in a browser proves its other tiles', async () => {
  const master = crypto.getRandomValues(new Uint8Array(32));
  const original = await drawn(421, 307);
  const pixels = await pixelAccess.decode(original);
  const root = await tileRoot('1-screenshot.png', pixels, master);
  const rects = tileRects([[30, 40, 150, 28]], root);
  const proof = await tileProof(pixels, root, bytesToHex(master), rects);
  const copy = await bytesOf(
    await blackout(
      original,
      rects.map(([...rect]) => rect),
    ),
  );
  expect(proof && (await provesPicture(copy, root, rects, proof))).toBe(true);
  const elsewhere = await bytesOf(await blackout(original, [[0, 0, 421, 307]]));
  expect(proof && (await provesPicture(elsewhere, root, rects, proof))).toBe(false);
});
