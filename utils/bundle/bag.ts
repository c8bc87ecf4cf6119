// BagIt 1.0 (RFC 8493): payload, manifests, and the tag files around them.
import { utf8 } from '../evidence/bytes.ts';
import type { BundleTools } from './bundle-input.ts';
import { assertPath, bagInfoValue } from './names.ts';
import { type Bytes, type Content, digestOf, sizeOf } from './settled-file.ts';
import { p1363ToDer, publicKeyPem } from './signature.ts';

export const BAGIT_TXT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
export const TAG_MANIFEST = 'tagmanifest-sha256.txt';
export const SEAL = `seal/${TAG_MANIFEST}.sig`;

/** Beside what it stamps, named after its authority. */
export function tokenPath(stamped: string, authority: string): string {
  return assertPath(`${stamped}.${authority}.tsr`);
}

export interface BagInfo {
  /** Opaque id of the case. */
  caseId: string;
  /** RFC 7638 thumbprint of the sealing key. */
  thumbprint: string;
  software: string;
  created: Date;
  /** Name shared by all parts, and which one this is. */
  group: string;
  part: number;
  of: number;
}

export interface BagContent {
  /** Everything under data/. */
  payload: ReadonlyMap<string, Content>;
  info: BagInfo;
  spki: Bytes;
  readme: string;
  report: string;
}

/**
 * @param tools.sign 64-byte P1363 signature over the bytes it is given
 * @param tools.stamp time-stamps of the bytes it is given
 * @returns every file of the bag by its path below the top directory, seal included
 */
export async function makeBag(
  content: BagContent,
  tools: Pick<BundleTools, 'sign' | 'stamp'>,
): Promise<Map<string, Content>> {
  const { payload, info } = content;
  const tags = new Map<string, Bytes>([
    ['bagit.txt', utf8(BAGIT_TXT)],
    ['bag-info.txt', utf8(bagInfoText(info, payload))],
    ['manifest-sha256.txt', await manifestOf(payload)],
    ['public-key.pem', utf8(publicKeyPem(content.spki))],
    ['README-FIRST.txt', utf8(content.readme)],
    ['index.html', utf8(content.report)],
  ]);
  const tagManifest = await manifestOf(tags);
  const [signature, stamps = []] = await Promise.all([tools.sign(tagManifest), tools.stamp?.(tagManifest)]);
  const tokens = stamps.map(
    ({ authority, token }) => [tokenPath(`seal/${TAG_MANIFEST}`, authority), token] as const,
  );
  return new Map<string, Content>([
    ...tags,
    ...payload,
    [TAG_MANIFEST, tagManifest],
    [SEAL, p1363ToDer(signature)],
    ...tokens,
  ]);
}

function bagInfoText(info: BagInfo, payload: ReadonlyMap<string, Content>): string {
  const octets = [...payload.values()].reduce((sum, content) => sum + sizeOf(content), 0);
  const lines: [string, string][] = [
    ['Source-Organization', 'CardProof'],
    ['External-Identifier', info.caseId],
    ['Internal-Sender-Identifier', info.thumbprint],
    ['Bag-Software-Agent', info.software],
    ['Bagging-Date', info.created.toISOString().slice(0, 10)],
    ['Payload-Oxum', `${octets}.${payload.size}`],
  ];
  if (info.of > 1) {
    lines.push(['Bag-Group-Identifier', info.group], ['Bag-Count', `${info.part} of ${info.of}`]);
  }
  return lines.map(([label, value]) => `${label}: ${bagInfoValue(value)}\n`).join('');
}

/** Digests at once: enough to keep the other cores busy, few enough not to hold copies of everything. */
const HASHED_AT_ONCE = 4;

/** `<64 hex><2 spaces><path>\n`, sorted by path. */
async function manifestOf(files: ReadonlyMap<string, Content>): Promise<Bytes> {
  const paths = [...files.keys()].map(assertPath).sort((a, b) => (a < b ? -1 : 1));
  const lines: string[] = [];
  const work = paths.entries();
  const hashRest = async (): Promise<void> => {
    for (const [i, path] of work) {
      lines[i] = `${await digestOf(files.get(path) ?? new Uint8Array())}  ${path}\n`;
    }
  };
  await Promise.all(Array.from({ length: HASHED_AT_ONCE }, hashRest));
  return utf8(lines.join(''));
}
