// A time-stamp that the buyer fetched by hand: the page has checked its signature, what it is for is read again here.
import { ExpectedError } from '../../utils/errors.ts';
import { fromBase64 } from '../../utils/evidence/bytes.ts';
import { attachToken, type BroughtAnchor } from '../../utils/locker/anchors.ts';
import type { Locker } from '../../utils/locker/database.ts';
import type { Writer } from '../../utils/locker/log.ts';
import { readBroughtToken } from '../../utils/timestamp/brought-token.ts';

export async function attachBrought(locker: Locker, writer: Writer, base64: string): Promise<BroughtAnchor> {
  const read = readBroughtToken(fromBase64(base64));
  if (!read.ok) throw new ExpectedError(read.problem, read.detail);
  return attachToken(locker, writer, { token: read.response, imprint: read.imprint });
}
