// A large export comes in parts: what is here must be of one export, and what is not here is named.
import { equalBytes } from '../../evidence/bytes.ts';
import { partName } from '../bundle-name.ts';
import { type CaseFile, caseFileSchema } from '../case-file.ts';
import { bagInfo } from './bag-info.ts';
import { type BagFiles, type Findings, readText } from './claim.ts';
import { readCanonicalFile } from './strict-json.ts';

export function readCaseFile(files: BagFiles): CaseFile | null {
  return readCanonicalFile(readText(files, 'data/case.json'), caseFileSchema);
}

/** @returns the parts at hand by their number */
export function checkParts(
  parts: readonly BagFiles[],
  first: CaseFile,
  { broken, doubts }: Findings,
): Map<number, BagFiles> {
  const held = new Map<number, BagFiles>();
  for (const files of parts) {
    const caseFile = readCaseFile(files);
    if (!caseFile || !sameExport(first, caseFile) || !sameChain(parts[0] ?? files, files)) {
      broken.push('part-of-other-export');
      continue;
    }
    const { n, of } = caseFile.part;
    const count = of > 1 ? `${n} of ${of}` : null;
    const group = of > 1 ? caseFile.bag : null;
    if (n > of || bagInfo(files, 'Bag-Count') !== count || bagInfo(files, 'Bag-Group-Identifier') !== group) {
      broken.push(`part-number:${partName(caseFile.bag, n, of)}`);
    }
    if (bagInfo(files, 'External-Identifier') !== caseFile.case.id) broken.push('case-differs');
    if (bagInfo(files, 'Internal-Sender-Identifier') !== caseFile.key) broken.push('case-differs');
    if (held.has(n)) broken.push(`part-twice:${n}`);
    else held.set(n, files);
  }
  const missing = Array.from({ length: Math.min(first.part.of, 10_000) }, (_, i) => i + 1).filter(
    (n) => !held.has(n),
  );
  if (missing.length > 0) doubts.push(`parts-missing:${missing.join(',')}`);
  return held;
}

function sameExport(a: CaseFile, b: CaseFile): boolean {
  return JSON.stringify({ ...a, part: a.part.of }) === JSON.stringify({ ...b, part: b.part.of });
}

function sameChain(a: BagFiles, b: BagFiles): boolean {
  const chain = (files: BagFiles) =>
    [...files.keys()].filter((path) => path.startsWith('data/chain/')).sort();
  const paths = chain(a);
  return (
    paths.join() === chain(b).join() &&
    paths.every((path) => equalBytes(a.get(path) ?? new Uint8Array(), b.get(path) ?? new Uint8Array()))
  );
}
