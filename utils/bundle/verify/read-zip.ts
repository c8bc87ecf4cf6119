// A zip from a stranger, unpacked inside a budget. JSZip accepts what attackers need: gaps, doubles, links, lies.

import { crc32 } from '../crc32.ts';
import type { Bytes } from '../zip.ts';
import { readDirectory, type ZipEntry } from './zip-directory.ts';

export interface ZipReading {
  files: Map<string, Bytes>;
  /** Broken rules, as `code` or `code:path`. */
  broken: string[];
}

export interface ZipBudget {
  /** Bytes of all entries together, unpacked. */
  total: number;
  entries: number;
}

/** A part has 100 MB, or one larger file and its frame. */
export const ZIP_BUDGET: ZipBudget = { total: 2 ** 30, entries: 65_000 };

/** @returns null where the bytes are no zip at all or have no end */
export async function readZip(bytes: Bytes, budget: ZipBudget = ZIP_BUDGET): Promise<ZipReading | null> {
  const directory = readDirectory(bytes);
  if (!directory) return null;
  const { entries, broken } = directory;
  const files = new Map<string, Bytes>();
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > budget.total || entries.length > budget.entries)
    return { files, broken: [...broken, 'zip-too-large'] };
  for (const entry of entries) {
    const data = await unpack(entry);
    if (data?.length === entry.size && crc32(data) === entry.crc) files.set(entry.path, data);
    else broken.push(`zip-entry-damaged:${entry.path}`);
  }
  return { files, broken };
}

async function unpack({ method, raw, size }: ZipEntry): Promise<Bytes | null> {
  if (method === 0) return raw;
  if (method !== 8) return null;
  return inflate(raw, size);
}

/** DEFLATE cannot make more of a byte (RFC 1951: 258 bytes from two bits). */
const MOST_PER_BYTE = 1032;

/** Stops at the first byte beyond the declared size: a bomb costs no more than it admits. */
async function inflate(raw: Bytes, size: number): Promise<Bytes | null> {
  if (size > raw.length * MOST_PER_BYTE) return null;
  let at = 0;
  try {
    const out = new Uint8Array(size);
    const stream = new Blob([raw]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    for await (const chunk of chunksOf(stream)) {
      if (at + chunk.length > size) return null;
      out.set(chunk, at);
      at += chunk.length;
    }
    return at === size ? out : null;
  } catch {
    return null;
  }
}

async function* chunksOf(stream: ReadableStream<Bytes>): AsyncGenerator<Bytes> {
  const reader = stream.getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}
