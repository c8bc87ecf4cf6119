// The log inside a backup, recomputed from its first record: every leaf, every prevRoot, every checkpoint, every token.
import { ExpectedError } from '../errors.ts';
import { bytesToHex, equalBytes } from '../evidence/bytes.ts';
import { sha256 } from '../evidence/commitments.ts';
import { checkpointText, parseCheckpoint } from '../log/checkpoint.ts';
import { appendLeaf, EMPTY_FRONTIER, type Frontier, frontierRoot, leafHash } from '../log/merkle.ts';
import { type LogRecord, logRecordSchema } from '../log/record.ts';
import type { BackupHead } from './backup-head.ts';

export interface CheckedLog {
  frontier: Frontier;
  /** Root over the first records, as many as were asked for; null where the log is shorter. */
  rootAtProbe: string | null;
  /** `at` of the newest record. */
  lastAt: string;
}

const wrong = (detail: string): ExpectedError => new ExpectedError('backup-damaged', detail);

/** Tables must come in the order in which each can be judged by those before it. */
export class LogCheck {
  readonly #head: BackupHead;
  readonly #probe: number;
  readonly #checkpoints = new Map<number, string>();
  readonly #tokens = new Map<string, string>();
  readonly #items = new Map<number, { id: string; digest: string }>();
  readonly #erased = new Set<number>();
  #frontier: Frontier = EMPTY_FRONTIER;
  #root = bytesToHex(frontierRoot(EMPTY_FRONTIER));
  #rootAtProbe: string | null = null;
  #lastAt = '';

  /** @param probe a size of the log at which the root is wanted */
  constructor(head: BackupHead, probe: number) {
    this.#head = head;
    this.#probe = probe;
    this.#look();
  }

  /** @throws ExpectedError backup-damaged */
  async take(table: string, rows: readonly unknown[]): Promise<void> {
    for (const row of rows) {
      if (typeof row !== 'object' || row === null) throw wrong('a row that is none');
      const fields = new Map<string, unknown>(Object.entries(row));
      if (table === 'checkpoints') this.#checkpoint(fields);
      if (table === 'records') this.#record(fields);
      if (table === 'tokens') await this.#token(fields);
      if (table === 'items') await this.#item(fields);
    }
  }

  /** @throws ExpectedError backup-damaged */
  finish(): CheckedLog {
    if (this.#frontier.size !== this.#head.size || this.#root !== this.#head.root) throw wrong('root');
    if (this.#checkpoints.size > 0) throw wrong('a checkpoint of no size that the log ever had');
    return { frontier: this.#frontier, rootAtProbe: this.#rootAtProbe, lastAt: this.#lastAt };
  }

  #checkpoint(row: ReadonlyMap<string, unknown>): void {
    const text = String(row.get('text'));
    const size = parseCheckpoint(text)?.size;
    if (size === undefined || size !== row.get('size')) throw wrong('checkpoint');
    this.#checkpoints.set(size, text);
  }

  #record(row: ReadonlyMap<string, unknown>): void {
    const bytes = row.get('bytes');
    const leaf = row.get('leaf');
    const { size } = this.#frontier;
    if (!(leaf instanceof Uint8Array) || leaf.length !== 32 || row.get('seq') !== size) throw wrong('record');
    if (bytes instanceof Uint8Array) this.#line(bytes, leaf);
    else if (bytes === null) this.#erased.add(size);
    else throw wrong('record');
    this.#frontier = appendLeaf(this.#frontier, Uint8Array.from(leaf));
    this.#look();
  }

  #line(bytes: Uint8Array, leaf: Uint8Array): void {
    const record = parseLine(bytes);
    const { size } = this.#frontier;
    const isNext =
      record !== null &&
      record.seq === size &&
      record.locker === this.#head.locker &&
      record.prevRoot === this.#root &&
      equalBytes(leafHash(bytes), leaf);
    if (!isNext) throw wrong(`record ${size}`);
    this.#lastAt = record.at;
    if (record.type === 'item')
      this.#items.set(size, { id: record.body.id, digest: record.body.item_sha256 });
    if (record.type !== 'anchor') return;
    for (const [authority, digest] of Object.entries(record.body.tokens)) {
      this.#tokens.set(`${record.body.size} ${authority}`, digest);
    }
  }

  /** What is due at the size that has just been reached. */
  #look(): void {
    const { size } = this.#frontier;
    const text = this.#checkpoints.get(size);
    const root = frontierRoot(this.#frontier);
    this.#root = bytesToHex(root);
    if (text !== undefined && text !== checkpointText({ locker: this.#head.locker, size, root })) {
      throw wrong(`checkpoint ${size}`);
    }
    this.#checkpoints.delete(size);
    if (size === this.#probe) this.#rootAtProbe = this.#root;
  }

  async #token(row: ReadonlyMap<string, unknown>): Promise<void> {
    const token = row.get('token');
    const named = this.#tokens.get(`${row.get('size')} ${row.get('authority')}`);
    if (!(token instanceof Uint8Array) || bytesToHex(await sha256(Uint8Array.from(token))) !== named) {
      throw wrong('token');
    }
  }

  async #item(row: ReadonlyMap<string, unknown>): Promise<void> {
    const bytes = row.get('itemBytes');
    const seq = Number(row.get('seq'));
    const known = this.#items.get(seq);
    if (!known && this.#erased.has(seq)) return;
    if (!known || !(bytes instanceof Uint8Array)) throw wrong('item');
    const digest = bytesToHex(await sha256(Uint8Array.from(bytes)));
    if (known.id !== row.get('id') || known.digest !== digest) throw wrong(`item ${known.id}`);
  }
}

function parseLine(bytes: Uint8Array): LogRecord | null {
  try {
    return logRecordSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return null;
  }
}
