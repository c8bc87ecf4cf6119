// The same artefacts as a one-click save, written in one transaction: no journal, no recognition, no read-back.
import { pageAccess } from '../../../utils/browser/page-access.ts';
import { pixelAccess } from '../../../utils/browser/pixels.ts';
import { surroundings } from '../../../utils/browser/surroundings.ts';
import { draftFile } from '../../../utils/capture/draft.ts';
import { freezeItem } from '../../../utils/capture/freeze-item.ts';
import { pageDraft } from '../../../utils/capture/page-draft.ts';
import { emptyFacts } from '../../../utils/evidence/facts.ts';
import { Locker } from '../../../utils/locker/database.ts';

const locker = new Locker('bench-save-floor');

export async function saveFloor(tabId: number): Promise<void> {
  const tab = await pageAccess.tab(tabId);
  const { snapshot, dom } = await pageAccess.read(tabId);
  const draft = await pageDraft(tab, snapshot, emptyFacts('floor/1'), surroundings);
  const artefacts = [
    ['screenshot', 'image/png', await pixelAccess.visible(tab)],
    ['text', 'text/plain', new Blob([snapshot.text])],
    ['dom', 'text/html', new Blob([dom])],
    ['snapshot', 'application/json', new Blob([JSON.stringify(snapshot)])],
  ] as const;
  const files = artefacts.map(([kind, mime, blob]) => {
    const file = draftFile(draft.files.length, kind, mime);
    draft.files.push(file);
    return { itemId: draft.itemId, name: file.name, blob };
  });
  const readBytes = async (name: string) => {
    const blob = files.find((file) => file.name === name)?.blob ?? new Blob([]);
    return new Uint8Array(await blob.arrayBuffer());
  };
  const frozen = await freezeItem(draft, readBytes, pixelAccess);
  await locker.transaction('rw', [locker.files, locker.drafts], async () => {
    await locker.files.bulkPut(files);
    await locker.drafts.put({
      caseId: draft.itemId,
      channel: 'item',
      text: new TextDecoder().decode(frozen.bytes),
      updatedAt: frozen.item.captured_at,
    });
  });
}
