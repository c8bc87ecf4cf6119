import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import JSZip from 'jszip';
import { BUILT } from '../../e2e/harness.ts';
import type { Figure } from '../figure.ts';

/** The built folder as a store takes it: one deflated zip. */
export async function packageFigures(): Promise<Figure[]> {
  const zip = new JSZip();
  for (const entry of await readdir(BUILT, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) zip.file(relative(BUILT, path), await readFile(path));
  }
  const bytes = await zip.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  });
  const value = bytes.length / 1024 / 1024;
  return [{ name: 'package', value, unit: 'MB zip', floor: null, budget: 2 }];
}
