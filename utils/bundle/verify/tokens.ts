// Which time-stamp tokens a bundle carries, for which bytes, and what each of them is worth.
import { bytesToHex, equalBytes } from '../../evidence/bytes.ts';
import { sha256 } from '../../evidence/commitments.ts';
import { checkToken, type Roots, type TokenCheck } from '../../timestamp/check-token.ts';
import { TAG_MANIFEST } from '../bag.ts';
import type { Bytes } from '../zip.ts';
import type { BagFiles } from './claim.ts';

/** A token beside what it stamps; `anchor` is the checkpoint's size, null for the seal. */
export interface FoundToken extends TokenCheck {
  path: string;
  anchor: number | null;
  /** Hex digest of the token's bytes. */
  sha256: string;
}

const SEAL_TOKEN = /^seal\/tagmanifest-sha256\.txt\.[a-z0-9-]{1,20}\.tsr$/;
const ANCHOR_TOKEN = /^(data\/chain\/anchors\/cp-0*([1-9][0-9]*))\.[a-z0-9-]{1,20}\.tsr$/;

export const isTokenPath = (path: string): boolean => SEAL_TOKEN.test(path) || ANCHOR_TOKEN.test(path);

export async function checkTokens(files: BagFiles, roots: Roots): Promise<FoundToken[]> {
  const found: FoundToken[] = [];
  for (const [path, token] of files) {
    const [, stem, size] = ANCHOR_TOKEN.exec(path) ?? [];
    if (stem === undefined && !SEAL_TOKEN.test(path)) continue;
    const stamped = files.get(stem === undefined ? TAG_MANIFEST : `${stem}.txt`);
    const check: TokenCheck = stamped
      ? await checkToken(token, stamped, roots)
      : { state: 'broken', reason: 'token-for-nothing', genTime: null };
    const digest = bytesToHex(await sha256(token));
    found.push({ ...check, path, anchor: size === undefined ? null : Number(size), sha256: digest });
  }
  return found;
}

/** A token that was handed over beside the bundle. */
export interface BesideToken {
  /** As the reader knows it: a file name. */
  name: string;
  /** A whole TimeStampResp (`readBroughtToken`). */
  response: Bytes;
  /** SHA-256 of what it is for. */
  imprint: Uint8Array;
}

/**
 * Tokens from beside the bundle that are for this zip, its tag manifest or one of its checkpoints. One for the whole zip
 * says of the seal what one for the tag manifest says.
 */
export async function checkBeside(
  zip: Bytes,
  files: BagFiles,
  tokens: readonly BesideToken[],
  roots: Roots,
): Promise<FoundToken[]> {
  if (tokens.length === 0) return [];
  const stampable = [...files].filter(([path]) => path === TAG_MANIFEST || CHECKPOINT.test(path));
  const candidates = await Promise.all(
    [['', zip] as const, ...stampable].map(async ([path, bytes]) => ({
      bytes,
      digest: await sha256(bytes),
      anchor: Number(CHECKPOINT.exec(path)?.[1] ?? 0) || null,
    })),
  );
  const found: FoundToken[] = [];
  for (const { name, response, imprint } of tokens) {
    const match = candidates.find(({ digest }) => equalBytes(digest, imprint));
    if (!match) continue;
    const check = await checkToken(response, match.bytes, roots);
    const digest = bytesToHex(await sha256(response));
    found.push({ ...check, path: name, anchor: match.anchor, sha256: digest });
  }
  return found;
}

const CHECKPOINT = /^data\/chain\/anchors\/cp-0*([1-9][0-9]*)\.txt$/;
