import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { buildBundle } from '../../../utils/bundle/build-bundle.ts';
import type { BundleInput, BundlePart, BundleTools } from '../../../utils/bundle/bundle-input.ts';
import type { Bytes } from '../../../utils/bundle/zip.ts';

export async function buildParts(input: BundleInput, tools: BundleTools): Promise<BundlePart[]> {
  const parts: BundlePart[] = [];
  for await (const part of buildBundle(input, tools)) parts.push(part);
  return parts;
}

/** The only part, its entries by their path below the top directory. */
export async function buildOne(input: BundleInput, tools: BundleTools) {
  const [part, ...more] = await buildParts(input, tools);
  if (!part || more.length > 0) throw new Error('not exactly one part');
  return { part, files: await unzipped(part.blob) };
}

export async function unzipped(blob: Blob): Promise<Map<string, Bytes>> {
  const zip = await JSZip.loadAsync(await blob.arrayBuffer());
  const files = new Map<string, Bytes>();
  for (const entry of Object.values(zip.files)) {
    files.set(
      entry.name.slice(entry.name.indexOf('/') + 1),
      new Uint8Array(await entry.async('arraybuffer')),
    );
  }
  return files;
}

export const words = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

export function readJson(files: ReadonlyMap<string, Uint8Array>, path: string) {
  return JSON.parse(words(files.get(path)));
}

/** A fresh directory that holds the zip; the system's temporary folder is its owner. */
export async function onDisk(part: BundlePart): Promise<{ folder: string; zip: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  const zip = join(folder, part.name);
  writeFileSync(zip, new Uint8Array(await part.blob.arrayBuffer()));
  return { folder, zip };
}

export function run(command: string, args: readonly string[], cwd: string) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (error) throw error;
  return { status, output: stdout + stderr };
}
