// Six claims about a bundle from a stranger. Everything is recomputed; nothing inside is believed; absence is never green.
import type { Roots } from '../../timestamp/check-token.ts';
import type { Bytes } from '../zip.ts';
import { type BundleDetails, bundleDetails } from './bundle-details.ts';
import { checkContainer } from './check-container.ts';
import { checkIdentity, checkSignature } from './check-seal.ts';
import { anchorSizes, checkTime } from './check-time.ts';
import { type BagFiles, bagFiles, type Claim, noFindings, topFolder } from './claim.ts';
import type { Claims } from './claims.ts';
import { checkContent } from './content.ts';
import { checkHistory } from './history.ts';
import { unsignedKeyChanges } from './key-changes.ts';
import { readableRecords, readLog } from './read-log.ts';
import { readZip, type ZipReading } from './read-zip.ts';
import { type BesideToken, checkBeside, checkTokens } from './tokens.ts';

export interface Expectations {
  /** RFC 7638 thumbprint, base64url, known from outside the bundle. */
  thumbprint: string | null;
  /** Roots of time-stamping authorities, got from the authorities themselves. */
  roots: Roots;
  /** Time-stamps that were handed over beside the bundle. */
  beside?: readonly BesideToken[];
}

export interface Verdict {
  claims: Claims;
  /** Thumbprint of the enclosed key, null where there is none that can be read. */
  thumbprint: string | null;
  /** False where the bytes are no zip. */
  readable: boolean;
  /** What the bundle says about itself and what time-stamps say about it; null where it names no case. */
  details: BundleDetails | null;
}

/**
 * @param onStep called twice per file: unpacked, checked
 * @returns one verdict per file; several files are taken for the parts of one export
 */
export async function verifyBundles(
  files: readonly Bytes[],
  expected: Expectations,
  onStep: () => void = () => {},
): Promise<Verdict[]> {
  const zips = await Promise.all(files.map((bytes) => readZip(bytes).finally(onStep)));
  const bags = zips.map((zip) => (zip ? bagFiles(zip.files) : null));
  return Promise.all(
    zips.map((zip, i) => {
      const others = bags.flatMap((bag, j) => (bag && j !== i ? [bag] : []));
      const bag = bags[i];
      // A file that exhausts memory is a file that cannot be read.
      const verdict =
        zip && bag
          ? verdictOn({ bytes: files[i] ?? new Uint8Array(), zip }, bag, others, expected).catch(() =>
              unreadable('verification-failed'),
            )
          : Promise.resolve(unreadable('not-a-zip'));
      return verdict.finally(onStep);
    }),
  );
}

async function verdictOn(
  { bytes, zip }: { bytes: Bytes; zip: ZipReading },
  bag: BagFiles,
  others: readonly BagFiles[],
  { thumbprint: expected, roots, beside = [] }: Expectations,
): Promise<Verdict> {
  const { thumbprint, ...signature } = await checkSignature(bag);
  const tokens = [...(await checkTokens(bag, roots)), ...(await checkBeside(bytes, bag, beside, roots))];
  const log = readLog(bag, noFindings());
  const records = readableRecords(bag);
  const claims: Claims = {
    container: checkContainer(zip, bag, topFolder(zip.files)),
    content: await checkContent(bag),
    signature,
    identity: checkIdentity(thumbprint, expected),
    time: checkTime(tokens, records.length > 0 ? anchorSizes(records) : null),
    history: history(checkHistory(bag, others, tokens), await unsignedKeyChanges(records)),
  };
  return { claims, thumbprint, readable: true, details: bundleDetails(bag, log, tokens) };
}

function history({ state, reasons }: Claim, broken: readonly string[]): Claim {
  return { state: broken.length > 0 ? 'contradicted' : state, reasons: [...reasons, ...broken] };
}

function unreadable(reason: 'not-a-zip' | 'verification-failed'): Verdict {
  const unknown: Claim = { state: 'not-proven', reasons: ['not-readable'] };
  return {
    claims: {
      container: { state: 'contradicted', reasons: [reason] },
      content: unknown,
      signature: unknown,
      identity: unknown,
      time: unknown,
      history: unknown,
    },
    thumbprint: null,
    readable: false,
    details: null,
  };
}
