// A locker in memory: the same records, digests and checkpoints that the extension writes, and nothing else.
import { createHash } from 'node:crypto';
import type { BundleInput, BundleItem, BundleTools } from '../../../utils/bundle/bundle-input.ts';
import { bundleName } from '../../../utils/bundle/bundle-name.ts';
import { selectRecords } from '../../../utils/bundle/disclose-records.ts';
import { decodeUtf8 } from '../../../utils/bundle/item-files.ts';
import type { Bytes } from '../../../utils/bundle/zip.ts';
import { bytesToHex, toBase64Url, utf8 } from '../../../utils/evidence/bytes.ts';
import type { Case } from '../../../utils/evidence/case.ts';
import {
  canonicalJson,
  commitPageClaims,
  fileCommitment,
  newFileSalt,
  sha256,
} from '../../../utils/evidence/commitments.ts';
import { emptyFacts, type Facts } from '../../../utils/evidence/facts.ts';
import { newItemId } from '../../../utils/evidence/ids.ts';
import { type Item, type ItemFile, itemSchema, type TextRoot } from '../../../utils/evidence/item.ts';
import type { TimeStamp } from '../../../utils/evidence/time-stamp.ts';
import { toldSize } from '../../../utils/evidence/told-size.ts';
import { checkpointText } from '../../../utils/log/checkpoint.ts';
import {
  appendLeaf,
  EMPTY_FRONTIER,
  type Frontier,
  frontierRoot,
  type Hash,
  leafHash,
} from '../../../utils/log/merkle.ts';
import { type LogEntry, type LogRecord, recordBytes } from '../../../utils/log/record.ts';
import { textRoot } from '../../../utils/log/segment-tree.ts';
import { tileRoot } from '../../../utils/log/tile-tree.ts';
import { blackout, decode, makePng } from './fake-pictures.ts';

export const START = Date.UTC(2026, 10, 22, 10, 45, 0);
export const CASE_A = 'cs_7f3a0000000000000000';
export const CASE_B = 'cs_b0000000000000000000';

export interface FakeFile {
  kind: ItemFile['kind'];
  mime: string;
  bytes: Bytes;
}

export interface FakeItem {
  kind?: Item['kind'];
  method?: Item['method'];
  grade?: Item['grade'];
  files: FakeFile[];
  facts?: Facts | null;
  title?: string;
  url?: string;
  viewport?: Item['viewport'];
  page?: Item['page'];
  browser?: string;
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'text/plain': 'txt',
  'text/html': 'html.txt',
  'application/json': 'json',
  'multipart/related': 'mhtml',
};

export const text = (words: string): FakeFile => ({ kind: 'text', mime: 'text/plain', bytes: utf8(words) });
export const dom = (html: string): FakeFile => ({ kind: 'dom', mime: 'text/html', bytes: utf8(html) });
export const screenshot = (width = 200, height = 120, seed = 1): FakeFile => ({
  kind: 'screenshot',
  mime: 'image/png',
  bytes: makePng(width, height, seed),
});

export function noFacts(part: Partial<Facts> = {}): Facts {
  return { ...emptyFacts('generic/1'), pageKind: 'order', confidence: 1, ...part };
}

export function emptyCase(part: Partial<Case> = {}): Case {
  return {
    id: CASE_A,
    createdAt: '2026-11-22T10:00:00.000Z',
    updatedAt: '2026-11-22T10:40:00.000Z',
    shopHost: 'shop.example',
    orderNo: 'A20261122001',
    product: '游戏点卡 100 元',
    merchant: '小店',
    amount: { value: '58.80', currency: 'CNY' },
    intake: null,
    ...part,
  };
}

type ExportBody = Extract<LogRecord, { type: 'export' }>['body'];

export class FakeLocker {
  readonly id = 'AbCdEfGhIjKlMnOp';
  readonly session = 'abcdefghijkl';
  records: LogRecord[] = [];
  leaves: Hash[] = [];
  checkpoints: { size: number; text: string; tokens?: TimeStamp[] }[] = [];
  now = START;
  /** ms between two records. */
  tick = 1000;
  /** ms since the context started: goes on whatever the clock says. */
  mono = 0;
  /** What records name instead of the locker's own key. */
  keyInRecords: string | null = null;
  items = new Map<string, BundleItem & { caseId: string; seq: number }>();
  #frontier: Frontier = EMPTY_FRONTIER;
  #lastSeq = new Map<string, number>();
  readonly #pair: CryptoKeyPair;
  readonly spki: Bytes;
  readonly thumbprint: string;

  private constructor(pair: CryptoKeyPair, spki: Bytes, thumbprint: string) {
    this.#pair = pair;
    this.spki = spki;
    this.thumbprint = thumbprint;
  }

  static async open({
    now = START,
    keyDigest,
  }: {
    now?: number;
    keyDigest?: string;
  } = {}): Promise<FakeLocker> {
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
      'sign',
      'verify',
    ]);
    const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
    const { crv, kty, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
    const thumbprint = toBase64Url(await sha256(utf8(canonicalJson({ crv, kty, x, y }))));
    const locker = new FakeLocker(pair, spki, thumbprint);
    locker.now = now;
    locker.append({
      type: 'genesis',
      body: {
        alg: 'rfc9162-sha256',
        software: 'CardProof/0.1.0',
        key_spki_sha256: keyDigest ?? createHash('sha256').update(spki).digest('hex'),
      },
    });
    return locker;
  }

  append(entry: LogEntry): LogRecord {
    this.now += this.tick;
    this.mono += this.tick;
    const seq = this.records.length;
    const record = {
      v: 1,
      locker: this.id,
      seq,
      prevRoot: bytesToHex(frontierRoot(this.#frontier)),
      at: new Date(this.now).toISOString(),
      mono: this.mono,
      session: this.session,
      key: this.keyInRecords ?? this.thumbprint,
      salt: createHash('sha256').update(`salt ${seq}`).digest('base64url').slice(0, 22),
      ...entry,
    } as LogRecord;
    const leaf = leafHash(recordBytes(record));
    this.records.push(record);
    this.leaves.push(leaf);
    this.#frontier = appendLeaf(this.#frontier, leaf);
    return record;
  }

  checkpoint(): void {
    const size = this.#frontier.size;
    const root = frontierRoot(this.#frontier);
    this.checkpoints.push({ size, text: checkpointText({ locker: this.id, size, root }) });
  }

  /** Goes on where another locker of the same name stopped, with this one's key. */
  adopt(other: FakeLocker, size = other.records.length): void {
    this.records = other.records.slice(0, size);
    this.leaves = other.leaves.slice(0, size);
    this.checkpoints = other.checkpoints.filter((checkpoint) => checkpoint.size <= size);
    this.items = new Map([...other.items].filter(([, item]) => item.seq < size));
    this.#frontier = this.leaves.reduce(appendLeaf, EMPTY_FRONTIER);
    this.#lastSeq = new Map(other.#lastSeq);
    this.now = other.now;
    this.mono = other.mono;
  }

  root(): string {
    return bytesToHex(frontierRoot(this.#frontier));
  }

  /** The newest checkpoint stamped by each authority, and the record that names the tokens. */
  anchor(stamp: (bytes: Bytes) => TimeStamp[]): void {
    const newest = this.checkpoints.at(-1);
    if (!newest) throw new Error('no checkpoint');
    const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    newest.tokens = stamp(utf8(newest.text));
    const tokens = Object.fromEntries(newest.tokens.map(({ authority, token }) => [authority, sha(token)]));
    const body = { size: newest.size, checkpoint_sha256: sha(utf8(newest.text)), tokens };
    this.append({ type: 'anchor', body });
    this.checkpoint();
  }

  async save(fake: FakeItem, caseId = CASE_A): Promise<string> {
    const frozen = await freeze(fake, this.now, this.mono, this.session);
    const digest = createHash('sha256').update(frozen.itemBytes).digest('hex');
    const { seq } = this.append({ type: 'item', body: { id: frozen.item.id, item_sha256: digest } });
    this.items.set(frozen.item.id, { ...frozen, caseId, seq });
    this.assign(frozen.item.id, caseId);
    this.checkpoint();
    return frozen.item.id;
  }

  assign(id: string, caseId: string): void {
    const entry = this.#item(id);
    const case_seq = (this.#lastSeq.get(caseId) ?? 0) + 1;
    this.#lastSeq.set(caseId, case_seq);
    this.append({ type: 'assign', body: { item: id, case: caseId, case_seq } });
    this.items.set(id, { ...entry, caseId, caseSeq: case_seq });
  }

  undo(id: string): void {
    const { seq } = this.#item(id);
    const leaf = this.leaves[seq];
    if (!leaf) throw new Error('no leaf');
    this.append({
      type: 'tombstone',
      body: {
        target_seq: seq,
        target_leaf: bytesToHex(leaf),
        scope: 'files',
        reason: 'undo',
        retained: 'files',
      },
    });
    this.items.set(id, { ...this.#item(id), caseId: '' });
  }

  /** Items of a case in the order of their numbers, and the export record over them. */
  export(caseId = CASE_A, change: (body: ExportBody) => ExportBody = (body) => body): BundleItem[] {
    const items = [...this.items.values()].filter((item) => item.caseId === caseId);
    items.sort((a, b) => a.caseSeq - b.caseSeq);
    const body = change({
      bag: bundleName(this.now + this.tick, caseId),
      case: caseId,
      case_items: items.length,
      items: items.map(({ item }) => item.id),
    });
    this.append({ type: 'export', body });
    this.checkpoint();
    return items.filter(({ item }) => body.items.includes(item.id));
  }

  input(part: Partial<BundleInput> = {}, caseId = CASE_A): BundleInput {
    const items = part.items ?? this.export(caseId);
    return {
      created: this.now,
      software: 'CardProof/0.1.0',
      lockerId: this.id,
      key: { spki: this.spki, thumbprint: this.thumbprint },
      case: emptyCase({ id: caseId }),
      log: {
        recordLines: selectRecords(this.records, caseId).map((record) => ({
          seq: record.seq,
          bytes: recordBytes(record),
        })),
        leaves: this.leaves,
        checkpoints: this.checkpoints,
      },
      complaints: [],
      audience: 'platform',
      ...part,
      items,
    };
  }

  tools(part: Partial<BundleTools> = {}): BundleTools {
    const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
    return {
      sign: async (bytes) =>
        new Uint8Array(await crypto.subtle.sign(algorithm, this.#pair.privateKey, bytes)),
      blackout,
      decode,
      thumbnail: async () => ({ mime: 'image/png', bytes: makePng(16, 16) }),
      ...part,
    };
  }

  #item(id: string) {
    const entry = this.items.get(id);
    if (!entry) throw new Error(`no item ${id}`);
    return entry;
  }
}

async function freeze(fake: FakeItem, now: number, mono: number, session: string): Promise<BundleItem> {
  const files: ItemFile[] = [];
  const tiles: Item['tiles'] = [];
  const texts: TextRoot[] = [];
  const masters: Record<string, string> = {};
  const salts: Record<string, string> = {};
  const contents = new Map<string, Bytes>();
  for (const [i, { kind, mime, bytes }] of fake.files.entries()) {
    const name = `${i + 1}-${kind}.${EXTENSIONS[mime] ?? 'bin'}`;
    const salt = newFileSalt();
    salts[name] = bytesToHex(salt);
    const told = toldSize(bytes.length);
    files.push({ name, kind, mime, bytes: told, commit: await fileCommitment(salt, bytes) });
    contents.set(name, bytes);
    const master = newFileSalt();
    masters[name] = bytesToHex(master);
    if (mime === 'image/png') tiles.push(await tileRoot(name, await decode(bytes), master));
    const words = mime.startsWith('text/') || kind === 'transcript' ? decodeUtf8(bytes) : null;
    const root = words === null ? null : textRoot(name, words, master);
    if (root) texts.push(root);
  }
  const { digests, disclosures } = await commitPageClaims({
    title: fake.title ?? '订单详情',
    url: fake.url ?? 'https://shop.example/order/1',
    final_url: null,
    referrer: null,
    selection: null,
    frames: [],
  });
  const item = itemSchema.parse({
    v: 1,
    id: newItemId(now),
    kind: fake.kind ?? 'order',
    method: fake.method ?? 'pixel',
    grade: fake.grade ?? 'page',
    captured_at: new Date(now).toISOString(),
    tz_offset_min: 480,
    mono_ms: mono,
    session,
    viewport: fake.viewport ?? { w: 200, h: 120, scroll_x: 0, scroll_y: 0, dpr_milli: 1000 },
    page: fake.page ?? { w: 200, h: 400 },
    stitch: null,
    files,
    tiles,
    texts,
    http: null,
    environment: {
      ext_version: '0.1.0',
      ext_build_sha256: '0'.repeat(64),
      browser: fake.browser ?? 'Chrome/156',
      os: 'linux',
      languages: ['zh-CN'],
      timezone: 'Asia/Shanghai',
      incognito: false,
      online: true,
      proxy_control: 'unknown',
      tsa_skew_ms: null,
      reload_before_capture: false,
      not_checkable: ['hosts-file'],
      incidents: [],
    },
    _sd_alg: 'sha-256',
    _sd: digests,
  });
  return {
    item,
    itemBytes: utf8(`${canonicalJson(item)}\n`),
    disclosures,
    salts,
    masters,
    facts: fake.facts ?? null,
    caseSeq: 0,
    readFile: async (name) => {
      const bytes = contents.get(name);
      if (!bytes) throw new Error(`no file ${name}`);
      return bytes;
    },
  };
}
