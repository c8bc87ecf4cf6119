// A file of the bundle whose bytes may go: what manifest and zip say about them was taken while they were at hand.
import { bytesToHex } from '../evidence/bytes.ts';
import { sha256 } from '../evidence/commitments.ts';
import { crc32 } from './crc32.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

export interface SettledFile {
  blob: Blob;
  size: number;
  /** Hex. */
  sha256: string;
  crc: number;
}

export type Content = Bytes | SettledFile;

/** Smaller ones cost less memory than their bookkeeping. */
const LEAST = 65_536;

export const isSettled = (content: Content): content is SettledFile => !(content instanceof Uint8Array);

export const sizeOf = (content: Content): number => (isSettled(content) ? content.size : content.length);

/**
 * @param blob the very same bytes where they lie stored: referred to, not copied
 * @returns the bytes themselves where they are few
 */
export async function settle(bytes: Bytes, blob?: Blob, signal?: AbortSignal): Promise<Content> {
  if (bytes.length < LEAST) return bytes;
  if (blob && blob.size !== bytes.length) throw new TypeError('other bytes');
  // The browser digests on another thread meanwhile.
  const digest = sha256(bytes);
  const crc = await crcOf(bytes, signal);
  return {
    blob: blob ?? new Blob([bytes]),
    size: bytes.length,
    sha256: bytesToHex(await digest),
    crc,
  };
}

export async function digestOf(content: Content): Promise<string> {
  return isSettled(content) ? content.sha256 : bytesToHex(await sha256(content));
}

/** A page that packs a large file still answers between these. */
const BREATH_BYTES = 16_000_000;

export async function crcOf(bytes: Bytes, signal?: AbortSignal): Promise<number> {
  let crc = 0;
  for (let at = 0; at < bytes.length; at += BREATH_BYTES) {
    signal?.throwIfAborted();
    if (at > 0) await new Promise((resume) => setTimeout(resume));
    crc = crc32(bytes.subarray(at, at + BREATH_BYTES), crc);
  }
  return crc;
}
