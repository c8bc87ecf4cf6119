// Exporting a case of many pictures out of the locker, as the page that exports does it; only the last step, handing
// the file to the browser, is left out on both sides.

import { downloadFile } from '../../utils/browser/downloads.ts';
import { blackout, pixelAccess } from '../../utils/browser/pixels.ts';
import { softwareName } from '../../utils/browser/software.ts';
import { type ExportWorld, runExport } from '../../utils/delivery/run-export.ts';
import { concatBytes } from '../../utils/evidence/bytes.ts';
import { newItemId } from '../../utils/evidence/ids.ts';
import type { Locker } from '../../utils/locker/database.ts';
import { stageFile } from '../../utils/locker/items.ts';
import { ask } from '../../utils/messages/messaging.ts';
import type { PageInput } from '../../utils/messages/protocol.ts';
import { zipFloor } from './floors/zip-floor.ts';

export interface ExportRun {
  ms: number;
  /** ms of it that thumbnails for the report took; 0 where there are none. */
  thumbnails: number;
  /** Bytes of each zip. */
  parts: number[];
}

const WIDTH = 1280;
const HEIGHT = 800;

/**
 * Supplies `count` pictures of about `bytes` each, through the real worker.
 * @param into a case to go on with
 * @returns the case
 */
export async function fillCase(
  locker: Locker,
  count: number,
  bytes: number,
  into: string | null = null,
): Promise<string> {
  // Noise does not come out of PNG with the size it went in.
  const noise = Math.round(bytes ** 2 / (await picture(bytes)).size);
  let caseId = into;
  for (let i = 0; i < count; i++) {
    const itemId = newItemId(Date.now());
    await stageFile(locker, itemId, '1-file.png', await picture(noise));
    const request: PageInput<'saveSupplied'> = {
      itemId,
      kind: 'file',
      title: `${i}.png`,
      mimes: ['image/png'],
      caseId,
    };
    caseId = (await ask('saveSupplied', request)).caseId;
  }
  return caseId ?? '';
}

/** A screenshot's size; its upper rows hold `noise` random bytes, the rest is black. */
function picture(noise: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const drawing = canvas.getContext('2d');
  if (!drawing) throw new Error('no canvas');
  const image = drawing.createImageData(WIDTH, HEIGHT);
  const noisy = Math.min(image.data.length, Math.floor(noise / 3) * 4);
  for (let i = 0; i < noisy; i += 65_536) {
    crypto.getRandomValues(image.data.subarray(i, Math.min(noisy, i + 65_536)));
  }
  for (let i = 3; i < image.data.length; i += 4) image.data[i] = 255;
  drawing.putImageData(image, 0, 0);
  return canvas.convertToBlob({ type: 'image/png' });
}

const png = (bytes: Uint8Array): Blob => new Blob([concatBytes(bytes)], { type: 'image/png' });
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

/** @param download hands each part to the browser as the product does; otherwise a list keeps them until the end */
export async function exportCase(locker: Locker, caseId: string, download = false): Promise<ExportRun> {
  const delivered: { size: number; blob: Blob | null }[] = [];
  let thumbnails = 0;
  const world: ExportWorld = {
    begin: (id, audience) => ask('beginExport', { caseId: id, audience }),
    deliver: async ({ name, blob }) => {
      delivered.push({ size: blob.size, blob: download ? null : blob });
      if (download) downloadFile(name, blob);
    },
    stamp: async () => [],
    pictures: {
      decode: (image) => pixelAccess.decode(png(image)),
      blackout: async (image, rects) =>
        bytesOf(
          await blackout(
            png(image),
            rects.map(([...rect]) => rect),
          ),
        ),
      async thumbnail(image) {
        const began = performance.now();
        const small = await pixelAccess.thumbnail(png(image));
        const bytes = await bytesOf(small);
        thumbnails += performance.now() - began;
        return { mime: small.type, bytes };
      },
    },
    software: softwareName(),
    now: () => Date.now(),
  };
  const hooks = { onProgress: () => {}, signal: new AbortController().signal };
  const startedAt = performance.now();
  await runExport(locker, world, { caseId, audience: 'platform' }, hooks);
  const ms = performance.now() - startedAt;
  return { ms, thumbnails, parts: delivered.map(({ size }) => size) };
}

/** The same pictures, read from the same locker, into one zip. */
export async function zipCase(locker: Locker, caseId: string): Promise<ExportRun> {
  const startedAt = performance.now();
  const items = await locker.items.where('caseId').equals(caseId).primaryKeys();
  const rows = await locker.files.where('itemId').anyOf(items).toArray();
  const files = await Promise.all(
    rows.map(async ({ itemId, name, blob }) => ({
      name: `${itemId}/${name}`,
      bytes: await bytesOf(blob ?? new Blob()),
    })),
  );
  const zip = await zipFloor(files);
  return { ms: performance.now() - startedAt, thumbnails: 0, parts: [zip.size] };
}
