import { createHash, generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { thumbprintOf } from '../../../utils/evidence/thumbprint.ts';

const keyPair = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve }).publicKey;

it('is what RFC 7638 says of the same key as JWK', async () => {
  const key = keyPair('P-256');
  const { crv, kty, x, y } = key.export({ format: 'jwk' });
  const expected = createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
  expect(await thumbprintOf(new Uint8Array(key.export({ format: 'der', type: 'spki' })))).toBe(expected);
});

it.each([
  ['another curve', keyPair('P-384').export({ format: 'der', type: 'spki' })],
  ['nothing', Buffer.alloc(0)],
  ['as many zeros', Buffer.alloc(91)],
])('is null for %s', async (_name, spki) => {
  expect(await thumbprintOf(new Uint8Array(spki))).toBeNull();
});
