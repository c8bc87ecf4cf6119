// The log recomputed from its first record. Finds every fault that it can, where a reader of backups stops at the first.
import { bytesToHex, equalBytes } from '../../evidence/bytes.ts';
import { checkpointText } from '../../log/checkpoint.ts';
import { appendLeaf, EMPTY_FRONTIER, type Frontier, frontierRoot, leafHash } from '../../log/merkle.ts';
import { type LogRecord, logRecordSchema } from '../../log/record.ts';
import type { CheckpointRow, RecordRow } from '../rows.ts';
import type { LogProblem } from './check-report.ts';

export interface LogIndex {
  /** `item` records by position. */
  items: Map<number, { id: string; digest: string }>;
  /** Where the newest `assign` of an item puts it. */
  cases: Map<string, { caseId: string; caseSeq: number }>;
  /** Positions whose line was erased: only the leaf is left. */
  erased: Set<number>;
  anchors: { size: number; checkpoint: string; tokens: Readonly<Record<string, string>> }[];
  /** Thumbprint of the key that the next record carries. */
  key: string | null;
}

/** A log that is all wrong is not told record by record. */
const MOST_PROBLEMS = 1000;

export class LogWalk {
  readonly index: LogIndex = {
    items: new Map(),
    cases: new Map(),
    erased: new Set(),
    anchors: [],
    key: null,
  };
  readonly problems: { problem: LogProblem; at: number }[] = [];
  readonly #locker: string;
  /** Two where line and leaf of the last record differ: the next record tells which of them is right. */
  #frontiers: Frontier[] = [EMPTY_FRONTIER];
  /** False once a leaf is missing or the history does not fit: roots mean nothing from there on. */
  #rooted = true;
  #size = 0;

  constructor(locker: string) {
    this.#locker = locker;
  }

  get size(): number {
    return this.#size;
  }

  /** True where the frontier is the state of the log as walked. */
  isAt({ size, hashes }: Frontier): boolean {
    if (!this.#rooted) return true;
    return (
      size === this.#size &&
      this.#frontiers.some((own) => equalBytes(frontierRoot(own), frontierRoot({ size, hashes })))
    );
  }

  /** @param row of position `size`, undefined where there is none */
  record(row: RecordRow | undefined): void {
    const at = this.#size++;
    if (!row) {
      this.#rooted = false;
      this.#found('record-missing', at);
      return;
    }
    const record = row.bytes && this.#read(row, row.bytes);
    if (record && this.#rooted) this.#fit(record);
    const leaves = [row.leaf, ...(row.bytes ? [leafHash(row.bytes)] : [])];
    const distinct = leaves.filter((leaf, i) => i === 0 || !equalBytes(leaf, row.leaf));
    if (distinct.length > 1) this.#found('record-changed', at);
    if (this.#rooted)
      this.#frontiers = this.#frontiers
        .slice(0, 2)
        .flatMap((own) => distinct.map((leaf) => appendLeaf(own, leaf)));
  }

  /** @param row of the size that has just been reached */
  checkpoint({ size, text }: CheckpointRow): void {
    if (!this.#rooted) return;
    const roots = this.#frontiers.map(frontierRoot);
    if (!roots.some((root) => checkpointText({ locker: this.#locker, size, root }) === text))
      this.#found('checkpoint-changed', size);
  }

  #read({ seq }: RecordRow, bytes: Uint8Array): LogRecord | null {
    const record = parsed(bytes);
    if (!record || record.seq !== seq || record.locker !== this.#locker) {
      this.#found('record-changed', seq);
      return null;
    }
    this.#note(record);
    return record;
  }

  #fit({ seq, prevRoot }: LogRecord): void {
    const fitting = this.#frontiers.filter((own) => bytesToHex(frontierRoot(own)) === prevRoot);
    if (fitting.length > 0) this.#frontiers = fitting;
    else {
      this.#rooted = false;
      this.#found('history-differs', seq);
    }
  }

  #note(record: LogRecord): void {
    const { items, cases, anchors } = this.index;
    this.index.key = record.type === 'key' ? record.body.new_key : record.key;
    if (record.type === 'item')
      items.set(record.seq, { id: record.body.id, digest: record.body.item_sha256 });
    if (record.type === 'assign')
      cases.set(record.body.item, { caseId: record.body.case, caseSeq: record.body.case_seq });
    if (record.type === 'anchor') {
      const { size, checkpoint_sha256, tokens } = record.body;
      anchors.push({ size, checkpoint: checkpoint_sha256, tokens });
    }
  }

  #found(problem: LogProblem, at: number): void {
    if (this.problems.length >= MOST_PROBLEMS) return;
    if (!this.problems.some((known) => known.problem === problem && known.at === at))
      this.problems.push({ problem, at });
  }
}

function parsed(bytes: Uint8Array): LogRecord | null {
  try {
    const read = logRecordSchema.safeParse(
      JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)),
    );
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
