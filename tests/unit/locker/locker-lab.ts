// A locker on fake IndexedDB with a clock that the test moves.
import 'fake-indexeddb/auto';
import type { CaptureDraft } from '../../../utils/capture/draft.ts';
import { freezeItem } from '../../../utils/capture/freeze-item.ts';
import { utf8 } from '../../../utils/evidence/bytes.ts';
import type { Facts } from '../../../utils/evidence/facts.ts';
import { newItemId } from '../../../utils/evidence/ids.ts';
import { emptyCase, enrichCase } from '../../../utils/locker/cases.ts';
import { Locker } from '../../../utils/locker/database.ts';
import { confirmItem, stageFile, writeItem } from '../../../utils/locker/items.ts';
import { ensureLocker, type Writer } from '../../../utils/locker/log.ts';
import type { ItemRow } from '../../../utils/locker/rows.ts';

let names = 0;

export const ENVIRONMENT: CaptureDraft['environment'] = {
  ext_version: '0.1.0',
  ext_build_sha256: '0'.repeat(64),
  browser: 'Chromium 156',
  os: 'Linux',
  languages: ['zh-CN'],
  timezone: 'Asia/Shanghai',
  incognito: false,
  online: true,
  proxy_control: 'not-checked',
  tsa_skew_ms: null,
  reload_before_capture: false,
  not_checkable: ['hosts-file'],
};

export interface Lab {
  locker: Locker;
  writer: Writer & { time: number };
}

export async function openLab(): Promise<Lab> {
  const writer = {
    software: 'CardProof/test',
    session: 'session00000',
    time: Date.parse('2026-11-22T10:00:00Z'),
    now() {
      return this.time++;
    },
    mono: () => 5,
  };
  const locker = new Locker(`lab-${names++}`);
  await ensureLocker(locker, writer);
  return { locker, writer };
}

export function textDraft(now: number, title = '订单详情'): CaptureDraft {
  return {
    itemId: newItemId(now),
    kind: 'order',
    method: 'text',
    grade: 'page',
    capturedAt: now,
    timezoneOffset: 480,
    mono: 5,
    session: 'session00000',
    viewport: { w: 1280, h: 800, scroll_x: 0, scroll_y: 0, dpr_milli: 1000 },
    page: { w: 1280, h: 800 },
    stitch: null,
    claims: {
      title,
      url: 'https://shop.example/order/1',
      final_url: 'https://shop.example/order/1',
      referrer: null,
      selection: null,
      frames: [],
    },
    environment: ENVIRONMENT,
    incidents: [],
    files: [{ name: '1-text.txt', kind: 'text', mime: 'text/plain' }],
    facts: null,
    host: 'shop.example',
    pageKey: `key ${title}`,
  };
}

export interface KeepOptions {
  kind?: CaptureDraft['kind'];
  title?: string;
  facts?: Facts;
  host?: string;
}

/** A saved text item in the given case, or in a new one. */
export async function keepText(
  lab: Lab,
  text: string,
  caseId?: string,
  { kind = 'order', title, facts, host = 'shop.example' }: KeepOptions = {},
): Promise<ItemRow> {
  const { locker, writer } = lab;
  const draft = { ...textDraft(writer.now(), title), kind, host };
  const bytes = utf8(text);
  await stageFile(locker, draft.itemId, '1-text.txt', new Blob([bytes]));
  const frozen = await freezeItem(draft, async () => bytes, {
    decode: () => Promise.reject(new Error('no pictures here')),
  });
  const owner = (caseId && (await locker.cases.get(caseId))) || emptyCase(writer.now());
  await writeItem(
    locker,
    writer,
    {
      id: draft.itemId,
      assignedBy: 'auto',
      kind: draft.kind,
      method: draft.method,
      capturedAt: frozen.item.captured_at,
      title: draft.claims.title,
      url: draft.claims.url,
      host: draft.host,
      pageKey: draft.pageKey,
      itemBytes: frozen.bytes,
      disclosures: frozen.disclosures,
      salts: frozen.salts,
      tileMasters: frozen.tileMasters,
      thumbnail: null,
    },
    facts ? enrichCase(owner, facts, draft.host, writer.now()) : owner,
    facts ?? null,
  );
  return confirmItem(locker, draft.itemId);
}
