// The files of one capture: picture, text, DOM, snapshot, archive.
import { ExpectedError } from '../errors.ts';
import type { ItemFileKind } from '../evidence/item.ts';
import type { PageReading } from '../evidence/page-snapshot.ts';
import type { DeadPage } from './dead-page.ts';
import { addIncident, type CaptureDraft, draftFile } from './draft.ts';
import type { PageAccess, PixelAccess, TabInfo } from './world.ts';

/** Files of one capture by name, as they are in hand. */
export type Staged = Map<string, Blob>;

interface PageTools {
  page: PageAccess;
  pixels: PixelAccess;
}

/** @returns the file's name */
export function addFile(
  draft: CaptureDraft,
  bytes: Staged,
  kind: ItemFileKind,
  mime: string,
  blob: Blob,
): string {
  const file = draftFile(draft.files.length, kind, mime);
  bytes.set(file.name, blob);
  draft.files.push(file);
  return file.name;
}

export async function addPicture(
  { page, pixels }: PageTools,
  tab: TabInfo,
  draft: CaptureDraft,
  bytes: Staged,
  renderable: boolean,
): Promise<void> {
  try {
    addFile(draft, bytes, 'screenshot', 'image/png', await pixels.visible(tab));
    draft.method = 'pixel';
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    addIncident(draft, 'pixels-unavailable');
    if (!renderable || error.code !== 'no-permission') return;
    addFile(draft, bytes, 'rendered', 'image/png', await page.render(tab.id));
    draft.method = 'rendered';
  }
}

export async function addReading(
  { page }: PageTools,
  tab: TabInfo,
  draft: CaptureDraft,
  bytes: Staged,
  reading: PageReading | DeadPage,
): Promise<void> {
  const text = (value: string) => new Blob([value], { type: 'text/plain' });
  if (!('snapshot' in reading)) {
    const note = text(JSON.stringify({ ...draft.claims, error: reading.message }));
    addFile(draft, bytes, 'note', 'text/plain', note);
    return;
  }
  const { snapshot, dom } = reading;
  addFile(draft, bytes, 'text', 'text/plain', text(snapshot.text));
  addFile(draft, bytes, 'dom', 'text/html', text(dom));
  const json = new Blob([JSON.stringify(snapshot)], { type: 'application/json' });
  addFile(draft, bytes, 'snapshot', 'application/json', json);
  const mhtml = await page.mhtml(tab.id).catch(() => {
    addIncident(draft, 'mhtml-failed');
    return null;
  });
  if (mhtml) addFile(draft, bytes, 'mhtml', 'multipart/related', mhtml);
}
