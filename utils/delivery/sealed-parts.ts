// One encrypted zip per part, all with one password: no more than a part is ever held.
import type { BundlePart } from '../bundle/bundle-input.ts';
import { newZipPassword, type SealedZipOptions, sealZip } from '../bundle/sealed-zip.ts';

export { newZipPassword };

export async function sealPart(part: BundlePart, options: SealedZipOptions): Promise<BundlePart> {
  const blob = await sealZip(part.blob, 'bundle.zip', options);
  return { ...part, name: part.name.replace(/\.zip$/, '-encrypted.zip'), blob };
}
