// Pictures and text on their way to a phone: a folder of the buyer's choice, or one zip.

import { downloadFile } from '../../../utils/browser/downloads.ts';
import { pickFolder } from '../../../utils/browser/folders.ts';
import type { Text } from '../../../utils/browser/text.ts';

interface NamedFile {
  name: string;
  blob: Blob;
}

const plain = (words: string): Blob => new Blob(['\ufeff', words], { type: 'text/plain;charset=utf-8' });

/** The text, the steps, and the pictures, in the order in which they are needed. */
export function phoneFiles(
  { phone }: Text['handover'],
  text: string,
  pictures: readonly NamedFile[],
): NamedFile[] {
  const steps = phone.steps.map((step, i) => `${i + 1}. ${step}`).join('\r\n');
  return [
    { name: phone.stepsFile, blob: plain(steps) },
    { name: phone.textFile, blob: plain(text) },
    ...pictures,
  ];
}

/** Files of another case in the same folder stay as they are. @param now device clock */
export function packName(orderNo: string | null, now: Date): string {
  const stamp = now.toISOString().slice(0, 16).replace(/\D/g, '');
  return `投诉材料-${/^[\w-]{1,40}$/.test(orderNo ?? '') ? orderNo : stamp}`;
}

/**
 * Into a folder of its own. Must be called first thing in a click.
 * @returns how many were written, null where no folder was chosen
 * @throws DOMException where the browser or the disk refuses
 */
export async function saveInFolder(files: readonly NamedFile[], name: string): Promise<number | null> {
  const picked = await pickFolder();
  if (!picked) return null;
  const folder = await picked.getDirectoryHandle(name, { create: true });
  for (const file of files) {
    const handle = await folder.getFileHandle(file.name, { create: true });
    const stream = await handle.createWritable();
    await stream.write(file.blob);
    await stream.close();
  }
  return files.length;
}

export async function saveAsZip(files: readonly NamedFile[], name: string): Promise<number> {
  const { zipPlain } = await import('../../../utils/bundle/plain-zip.ts');
  downloadFile(`${name}.zip`, await zipPlain(files, Date.now()));
  return files.length;
}

export const saveOne = ({ name, blob }: NamedFile): void => downloadFile(name, blob, blob.type);
