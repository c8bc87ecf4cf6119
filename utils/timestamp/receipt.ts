// What an authority sent, checked before it is kept: is it a token at all, for these bytes, for this request?
// The signature is checked by whoever verifies the bundle; a kept token that fails there harms nobody but proves nothing.
import { equalBytes } from '../evidence/bytes.ts';
import { SHA256 } from './digest-names.ts';
import { tokenInfo } from './token-info.ts';

export type ReceiptProblem =
  | 'timestamp-malformed'
  | 'timestamp-refused'
  | 'timestamp-for-other-bytes'
  | 'timestamp-replayed';

export type Receipt = { ok: true; genTime: number } | { ok: false; problem: ReceiptProblem };

/** @returns the time that the token names, epoch ms */
export function readReceipt(response: Uint8Array, digest: Uint8Array, nonce: Uint8Array): Receipt {
  const refused = (problem: ReceiptProblem): Receipt => ({ ok: false, problem });
  const info = tokenInfo(response);
  if (!info) return refused('timestamp-malformed');
  if (info.status > 1) return refused('timestamp-refused');
  const { stamp } = info;
  if (!stamp) return refused('timestamp-malformed');
  if (stamp.algorithm !== SHA256 || !equalBytes(stamp.imprint, digest))
    return refused('timestamp-for-other-bytes');
  if (!stamp.nonce || !equalBytes(stamp.nonce, nonce)) return refused('timestamp-replayed');
  return { ok: true, genTime: stamp.genTime };
}
