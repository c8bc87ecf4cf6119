// "In another part" must not become "nowhere": the part that is named holds the item and answers for the file.

import type { CaseFile } from '../case-file.ts';
import { itemFolder } from '../names.ts';
import { emptyRedaction, type Redaction, redactionSchema } from '../redaction.ts';
import { namedAbsences } from './check-folder-names.ts';
import { type BagFiles, type Findings, readText } from './claim.ts';
import { readCanonicalFile } from './strict-json.ts';

/** @param parts the files of every part at hand, by their number */
export function checkElsewhere(
  parts: ReadonlyMap<number, BagFiles>,
  { items }: CaseFile,
  { broken }: Findings,
): void {
  for (const [part, files] of parts) {
    for (const { no, parts: where } of items) {
      const folder = `data/items/${itemFolder(no)}/`;
      for (const { file, part: other } of redactionOf(files, folder).elsewhere) {
        const there = parts.get(other);
        const isPlanned = other !== part && where.includes(other);
        if (!isPlanned || (there && !answersFor(there, folder, file)))
          broken.push(`elsewhere-differs:${folder}${file}`);
      }
    }
  }
}

function answersFor(files: BagFiles, folder: string, file: string): boolean {
  const redaction = redactionOf(files, folder);
  return files.has(folder + file) || namedAbsences({ ...redaction, elsewhere: [] }).has(file);
}

function redactionOf(files: BagFiles, folder: string): Redaction {
  const text = readText(files, `${folder}redaction.json`);
  return (text && readCanonicalFile(text, redactionSchema)) || emptyRedaction();
}
