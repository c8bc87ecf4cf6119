// A kept page with a picture, as a capture leaves it.
import type { CaptureDraft } from '../../../utils/capture/draft.ts';
import { freezeItem } from '../../../utils/capture/freeze-item.ts';
import { utf8 } from '../../../utils/evidence/bytes.ts';
import type { Facts } from '../../../utils/evidence/facts.ts';
import { emptyCase, enrichCase } from '../../../utils/locker/cases.ts';
import { confirmItem, stageFile, writeItem } from '../../../utils/locker/items.ts';
import type { ItemRow } from '../../../utils/locker/rows.ts';
import { decode, makePng } from '../bundle/fake-pictures.ts';
import { type Lab, textDraft } from '../locker/locker-lab.ts';

export interface KeptPicture {
  kind: CaptureDraft['kind'];
  text: string;
  facts: Facts;
  /** Brought by the buyer: nobody has read what is on it. */
  supplied?: boolean;
}

export const PICTURE = { width: 320, height: 200 };

export async function keepPicture(
  { locker, writer }: Lab,
  { kind, text, facts, supplied = false }: KeptPicture,
  caseId?: string,
): Promise<ItemRow> {
  const base = textDraft(writer.now());
  const viewport = { w: PICTURE.width, h: PICTURE.height, scroll_x: 0, scroll_y: 0, dpr_milli: 1000 };
  const files: CaptureDraft['files'] = supplied
    ? [{ name: '1-file.png', kind: 'file', mime: 'image/png' }]
    : [
        { name: '1-screenshot.png', kind: 'screenshot', mime: 'image/png' },
        { name: '2-text.txt', kind: 'text', mime: 'text/plain' },
      ];
  const draft: CaptureDraft = {
    ...base,
    kind,
    viewport,
    page: null,
    files,
    facts,
    grade: supplied ? 'supplied' : 'page',
  };
  const bytes = new Map(
    files.map(({ name, mime }) => [
      name,
      mime === 'image/png' ? makePng(PICTURE.width, PICTURE.height) : utf8(text),
    ]),
  );
  for (const [name, content] of bytes) await stageFile(locker, draft.itemId, name, new Blob([content]));
  const frozen = await freezeItem(draft, async (name) => bytes.get(name) ?? utf8(''), {
    decode: async (picture) => decode(new Uint8Array(await new Blob([picture]).arrayBuffer())),
  });
  const owner = (caseId && (await locker.cases.get(caseId))) || emptyCase(writer.now());
  await writeItem(
    locker,
    writer,
    {
      id: draft.itemId,
      assignedBy: 'auto',
      kind,
      method: draft.method,
      capturedAt: frozen.item.captured_at,
      title: draft.claims.title,
      url: draft.claims.url,
      host: draft.host,
      pageKey: draft.itemId,
      itemBytes: frozen.bytes,
      disclosures: frozen.disclosures,
      salts: frozen.salts,
      tileMasters: frozen.tileMasters,
      thumbnail: null,
    },
    enrichCase(owner, facts, draft.host, writer.now()),
    facts,
  );
  return confirmItem(locker, draft.itemId);
}
