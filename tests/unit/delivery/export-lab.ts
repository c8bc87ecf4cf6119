// Exports of a lab's locker, delivered into memory.
import { beginExport } from '../../../entrypoints/background/exports.ts';
import type { BundlePart } from '../../../utils/bundle/bundle-input.ts';
import { type ExportWorld, runExport } from '../../../utils/delivery/run-export.ts';
import type { Audience } from '../../../utils/evidence/audience.ts';
import { anchorHead } from '../../../utils/locker/anchors.ts';
import { unzipped } from '../bundle/unzipped.ts';
import type { Lab } from '../locker/locker-lab.ts';

export const hooks = { onProgress: () => {}, signal: new AbortController().signal };

export const nobody: ExportWorld['stamp'] = async () => [];

export function worldOf({ locker, writer }: Lab, parts: BundlePart[], stamp = nobody): ExportWorld {
  return {
    begin: (caseId, audience) =>
      beginExport(locker, writer, caseId, audience, () => anchorHead(locker, writer, stamp)),
    stamp,
    deliver: async (part) => {
      parts.push(part);
    },
    pictures: {
      blackout: () => Promise.reject(new Error('no pictures here')),
      decode: () => Promise.reject(new Error('no pictures here')),
      thumbnail: () => Promise.reject(new Error('no pictures here')),
    },
    software: 'CardProof/test',
    now: () => writer.now(),
  };
}

export async function exported(
  lab: Lab,
  caseId: string,
  stamp = nobody,
  audience: Audience = 'platform',
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const parts: BundlePart[] = [];
  await runExport(lab.locker, worldOf(lab, parts, stamp), { caseId, audience }, hooks);
  const [part] = parts;
  if (!part) throw new Error('nothing was delivered');
  return unzipped(part.blob);
}
