// One save, from click to tick: read, decide, shoot, stage, write, read back. The journal knows every step.
import { ExpectedError } from '../errors.ts';
import type { PageReading } from '../evidence/page-snapshot.ts';
import type { CaptureLocker, KeptItem } from './capture-locker.ts';
import { type DeadPage, deadPageDraft } from './dead-page.ts';
import { addIncident, type CaptureDraft } from './draft.ts';
import { freezeItem, type ReadBytes } from './freeze-item.ts';
import { noticeNote } from './notice-note.ts';
import { hostOf, pageDraft } from './page-draft.ts';
import { addFile, addPicture, addReading, type Staged } from './page-files.ts';
import type { SaveOutcome, SaveRequest } from './save-outcome.ts';
import { isSensitivePage } from './sensitive-page.ts';
import { stitchPage } from './stitch.ts';
import type { PageAccess, PixelAccess, Recognise, Surroundings, TabInfo } from './world.ts';

export interface SaveTools {
  page: PageAccess;
  pixels: PixelAccess;
  world: Surroundings;
  locker: CaptureLocker;
  recognise: Recognise;
  /** True for a shop that the buyer has switched on. */
  isSwitchedOn(url: string): Promise<boolean>;
  /** Private windows are asked about once; `confirmed` is the answer yes. */
  mayKeepPrivate(confirmed: boolean): Promise<boolean>;
  /** Stop for a job: by id, so that it works from any surface. */
  stopSignal(jobId: string): AbortSignal;
}

/** Extension galleries are readable to nobody. */
const STORE_HOST =
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons|addons\.mozilla\.org)/;

/** Never throws: whatever happens has a state and, where expected, a code. */
export async function savePage(tools: SaveTools, request: SaveRequest): Promise<SaveOutcome> {
  let jobId: string | null = null;
  try {
    const tab = await tools.page.tab(request.tabId);
    if (tab.incognito && !(await tools.mayKeepPrivate(request.confirmed))) {
      return { state: 'needs-confirmation', reason: 'private-window' };
    }
    const reading = await readOrDie(tools, tab);
    const draft =
      'snapshot' in reading
        ? await livingDraft(tools, request, tab, reading)
        : await deadPageDraft(tab, tools.world);
    if ('state' in draft) return draft;
    jobId = await tools.locker.startJob(tab.id, draft.claims.title, draft.itemId);
    return await runJob(tools, request, tab, jobId, draft, reading);
  } catch (error) {
    return failed(tools, jobId, error);
  }
}

/**
 * A dead page is an error page of the browser's own: the shop is gone, which is evidence too. An address that we may see
 * on a page that we may not read is just that; without a grant the browser hides the address as well.
 */
async function readOrDie(tools: SaveTools, tab: TabInfo): Promise<PageReading | DeadPage> {
  try {
    return await tools.page.read(tab.id);
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    const unreadable = error.code === 'page-restricted' && hostOf(tab.url) !== null;
    if (error.code === 'page-crashed' || (unreadable && !STORE_HOST.test(tab.url))) {
      return { message: error.message };
    }
    throw error;
  }
}

async function livingDraft(
  tools: SaveTools,
  request: SaveRequest,
  tab: TabInfo,
  { snapshot }: PageReading,
): Promise<CaptureDraft | SaveOutcome> {
  if (snapshot.viewport.w < 1 || snapshot.viewport.h < 1) throw new ExpectedError('page-empty');
  const facts = tools.recognise(snapshot, new Date(tools.world.now()), request.notices);
  if (isSensitivePage(snapshot, facts) && !request.confirmed) {
    return request.mode === 'auto'
      ? { state: 'not-trade' }
      : { state: 'needs-confirmation', reason: 'sensitive-page' };
  }
  if (request.mode === 'auto' && facts.pageKind === 'other' && facts.orders.length === 0) {
    if (!(await tools.isSwitchedOn(snapshot.url))) return { state: 'not-trade' };
  }
  const draft = await pageDraft(tab, snapshot, facts, tools.world);
  const kept = request.force ? null : await tools.locker.findUnchanged(draft.pageKey);
  if (kept && !request.full) return { state: 'unchanged', ...kept };
  if (await tools.locker.clockSetBack(draft.capturedAt)) addIncident(draft, 'clock-set-back');
  return draft;
}

async function runJob(
  tools: SaveTools,
  request: SaveRequest,
  tab: TabInfo,
  jobId: string,
  draft: CaptureDraft,
  reading: PageReading | DeadPage,
): Promise<SaveOutcome> {
  const { locker, page } = tools;
  const bytes: Staged = new Map();
  const alive = 'snapshot' in reading;
  const uncover = alive ? await page.cover(tab.id) : async () => {};
  try {
    await addPicture(tools, tab, draft, bytes, alive);
    await addReading(tools, tab, draft, bytes, reading);
    if (request.notices?.length)
      addFile(draft, bytes, 'note', 'application/json', noticeNote(request.notices));
    // From here on a restart can finish the item with what is staged.
    await locker.stage(draft.itemId, bytes, { id: jobId, change: { step: 'writing', resume: draft } });
    if (alive && (request.full || isShortTradePage(draft))) {
      await tryFullPage(tools, tab, jobId, draft, bytes);
    }
  } finally {
    await uncover();
  }
  const kept = await finishDraft(tools, jobId, draft, bytes);
  void locker.prune().catch(() => {});
  return { state: 'saved', jobId, incidents: draft.incidents, ...kept };
}

const SHORT_PAGE_VIEWPORTS = 3;

/**
 * A failure dialog or a card often stands just below the fold: pages of a trade are kept whole without asking while that
 * costs at most a second, and the visible part is shot first in any case.
 */
function isShortTradePage({ facts, method, viewport, page }: CaptureDraft): boolean {
  if (method !== 'pixel' || !facts || facts.pageKind === 'other' || !viewport || !page) return false;
  return page.h > viewport.h * 1.05 && page.h <= viewport.h * SHORT_PAGE_VIEWPORTS;
}

/**
 * Freeze, write, read back; also the end of a job that a restart found.
 * @param bytes what this life staged; anything else is read from the locker
 */
export async function finishDraft(
  tools: SaveTools,
  jobId: string,
  draft: CaptureDraft,
  bytes: Staged = new Map(),
): Promise<KeptItem> {
  const { locker } = tools;
  if (!(await locker.isWritten(draft.itemId))) {
    const readBytes: ReadBytes = async (name) => {
      const blob = bytes.get(name);
      return blob ? new Uint8Array(await blob.arrayBuffer()) : locker.readStaged(draft.itemId, name);
    };
    const [frozen, thumbnail] = await Promise.all([
      freezeItem(draft, readBytes, tools.pixels),
      thumbnailOf(tools, draft, readBytes),
    ]);
    await locker.write(draft, frozen, thumbnail, null, { id: jobId, change: { step: 'checking' } });
  }
  return locker.confirm(draft.itemId, { id: jobId, change: { state: 'saved', resume: null } });
}

async function thumbnailOf(
  { pixels }: SaveTools,
  draft: CaptureDraft,
  readBytes: ReadBytes,
): Promise<Blob | null> {
  const picture = draft.files.find((file) => file.mime === 'image/png');
  if (!picture) return null;
  return pixels.thumbnail(new Blob([await readBytes(picture.name)], { type: picture.mime }));
}

/** The visible part is kept whatever happens to the long picture. */
async function tryFullPage(
  tools: SaveTools,
  tab: TabInfo,
  jobId: string,
  draft: CaptureDraft,
  bytes: Staged,
): Promise<void> {
  try {
    await addFullPage(tools, tab, jobId, draft, bytes);
  } catch (error) {
    if (!(error instanceof ExpectedError) || error.code === 'locker-full') throw error;
    addIncident(draft, 'fullpage-failed');
  }
}

async function addFullPage(
  tools: SaveTools,
  tab: TabInfo,
  jobId: string,
  draft: CaptureDraft,
  bytes: Staged,
): Promise<void> {
  if (draft.method !== 'pixel') {
    addIncident(draft, 'fullpage-unavailable');
    return;
  }
  const onProgress = (done: number, total: number) =>
    tools.locker.updateJob(jobId, { step: 'stitching', done, total });
  const stitched = await stitchPage(tools.page, tools.pixels, {
    tab,
    signal: tools.stopSignal(jobId),
    onProgress,
  });
  const before = new Set(bytes.keys());
  for (const image of stitched.images) addFile(draft, bytes, 'fullpage', 'image/png', image);
  draft.stitch = stitched.frames;
  if (stitched.images.length > 0) draft.method = 'stitched';
  if (stitched.end !== 'whole') addIncident(draft, `fullpage-${stitched.end}`);
  const images = new Map([...bytes].filter(([name]) => !before.has(name)));
  await tools.locker.stage(draft.itemId, images, { id: jobId, change: { step: 'writing', resume: draft } });
}

/** What went wrong as an outcome; a job that was begun is marked. */
export async function failed(tools: SaveTools, jobId: string | null, error: unknown): Promise<SaveOutcome> {
  const expected = error instanceof ExpectedError;
  const code = expected ? error.code : 'bug';
  const detail = error instanceof Error ? error.message : String(error);
  if (!expected) console.error(error);
  // A full disk may refuse this line too; the outcome still reaches whoever asked.
  if (jobId)
    await tools.locker.updateJob(jobId, { state: 'failed', error: code, resume: null }).catch(() => {});
  return { state: 'failed', error: code, detail, jobId };
}
