// The files of a bundle that speak of the whole case: case.json, index.csv, complaints, the chain.
import { concatBytes, utf8 } from '../evidence/bytes.ts';
import { checkpointName } from '../log/checkpoint.ts';
import { tokenPath } from './bag.ts';
import type { BundleInput } from './bundle-input.ts';
import type { CaseFile } from './case-file.ts';
import { jsonFile } from './json-file.ts';
import { maskStrings, maskText } from './mask-secrets.ts';
import { csvCell, itemFolder } from './names.ts';
import { anchorOf, type Proofs } from './proofs.ts';
import { claim, type PartContext } from './report/report-from-input.ts';
import type { Secret } from './secret-list.ts';
import type { Bytes } from './zip.ts';

export function caseJson(input: BundleInput, context: PartContext, secrets: readonly Secret[]): Bytes {
  const file: CaseFile = {
    v: 1,
    bag: context.bag,
    part: { n: context.part, of: context.of },
    audience: input.audience,
    reviewed: input.reviewed ?? null,
    created: new Date(input.created).toISOString(),
    software: input.software,
    locker: input.lockerId,
    key: input.key.thumbprint,
    case: maskStrings(input.case, secrets),
    items: input.items.map(({ item, caseSeq }, index) => ({
      no: index + 1,
      id: item.id,
      case_seq: caseSeq,
      kind: item.kind,
      method: item.method,
      grade: item.grade,
      captured_at: item.captured_at,
      parts: context.partsOf[index] ?? [],
    })),
  };
  return jsonFile(file);
}

const COLUMNS = [
  'no',
  'folder',
  'id',
  'case_seq',
  'kind',
  'method',
  'grade',
  'captured_at',
  'title',
  'url',
  'files',
  'parts',
];

/** UTF-8 with BOM and CRLF: what spreadsheets open without asking. */
export function indexCsv(input: BundleInput, context: PartContext, secrets: readonly Secret[]): Bytes {
  const rows = input.items.map((entry, index) => {
    const { item } = entry;
    return [
      `证据${index + 1}`,
      `items/${itemFolder(index + 1)}`,
      item.id,
      String(entry.caseSeq),
      item.kind,
      item.method,
      item.grade,
      item.captured_at,
      claim(entry, 'title') ?? '',
      claim(entry, 'url') ?? '',
      item.files.map((file) => file.name).join(' '),
      (context.partsOf[index] ?? []).join(' '),
    ];
  });
  const lines = [COLUMNS, ...maskStrings(rows, secrets)].map((cells) => cells.map(csvCell).join(','));
  return utf8(`\ufeff${lines.join('\r\n')}\r\n`);
}

export function complaintFiles(input: BundleInput, secrets: readonly Secret[]): Map<string, Bytes> {
  const files = new Map<string, Bytes>();
  for (const [i, { channel, text }] of input.complaints.entries()) {
    const name = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(channel) && channel.length <= 40 ? channel : 'complaint';
    files.set(`data/complaints/${i + 1}-${name}.txt`, utf8(`${maskText(text, secrets).trimEnd()}\n`));
  }
  return files;
}

export function chainFiles(input: BundleInput, proofs: Proofs): Map<string, Bytes> {
  const { recordLines, checkpoints } = input.log;
  const feed = utf8('\n');
  const files = new Map<string, Bytes>([
    ['data/chain/records.jsonl', concatBytes(...recordLines.flatMap((line) => [line.bytes, feed]))],
    ['data/chain/proofs.json', jsonFile(proofs)],
  ]);
  for (const { size, text, tokens = [] } of checkpoints) {
    files.set(`data/chain/anchors/${checkpointName(size)}`, utf8(text));
    for (const { authority, token } of tokens)
      files.set(tokenPath(`data/chain/anchors/${anchorOf(size)}`, authority), token);
  }
  return files;
}
