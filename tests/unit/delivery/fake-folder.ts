// A folder in memory with the manners of Chromium's: a written file appears when it is closed.
import type { Folder, FolderFile } from '../../../utils/delivery/folder-backup.ts';

export class FakeFolder implements Folder {
  readonly files = new Map<string, Blob>();
  /** Bytes that fit; a write beyond fails as on a full disk. */
  room = Number.POSITIVE_INFINITY;
  /** Name of the DOMException that everything fails with. */
  trouble: string | null = null;
  canMove = true;

  async getFileHandle(name: string, options?: { create?: boolean }): Promise<FolderFile> {
    this.#fail();
    if (!this.files.has(name)) {
      if (!options?.create) throw new DOMException('', 'NotFoundError');
      this.files.set(name, new Blob());
    }
    return {
      getFile: async () => this.files.get(name) ?? new Blob(),
      createWritable: async () => this.#writer(name),
      ...(this.canMove ? { move: async (to: string) => this.#move(name, to) } : {}),
    };
  }

  async removeEntry(name: string): Promise<void> {
    if (!this.files.delete(name)) throw new DOMException('', 'NotFoundError');
  }

  async *keys(): AsyncIterable<string> {
    yield* [...this.files.keys()];
  }

  #fail(): void {
    if (this.trouble) throw new DOMException('', this.trouble);
  }

  #move(from: string, to: string): void {
    this.files.set(to, this.files.get(from) ?? new Blob());
    this.files.delete(from);
  }

  #writer(name: string) {
    const parts: (Blob | Uint8Array<ArrayBuffer>)[] = [];
    return {
      write: async (bytes: Blob | Uint8Array<ArrayBuffer>) => {
        this.#fail();
        this.room -= bytes instanceof Blob ? bytes.size : bytes.length;
        if (this.room < 0) throw new DOMException('', 'QuotaExceededError');
        parts.push(bytes);
      },
      close: async () => {
        this.files.set(name, new Blob(parts));
      },
      abort: async () => {},
    };
  }
}
