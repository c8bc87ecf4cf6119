// Root certificates as people have them: PEM with one or several, or DER as browsers export it.
import * as pkijs from 'pkijs';
import { rootsFromPem } from './check-token.ts';

const PEM_BEGIN = '-----BEGIN';

/** @throws Error where the bytes hold no certificate */
export function readRoots(bytes: Uint8Array<ArrayBuffer>): pkijs.Certificate[] {
  const text = new TextDecoder('latin1').decode(bytes);
  return text.includes(PEM_BEGIN) ? rootsFromPem(text) : [pkijs.Certificate.fromBER(bytes)];
}
