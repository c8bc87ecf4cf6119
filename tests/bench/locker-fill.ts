// Many items at once, as the worker would have written them one by one: the log is real, only its transactions are large.
import { freezeItem } from '../../utils/capture/freeze-item.ts';
import { bytesToHex, utf8 } from '../../utils/evidence/bytes.ts';
import { sha256 } from '../../utils/evidence/commitments.ts';
import { newItemId } from '../../utils/evidence/ids.ts';
import { emptyCase } from '../../utils/locker/cases.ts';
import type { Locker } from '../../utils/locker/database.ts';
import { appendRecords, ensureLocker, logTables, type Writer } from '../../utils/locker/log.ts';
import type { FileRow, ItemRow } from '../../utils/locker/rows.ts';

const writer: Writer = {
  software: 'CardProof/bench',
  session: 'bench0000000',
  now: () => Date.now(),
  mono: () => performance.now(),
};
const BATCH = 250;
const PER_CASE = 50;
/** A text and a picture's worth of bytes per item. */
const SIZES = [4_000, 20_000];

async function madeItem(
  n: number,
): Promise<{ item: Omit<ItemRow, 'caseId' | 'caseSeq' | 'seq'>; files: FileRow[] }> {
  const id = newItemId(Date.now());
  const contents = new Map<string, Uint8Array<ArrayBuffer>>(
    SIZES.map((size, i) => [`${i + 1}-file.bin`, crypto.getRandomValues(new Uint8Array(size))]),
  );
  const claims = {
    title: `Item ${n}`,
    url: null,
    final_url: null,
    referrer: null,
    selection: null,
    frames: [],
  };
  const frozen = await freezeItem(
    {
      itemId: id,
      kind: 'file',
      method: 'import',
      grade: 'supplied',
      capturedAt: Date.now(),
      timezoneOffset: 480,
      mono: 1,
      session: writer.session,
      viewport: null,
      page: null,
      stitch: null,
      claims,
      environment: {
        ext_version: '0.1.0',
        ext_build_sha256: '0'.repeat(64),
        browser: 'bench',
        os: 'bench',
        languages: [],
        timezone: 'Asia/Shanghai',
        incognito: false,
        online: true,
        proxy_control: 'not-checked',
        tsa_skew_ms: null,
        reload_before_capture: false,
        not_checkable: [],
      },
      incidents: [],
      files: [...contents.keys()].map((name) => ({ name, kind: 'file', mime: 'application/octet-stream' })),
      facts: null,
      host: null,
      pageKey: id,
    },
    async (name) => contents.get(name) ?? utf8(''),
    { decode: () => Promise.reject(new Error('no pictures here')) },
  );
  const { disclosures, salts, tileMasters, bytes: itemBytes } = frozen;
  return {
    item: {
      id,
      state: 'saved',
      assignedBy: 'auto',
      kind: 'file',
      method: 'import',
      capturedAt: frozen.item.captured_at,
      title: claims.title,
      url: null,
      host: null,
      pageKey: id,
      itemBytes,
      disclosures,
      salts,
      tileMasters,
      thumbnail: null,
      removedAt: null,
    },
    files: [...contents].map(([name, bytes]) => ({ itemId: id, name, blob: new Blob([bytes]) })),
  };
}

export async function fillLocker(locker: Locker, count: number): Promise<void> {
  await ensureLocker(locker, writer);
  let owner = emptyCase(Date.now());
  for (let from = 0; from < count; from += BATCH) {
    const made = await Promise.all(
      Array.from({ length: Math.min(BATCH, count - from) }, (_, i) => madeItem(from + i)),
    );
    const digests = await Promise.all(made.map(async ({ item }) => bytesToHex(await sha256(item.itemBytes))));
    await locker.transaction(
      'rw',
      [...logTables(locker), locker.items, locker.files, locker.cases],
      async () => {
        await locker.files.bulkPut(made.flatMap(({ files }) => files));
        for (const [i, { item }] of made.entries()) {
          const caseSeq = ((from + i) % PER_CASE) + 1;
          if (caseSeq === 1) owner = emptyCase(Date.now() + from + i);
          if (caseSeq === 1) await locker.cases.put(owner);
          const [record] = await appendRecords(locker, writer, [
            { type: 'item', body: { id: item.id, item_sha256: digests[i] ?? '' } },
            { type: 'assign', body: { item: item.id, case: owner.id, case_seq: caseSeq } },
          ]);
          await locker.items.put({ ...item, caseId: owner.id, caseSeq, seq: record?.seq ?? -1 });
        }
      },
    );
  }
}
