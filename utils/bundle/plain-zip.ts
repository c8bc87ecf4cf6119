// Files under names of any script in one zip, as they are: for a phone, not for a verifier.
import { BlobReader, BlobWriter, configure, ZipWriter } from '@zip.js/zip.js/lib/zip-core.js';

/** @param at device clock, epoch ms */
export async function zipPlain(files: readonly { name: string; blob: Blob }[], at: number): Promise<Blob> {
  configure({ useWebWorkers: false });
  const writer = new ZipWriter(new BlobWriter('application/zip'), {
    level: 0,
    zip64: false,
    dataDescriptor: false,
    extendedTimestamp: false,
    lastModDate: new Date(at),
  });
  for (const { name, blob } of files) await writer.add(name, new BlobReader(blob));
  return writer.close();
}
