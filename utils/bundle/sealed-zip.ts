// A finished bundle in a zip that needs a password: WinZip AE-2 with AES-256, which 7-Zip and its kin open. The bundle
// goes in as one stored entry under a neutral name, because AE-2 leaves names and sizes readable.
import { BlobReader, BlobWriter, configure, ZipWriter } from '@zip.js/zip.js/lib/zip-core.js';

/** No letter or digit that is taken for another when read aloud or typed from paper; 31 of them. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 6;
const GROUP = 4;

/** 24 characters in groups, 118 bits: AE-2 has only 1,000 rounds of PBKDF2, so the password must carry it alone. */
export function newZipPassword(): string {
  const groups = Array.from({ length: GROUPS }, () => Array.from({ length: GROUP }, symbol).join(''));
  return groups.join('-');
}

/** Bytes at the end that would make some symbols likelier than others are drawn again. */
function symbol(): string {
  const fair = 256 - (256 % ALPHABET.length);
  const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
  return byte < fair ? (ALPHABET[byte % ALPHABET.length] ?? '') : symbol();
}

export interface SealedZipOptions {
  password: string;
  /** Device clock, epoch ms. */
  at: number;
  signal: AbortSignal;
}

/**
 * Streams the bundle through; neither is in memory as a whole.
 * @param name of the one entry
 * @throws the signal's reason when stopped: then there is no zip at all
 */
export async function sealZip(
  bundle: Blob,
  name: string,
  { password, at, signal }: SealedZipOptions,
): Promise<Blob> {
  signal.throwIfAborted();
  // Workers would be made from blob addresses, which our policy refuses.
  configure({ useWebWorkers: false });
  const writer = new ZipWriter(new BlobWriter('application/zip'), {
    level: 0,
    password,
    encryptionStrength: 3,
    zip64: false,
    dataDescriptor: false,
    extendedTimestamp: false,
    lastModDate: new Date(at),
  });
  await writer.add(name, new BlobReader(bundle), { signal });
  return writer.close();
}
