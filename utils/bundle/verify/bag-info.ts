// bag-info.txt as this format writes it: these labels, in this order, each once.
import { type BagFiles, readText } from './claim.ts';

const LABELS = [
  'Source-Organization',
  'External-Identifier',
  'Internal-Sender-Identifier',
  'Bag-Software-Agent',
  'Bagging-Date',
  'Payload-Oxum',
];
const OF_PARTS = ['Bag-Group-Identifier', 'Bag-Count'];

/** Value of a label of bag-info.txt. */
export function bagInfo(files: BagFiles, label: string): string | null {
  const lines = (readText(files, 'bag-info.txt') ?? '').split('\n');
  return lines.find((line) => line.startsWith(`${label}: `))?.slice(label.length + 2) ?? null;
}

export function isBagInfo(files: BagFiles): boolean {
  const text = readText(files, 'bag-info.txt') ?? '';
  const labels = text.split('\n').map((line) => /^([A-Za-z-]+): [^\r]*$/.exec(line)?.[1] ?? '');
  const found = labels.join('\n');
  return [LABELS, [...LABELS, ...OF_PARTS]].some((expected) => found === [...expected, ''].join('\n'));
}
