// Exporting many pictures: the whole bundle against JSZip alone on the same bytes. Runs in Node and in a browser.
import { buildBundle } from '../../utils/bundle/build-bundle.ts';
import type { BundleInput, BundleItem, BundleTools } from '../../utils/bundle/bundle-input.ts';
import { bundleName } from '../../utils/bundle/bundle-name.ts';
import { bytesToHex, utf8 } from '../../utils/evidence/bytes.ts';
import {
  canonicalJson,
  commitPageClaims,
  fileCommitment,
  newFileSalt,
  sha256,
} from '../../utils/evidence/commitments.ts';
import { newCaseId, newItemId, newSessionId } from '../../utils/evidence/ids.ts';
import type { Item } from '../../utils/evidence/item.ts';
import { checkpointText } from '../../utils/log/checkpoint.ts';
import { leafHash, rootAt, treeLevels } from '../../utils/log/merkle.ts';
import { type LogEntry, type LogRecord, recordBytes } from '../../utils/log/record.ts';
import { zipFloor } from './floors/zip-floor.ts';

const CREATED = Date.UTC(2026, 10, 22, 10, 45);
const NAME = '1-screenshot.png';
const HEX = '0'.repeat(64);

export interface ExportTimes {
  /** Median ms. */
  bundle: number;
  floor: number;
  /** Zip bytes of all parts. */
  bytes: number;
}

/** @param size bytes of each of `count` pictures; bundle and floor take turns so that both see the same machine */
export async function exportTimes(count: number, size: number, rounds: number): Promise<ExportTimes> {
  const pictures = Array.from({ length: count }, (_, i) => noise(size, i + 1));
  const { input, tools } = await prepare(pictures);
  const files = pictures.map((bytes, i) => ({ name: `${i}.png`, bytes }));
  const times = { bundle: [] as number[], floor: [] as number[] };
  let bytes = 0;
  for (let round = 0; round < rounds; round++) {
    times.floor.push(await timed(() => zipFloor(files)));
    bytes = 0;
    times.bundle.push(
      await timed(async () => {
        for await (const part of buildBundle(input, tools)) bytes += part.bytes;
      }),
    );
  }
  return { bundle: median(times.bundle), floor: median(times.floor), bytes };
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

export const median = (list: readonly number[]): number =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;

/** As little compressible as a PNG. */
export function noise(size: number, seed: number): Uint8Array<ArrayBuffer> {
  const words = new Uint32Array(Math.ceil(size / 4));
  let state = seed;
  for (let i = 0; i < words.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    words[i] = state ^ (state >>> 13);
  }
  return new Uint8Array(words.buffer, 0, size);
}

export async function prepare(
  pictures: readonly Uint8Array<ArrayBuffer>[],
): Promise<{ input: BundleInput; tools: BundleTools }> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  const caseId = newCaseId();
  const items = await Promise.all(pictures.map(bundleItem));
  const log = await logOf(items, caseId);
  const at = new Date(CREATED).toISOString();
  const empty = { shopHost: null, orderNo: null, product: null, merchant: null, amount: null, intake: null };
  return {
    input: {
      created: CREATED,
      software: 'CardProof/bench',
      lockerId: 'benchbenchbench0',
      key: { spki, thumbprint: 'x'.repeat(43) },
      case: { id: caseId, createdAt: at, updatedAt: at, ...empty },
      items,
      log,
      complaints: [],
      audience: 'self',
    },
    tools: {
      sign: async (bytes) =>
        new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, bytes)),
      blackout: async (bytes) => bytes,
      decode: () => Promise.reject(new Error('nothing is hidden here')),
      thumbnail: async () => ({ mime: 'image/png', bytes: noise(20_000, 1) }),
    },
  };
}

async function bundleItem(bytes: Uint8Array<ArrayBuffer>, index: number): Promise<BundleItem> {
  const salt = newFileSalt();
  const { digests, disclosures } = await commitPageClaims({
    title: `page ${index}`,
    url: 'https://shop.example/',
    final_url: null,
    referrer: null,
    selection: null,
    frames: [],
  });
  const commit = await fileCommitment(salt, bytes);
  const item: Item = {
    v: 1,
    id: newItemId(CREATED + index),
    kind: 'page',
    method: 'pixel',
    grade: 'page',
    captured_at: new Date(CREATED).toISOString(),
    tz_offset_min: 480,
    mono_ms: index,
    session: newSessionId(),
    viewport: { w: 1280, h: 800, scroll_x: 0, scroll_y: 0, dpr_milli: 1000 },
    page: { w: 1280, h: 800 },
    stitch: null,
    files: [{ name: NAME, kind: 'screenshot', mime: 'image/png', bytes: bytes.length, commit }],
    tiles: [{ file: NAME, alg: 'tile64-rgb-rfc6962', w: 1280, h: 800, tile: 64, root: HEX }],
    http: null,
    environment: {
      ext_version: '0',
      ext_build_sha256: HEX,
      browser: 'bench',
      os: 'bench',
      languages: [],
      timezone: 'UTC',
      incognito: false,
      online: true,
      proxy_control: 'unknown',
      tsa_skew_ms: null,
      reload_before_capture: false,
      not_checkable: [],
      incidents: [],
    },
    _sd_alg: 'sha-256',
    _sd: digests,
  };
  const itemBytes = utf8(`${canonicalJson(item)}\n`);
  const salts = { [NAME]: bytesToHex(salt) };
  return {
    item,
    itemBytes,
    disclosures,
    salts,
    masters: {},
    facts: null,
    caseSeq: index + 1,
    readFile: async () => bytes,
  };
}

async function logOf(items: readonly BundleItem[], caseId: string): Promise<BundleInput['log']> {
  const entries: LogEntry[] = [
    { type: 'genesis', body: { alg: 'rfc9162-sha256', software: 'CardProof/bench', key_spki_sha256: HEX } },
  ];
  for (const { item, itemBytes, caseSeq } of items) {
    const item_sha256 = bytesToHex(await sha256(itemBytes));
    entries.push({ type: 'item', body: { id: item.id, item_sha256 } });
    entries.push({ type: 'assign', body: { item: item.id, case: caseId, case_seq: caseSeq } });
  }
  const ids = items.map(({ item }) => item.id);
  const bag = bundleName(CREATED, caseId);
  entries.push({ type: 'export', body: { bag, case: caseId, case_items: ids.length, items: ids } });
  const recordLines = entries.map((entry, seq) => ({ seq, bytes: recordBytes(recordOf(entry, seq)) }));
  const leaves = recordLines.map(({ bytes }) => leafHash(bytes));
  const root = rootAt(treeLevels(leaves), leaves.length);
  const text = checkpointText({ locker: 'benchbenchbench0', size: leaves.length, root });
  return { recordLines, leaves, checkpoints: [{ size: leaves.length, text }] };
}

function recordOf(entry: LogEntry, seq: number): LogRecord {
  return {
    v: 1,
    locker: 'benchbenchbench0',
    seq,
    prevRoot: HEX,
    at: new Date(CREATED).toISOString(),
    mono: seq,
    session: 'bench0000000',
    key: 'x'.repeat(43),
    salt: 's'.repeat(22),
    ...entry,
  };
}
