// A file read from front to back through a window: frames are small, and a read of its own for each would take the time.
import { ExpectedError } from '../errors.ts';
import { concatBytes } from '../evidence/bytes.ts';
import type { Bytes } from './pack.ts';

const WINDOW = 4 * 1024 * 1024;

export class BlobReader {
  /** Position of the next byte. */
  at = 0;
  #window: Bytes = new Uint8Array();
  readonly #file: Blob;

  constructor(file: Blob) {
    this.#file = file;
  }

  /** Bytes that are not read yet. */
  get left(): number {
    return this.#file.size - this.at;
  }

  /**
   * @returns null where fewer bytes are left
   * @throws ExpectedError backup-unreadable
   */
  async take(count: number): Promise<Bytes | null> {
    if (count > this.left) return null;
    if (count > this.#window.length) await this.#refill(count);
    const taken = this.#window.slice(0, count);
    this.#window = this.#window.subarray(count);
    this.at += count;
    return taken;
  }

  async #refill(count: number): Promise<void> {
    const from = this.at + this.#window.length;
    const more = this.#file.slice(from, from + Math.max(WINDOW, count - this.#window.length));
    this.#window = concatBytes(this.#window, await read(more));
  }
}

/** A file that was changed, moved or unplugged meanwhile. */
async function read(blob: Blob): Promise<Bytes> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch (cause) {
    throw new ExpectedError('backup-unreadable', 'the file cannot be read', { cause });
  }
}
