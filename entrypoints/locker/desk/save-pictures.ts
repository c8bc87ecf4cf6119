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

/** Must be called first thing in a click. @returns how many were written, null where no folder was chosen */
export async function saveInFolder(files: readonly NamedFile[]): Promise<number | null> {
  const folder = await pickFolder();
  if (!folder) return null;
  for (const { name, blob } of files) {
    const handle = await folder.getFileHandle(name, { create: true });
    const stream = await handle.createWritable();
    await stream.write(blob);
    await stream.close();
  }
  return files.length;
}

export async function saveAsZip(files: readonly NamedFile[], orderNo: string | null): Promise<number> {
  const { zipPlain } = await import('../../../utils/bundle/plain-zip.ts');
  const name = /^[\w-]{1,40}$/.test(orderNo ?? '') ? `投诉材料-${orderNo}.zip` : '投诉材料.zip';
  downloadFile(name, await zipPlain(files, Date.now()));
  return files.length;
}

export const saveOne = ({ name, blob }: NamedFile): void => downloadFile(name, blob, blob.type);
