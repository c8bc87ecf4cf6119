import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { p1363ToDer, parsePublicKeyPem, publicKeyPem } from '../../../utils/bundle/signature.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const spki = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }));

describe('p1363ToDer', () => {
  test('spells the numbers as short as ASN.1 asks for', () => {
    const raw = new Uint8Array(64);
    raw[31] = 0x7f;
    raw[32] = 0x80;
    expect(Buffer.from(p1363ToDer(raw)).toString('hex')).toBe(`3026020${'17f0221'}0080${'00'.repeat(31)}`);
    expect(Buffer.from(p1363ToDer(new Uint8Array(64))).toString('hex')).toBe('3006020100020100');
  });

  test('gives signatures that a verifier of DER accepts', () => {
    for (let i = 0; i < 200; i++) {
      const data = Buffer.from(`message ${i}`);
      const raw = sign('sha256', data, {
        key: createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' })),
        dsaEncoding: 'ieee-p1363',
      });
      const der = p1363ToDer(new Uint8Array(raw));
      expect(verify('sha256', data, { key: publicKey, dsaEncoding: 'der' }, der)).toBe(true);
      expect(der.length).toBeGreaterThanOrEqual(68);
      expect(der.length).toBeLessThanOrEqual(72);
    }
  });

  test('refuses anything but 64 bytes', () =>
    expect(() => p1363ToDer(new Uint8Array(63))).toThrow(RangeError));
});

describe('publicKeyPem', () => {
  test('is the PEM that openssl writes', () => {
    expect(publicKeyPem(spki)).toBe(publicKey.export({ type: 'spki', format: 'pem' }));
    expect(createPublicKey(publicKeyPem(spki)).asymmetricKeyType).toBe('ec');
  });

  test('reads back, and nothing else does', () => {
    const pem = publicKeyPem(spki);
    expect(parsePublicKeyPem(pem)).toEqual(spki);
    for (const bad of [
      ` ${pem}`,
      pem.trim(),
      pem.replace('PUBLIC', 'PRIVATE'),
      pem.replaceAll('\n', '\r\n'),
      '',
    ]) {
      expect(parsePublicKeyPem(bad)).toBeNull();
    }
  });
});
