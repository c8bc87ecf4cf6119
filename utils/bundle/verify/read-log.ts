// The disclosed part of a log, as far as it can be read at all.
import { bytesToHex, utf8 } from '../../evidence/bytes.ts';
import { type Checkpoint, checkpointName, parseCheckpoint } from '../../log/checkpoint.ts';
import { EMPTY_ROOT, type Hash, leafHash } from '../../log/merkle.ts';
import { type LogRecord, logRecordSchema } from '../../log/record.ts';
import { type Proofs, proofsSchema } from '../proofs.ts';
import { type BagFiles, type Findings, readText } from './claim.ts';
import { isMoment, readCanonical, readCanonicalFile } from './strict-json.ts';

export interface DisclosedLog {
  /** Rising `seq`. */
  records: LogRecord[];
  leaves: ReadonlyMap<number, Hash>;
  /** Rising size. */
  checkpoints: Checkpoint[];
  proofs: Proofs;
}

const RECORDS = 'data/chain/records.jsonl';

/** Lines as they stand; the last one's line feed is no line of its own. */
const linesOf = (text: string): string[] => text.replace(/\n$/, '').split('\n');

/** UTF-16 units; an export record names each of its items in 30. */
const LONGEST_RECORD = 2 ** 20;

function readRecord(line: string): LogRecord | null {
  const record = line.length > LONGEST_RECORD ? null : readCanonical(line, logRecordSchema);
  return record && isMoment(record.at) ? record : null;
}

const read = new WeakMap<BagFiles, LogRecord[]>();

/** Records that can be read, whatever lies between them: enough for claims that are not about the log as a whole. */
export function readableRecords(files: BagFiles): LogRecord[] {
  const known = read.get(files);
  if (known) return known;
  const records = linesOf(readText(files, RECORDS) ?? '').flatMap((line) => readRecord(line) ?? []);
  read.set(files, records);
  return records;
}

/** The log's last record, null where its last line is none. */
export function lastRecord(files: BagFiles): LogRecord | null {
  return readRecord(linesOf(readText(files, RECORDS) ?? '').at(-1) ?? '');
}

/** @returns null when there is no log, or none that can be judged further; `findings` says why */
export function readLog(files: BagFiles, findings: Findings): DisclosedLog | null {
  const lines = readText(files, RECORDS);
  if (lines === null) {
    (files.has(RECORDS) ? findings.broken : findings.doubts).push('log-missing');
    return null;
  }
  const records = readRecords(lines, findings);
  const checkpoints = readCheckpoints(files, findings);
  const proofs = readCanonicalFile(readText(files, 'data/chain/proofs.json'), proofsSchema);
  if (!proofs) findings.broken.push('proofs-unreadable');
  if (!records || !checkpoints || !proofs) return null;
  const texts = lines.split('\n');
  const leaves = new Map(records.map((record, i) => [record.seq, leafHash(utf8(texts[i] ?? ''))]));
  return { records, leaves, checkpoints, proofs };
}

function readRecords(text: string, { broken }: Findings): LogRecord[] | null {
  const records: LogRecord[] = [];
  if (!text.endsWith('\n')) broken.push('records-cut');
  for (const [i, line] of linesOf(text).entries()) {
    const record = readRecord(line);
    if (!record) broken.push(`record-malformed:line ${i + 1}`);
    else records.push(record);
  }
  if (broken.length > 0) return null;
  for (const [i, record] of records.entries()) {
    if (record.seq <= (records[i - 1]?.seq ?? -1)) broken.push(`record-order:${record.seq}`);
    if (record.locker !== records[0]?.locker) broken.push(`record-of-other-locker:${record.seq}`);
  }
  const [first] = records;
  if (first?.type !== 'genesis' || first.seq !== 0 || first.prevRoot !== bytesToHex(EMPTY_ROOT)) {
    broken.push('genesis-missing');
  }
  return broken.length > 0 ? null : records;
}

function readCheckpoints(files: BagFiles, { broken }: Findings): Checkpoint[] | null {
  const checkpoints: Checkpoint[] = [];
  for (const path of files.keys()) {
    const name = /^data\/chain\/anchors\/(.+\.txt)$/.exec(path)?.[1];
    if (!name) continue;
    const checkpoint = parseCheckpoint(readText(files, path) ?? '');
    if (checkpoint && checkpointName(checkpoint.size) === name) checkpoints.push(checkpoint);
    else broken.push(`checkpoint-malformed:${name}`);
  }
  if (checkpoints.length === 0) broken.push('checkpoint-missing');
  return broken.length > 0 ? null : checkpoints.sort((a, b) => a.size - b.size);
}
