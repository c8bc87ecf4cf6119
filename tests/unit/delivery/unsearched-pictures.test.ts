import { expect, it } from 'vitest';
import { freezeItem } from '../../../utils/capture/freeze-item.ts';
import { unsearchedPictures } from '../../../utils/delivery/unsearched-pictures.ts';
import type { ItemFile } from '../../../utils/evidence/item.ts';
import { withSeen } from '../../../utils/evidence/redaction-review.ts';
import { confirmItem, stageFile, writeItem } from '../../../utils/locker/items.ts';
import { keepReviews } from '../../../utils/locker/redactions.ts';
import { keepText, type Lab, openLab, textDraft } from '../locker/locker-lab.ts';

type Kept = Pick<ItemFile, 'name' | 'kind' | 'mime'>;

async function keep({ locker, writer }: Lab, caseId: string, files: Kept[], grade: 'page' | 'supplied') {
  const owner = await locker.cases.get(caseId);
  if (!owner) throw new Error('no case');
  const draft = { ...textDraft(writer.now()), grade, files };
  const bytes = Uint8Array.of(1, 2, 3);
  for (const { name } of files) await stageFile(locker, draft.itemId, name, new Blob([bytes]));
  const decode = async () => ({ data: new Uint8ClampedArray(4), width: 1, height: 1 });
  const frozen = await freezeItem(draft, async () => bytes, { decode });
  const { kind, method, claims, host, pageKey } = draft;
  const item = { id: draft.itemId, assignedBy: 'auto' as const, kind, method, host, pageKey };
  const { disclosures, salts, tileMasters } = frozen;
  const capturedAt = frozen.item.captured_at;
  const told = { title: claims.title, url: claims.url, capturedAt, thumbnail: null };
  await writeItem(
    locker,
    writer,
    { ...item, ...told, itemBytes: frozen.bytes, disclosures, salts, tileMasters },
    owner,
    null,
  );
  return confirmItem(locker, draft.itemId);
}

it('are those that no words stand for, until the buyer has been through their item', async () => {
  const lab = await openLab();
  const { caseId } = await keepText(lab, '订单');
  const png = 'image/png';
  await keep(
    lab,
    caseId,
    [
      { name: '1-screenshot.png', kind: 'screenshot', mime: png },
      { name: '2-text.txt', kind: 'text', mime: 'text/plain' },
    ],
    'page',
  );
  const photo = await keep(
    lab,
    caseId,
    [
      { name: '1-file.jpg', kind: 'file', mime: 'image/jpeg' },
      { name: '2-file.svg', kind: 'file', mime: 'image/svg+xml' },
    ],
    'supplied',
  );
  await keep(lab, caseId, [{ name: '1-frame.png', kind: 'frame', mime: png }], 'page');
  const shown = async () =>
    (await unsearchedPictures(lab.locker, caseId, 'platform')).map(
      ({ exhibit, file, blob }) => `${exhibit} ${file} ${blob.type} ${blob.size}`,
    );
  expect(await shown()).toEqual(['3 1-file.jpg image/jpeg 3', '4 1-frame.png image/png 3']);
  await keepReviews(lab.locker, caseId, 'platform', new Map(), withSeen(new Map(), photo.id));
  expect(await shown()).toEqual(['4 1-frame.png image/png 3']);
  await keepReviews(lab.locker, caseId, 'community', new Map(), withSeen(new Map(), photo.id));
  expect(await unsearchedPictures(lab.locker, caseId, 'community')).toHaveLength(1);
});
