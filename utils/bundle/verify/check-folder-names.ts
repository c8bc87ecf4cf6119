// What may lie in an item's folder: its originals, the copies that redaction.json names, and our own notes.
import type { Item } from '../../evidence/item.ts';
import type { Redaction } from '../redaction.ts';
import type { BagFiles, Findings } from './claim.ts';

const OWN = ['item.json', 'salts.json', 'disclosures.json', 'facts.json', 'redaction.json'];

/** Originals that redaction.json says are not here. */
export function namedAbsences({ withheld, replaced, elsewhere }: Redaction): Set<string> {
  return new Set([...withheld, ...replaced, ...elsewhere].map(({ file }) => file));
}

export function checkFolderNames(
  files: BagFiles,
  path: string,
  item: Item,
  redaction: Redaction,
  { broken }: Findings,
): void {
  const originals = new Set(item.files.map((file) => file.name));
  const copies = new Set(redaction.replaced.map((copy) => copy.by));
  const known = new Set([...OWN, ...originals, ...copies]);
  for (const entry of files.keys()) {
    if (entry.startsWith(path) && !known.has(entry.slice(path.length)))
      broken.push(`file-unexplained:${entry}`);
  }
  for (const copy of copies) {
    if (originals.has(copy) || OWN.includes(copy) || !files.has(path + copy))
      broken.push(`copy-missing:${path}${copy}`);
  }
  checkNamedOnce(path, redaction, broken);
  for (const name of namedAbsences(redaction)) {
    if (!originals.has(name)) broken.push(`redaction-of-unknown-file:${path}${name}`);
    else if (files.has(path + name)) broken.push(`file-here-though-withheld:${path}${name}`);
  }
}

/** A file is withheld, replaced or elsewhere, and each copy stands for one. */
function checkNamedOnce(path: string, redaction: Redaction, broken: string[]): void {
  const { withheld, replaced, elsewhere } = redaction;
  const lists = [
    [...withheld, ...replaced, ...elsewhere].map(({ file }) => file),
    replaced.map(({ by }) => by),
  ];
  for (const names of lists)
    for (const [i, name] of names.entries())
      if (names.indexOf(name) < i) broken.push(`redaction-names-twice:${path}${name}`);
}
