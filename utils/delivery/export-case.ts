// An export as one of our own pages runs it: the worker writes the record, this page builds and hands over.

import { downloadFile } from '../browser/downloads.ts';
import { blackout, pixelAccess } from '../browser/pixels.ts';
import { softwareName } from '../browser/software.ts';
import { timeStamps } from '../browser/time-stamps.ts';
import { concatBytes } from '../evidence/bytes.ts';
import type { Locker } from '../locker/database.ts';
import { ask } from '../messages/messaging.ts';
import {
  type Delivered,
  type ExportHooks,
  type ExportRequest,
  type ExportWorld,
  runExport,
} from './run-export.ts';

const png = (bytes: Uint8Array): Blob => new Blob([concatBytes(bytes)], { type: 'image/png' });
const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await blob.arrayBuffer());

const world: ExportWorld = {
  begin: (caseId, audience) => ask('beginExport', { caseId, audience }),
  deliver: async ({ blob, name }) => downloadFile(name, blob),
  pictures: {
    blackout: async (image, rects) =>
      bytesOf(
        await blackout(
          png(image),
          rects.map(([...rect]) => rect),
        ),
      ),
    decode: (image) => pixelAccess.decode(png(image)),
    thumbnail: async (image) => {
      const small = await pixelAccess.thumbnail(png(image));
      return { mime: small.type, bytes: await bytesOf(small) };
    },
  },
  stamp: timeStamps,
  software: softwareName(),
  now: () => Date.now(),
};

export function exportCase(locker: Locker, request: ExportRequest, hooks: ExportHooks): Promise<Delivered> {
  return runExport(locker, world, request, hooks);
}
