import { type BagFiles, readText } from './claim.ts';

/** Value of a label of bag-info.txt. */
export function bagInfo(files: BagFiles, label: string): string | null {
  const lines = (readText(files, 'bag-info.txt') ?? '').split('\n');
  return lines.find((line) => line.startsWith(`${label}: `))?.slice(label.length + 2) ?? null;
}
