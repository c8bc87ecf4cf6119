// The seal's spellings: WebCrypto speaks P1363 and SPKI, openssl speaks DER and PEM.
import { concatBytes, toBase64 } from '../evidence/bytes.ts';

/** 64-byte r‖s to an ASN.1 ECDSA-Sig-Value (69–72 bytes for P-256). */
export function p1363ToDer(signature: Uint8Array): Uint8Array<ArrayBuffer> {
  if (signature.length !== 64) throw new RangeError('a P-256 signature has 64 bytes');
  const body = concatBytes(derInteger(signature.subarray(0, 32)), derInteger(signature.subarray(32)));
  return concatBytes(Uint8Array.of(0x30, body.length), body);
}

function derInteger(bigEndian: Uint8Array): Uint8Array {
  let start = 0;
  while (start < bigEndian.length - 1 && bigEndian[start] === 0) start++;
  const digits = bigEndian.subarray(start);
  // A leading 1-bit would read as a negative number.
  const sign = (digits[0] ?? 0) >= 0x80 ? Uint8Array.of(0) : new Uint8Array(0);
  return concatBytes(Uint8Array.of(0x02, digits.length + sign.length), sign, digits);
}

/** @returns null for anything but the one DER spelling (X.690) of two numbers of at most 32 bytes */
export function derToP1363(der: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const r = der[3] ?? 0;
  const s = der[5 + r] ?? 0;
  const isFramed = der[0] === 0x30 && der[1] === der.length - 2 && der.length === 6 + r + s;
  if (!isFramed || r > 33 || s > 33) return null;
  const out = new Uint8Array(64);
  for (const [at, length, until] of [[4, r, 32] as const, [6 + r, s, 64] as const]) {
    const digits = der.subarray(at, at + length);
    const bare = digits[0] === 0 ? digits.subarray(1) : digits;
    if (bare.length > 32) return null;
    out.set(bare, until - bare.length);
  }
  const again = p1363ToDer(out);
  return again.length === der.length && again.every((byte, i) => byte === der[i]) ? out : null;
}

/** `-----BEGIN PUBLIC KEY-----` and 64 columns of base64. */
export function publicKeyPem(spki: Uint8Array): string {
  const lines = toBase64(spki).match(/.{1,64}/g) ?? [];
  return `-----BEGIN PUBLIC KEY-----\n${lines.join('\n')}\n-----END PUBLIC KEY-----\n`;
}

/** @returns null when the text is not exactly one such block */
export function parsePublicKeyPem(pem: string): Uint8Array<ArrayBuffer> | null {
  const match = /^-----BEGIN PUBLIC KEY-----\n([A-Za-z0-9+/=\n]+)\n-----END PUBLIC KEY-----\n$/.exec(pem);
  if (!match) return null;
  try {
    const spki = Uint8Array.from(atob((match[1] ?? '').replaceAll('\n', '')), (char) => char.charCodeAt(0));
    return publicKeyPem(spki) === pem ? spki : null;
  } catch {
    return null;
  }
}
