// Anchor records name their tokens by digest: none may be exchanged, dropped or added.
import { bytesToHex } from '../../evidence/bytes.ts';
import { sha256 } from '../../evidence/commitments.ts';
import type { LogRecord } from '../../log/record.ts';
import { anchorOf } from '../proofs.ts';
import type { BagFiles, Findings } from './claim.ts';

const FOLDER = 'data/chain/anchors/';

export async function checkAnchors(
  files: BagFiles,
  records: readonly LogRecord[],
  { broken }: Findings,
): Promise<void> {
  const named = new Set<string>();
  for (const record of records) {
    if (record.type !== 'anchor') continue;
    const stem = FOLDER + anchorOf(record.body.size);
    await compare(files, `${stem}.txt`, record.body.checkpoint_sha256, 'checkpoint', broken);
    for (const [authority, digest] of Object.entries(record.body.tokens)) {
      named.add(`${stem}.${authority}.tsr`);
      await compare(files, `${stem}.${authority}.tsr`, digest, 'token', broken);
    }
  }
  for (const path of files.keys())
    if (path.startsWith(FOLDER) && path.endsWith('.tsr') && !named.has(path))
      broken.push(`token-not-named:${path}`);
}

async function compare(
  files: BagFiles,
  path: string,
  digest: string,
  what: 'checkpoint' | 'token',
  broken: string[],
): Promise<void> {
  const bytes = files.get(path);
  if (!bytes) broken.push(`anchored-${what}-missing:${path}`);
  else if (bytesToHex(await sha256(bytes)) !== digest) broken.push(`anchored-${what}-differs:${path}`);
}
