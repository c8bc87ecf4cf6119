// A token over bytes, as an authority on the net would give it.
import { createHash } from 'node:crypto';
import { newNonce, timestampRequest } from '../../utils/timestamp/request.ts';
import type { LocalAuthority } from './local-authority.ts';

export function stampBytes(authority: LocalAuthority, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const digest = new Uint8Array(createHash('sha256').update(bytes).digest());
  return authority.reply(timestampRequest(digest, newNonce()));
}
