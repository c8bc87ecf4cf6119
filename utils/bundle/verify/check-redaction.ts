// A redacted copy proves what it still shows: its tiles or segments lead to the root that was frozen at capture.
import type { Item } from '../../evidence/item.ts';
import type { Redaction } from '../redaction.ts';
import { provesText } from './check-redaction-text.ts';
import { provesPicture } from './check-redaction-tiles.ts';
import type { BagFiles, Findings } from './claim.ts';

/** @param path folder of the item, with its slash */
export async function checkCopies(
  files: BagFiles,
  path: string,
  item: Item,
  { replaced }: Redaction,
  { broken, doubts }: Findings,
): Promise<void> {
  for (const { file, by, rects, proof } of replaced) {
    const copy = files.get(path + by);
    // A missing copy is reported with the names.
    if (!copy) continue;
    if (!proof) doubts.push(`copy-unproven:${path}${by}`);
    else if (proof.of === 'tiles') {
      const root = item.tiles.find((candidate) => candidate.file === file);
      if (!root || !rects || !(await provesPicture(copy, root, rects, proof)))
        broken.push(`copy-differs:${path}${by}`);
    } else {
      const root = item.texts?.find((candidate) => candidate.file === file);
      if (!root || rects || !(await provesText(copy, root, proof))) broken.push(`copy-differs:${path}${by}`);
    }
  }
}
