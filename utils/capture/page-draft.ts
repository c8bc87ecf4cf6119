// A draft from what was read off a page.
import { bytesToHex, utf8 } from '../evidence/bytes.ts';
import { sha256 } from '../evidence/commitments.ts';
import type { Facts, PageKind } from '../evidence/facts.ts';
import { newItemId } from '../evidence/ids.ts';
import type { ItemKind } from '../evidence/item.ts';
import type { PageSnapshot } from '../evidence/page-snapshot.ts';
import { commitTried } from '../evidence/tried-codes.ts';
import type { CaptureDraft } from './draft.ts';
import type { Surroundings, TabInfo } from './world.ts';

const MAX_URL = 4096;
const MAX_TITLE = 500;

export function hostOf(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.host : null;
}

/** Only http(s) addresses are kept; longer ones are cut at 4,096 characters. */
function webUrl(url: string): string | null {
  return hostOf(url) === null ? null : url.slice(0, MAX_URL);
}

export function itemKind(pageKind: PageKind): ItemKind {
  return pageKind === 'other' ? 'page' : pageKind;
}

/** Same address, same visible words: the page has not changed for the buyer. */
export async function pageKey(snapshot: PageSnapshot): Promise<string> {
  return bytesToHex(
    await sha256(utf8(`${snapshot.url}\n${snapshot.title}\n${snapshot.text}`.toWellFormed())),
  );
}

function incidentsOf(snapshot: PageSnapshot, tab: TabInfo): string[] {
  const incidents = snapshot.truncated.map((what) => `reading-cut-${what}`);
  if (tab.loading) incidents.push('page-still-loading');
  if (snapshot.frames.some((frame) => !frame.reachable)) incidents.push('frame-unreadable');
  return incidents;
}

export async function pageDraft(
  tab: TabInfo,
  snapshot: PageSnapshot,
  facts: Facts,
  world: Surroundings,
): Promise<CaptureDraft> {
  const now = world.now();
  const { viewport, page } = snapshot;
  return {
    itemId: newItemId(now),
    kind: itemKind(facts.pageKind),
    method: 'text',
    grade: 'page',
    capturedAt: now,
    timezoneOffset: world.timezoneOffset(now),
    mono: world.mono(),
    session: world.session,
    viewport: {
      w: viewport.w,
      h: viewport.h,
      scroll_x: viewport.scrollX,
      scroll_y: viewport.scrollY,
      dpr_milli: viewport.dprMilli,
    },
    page: { w: page.w, h: page.h },
    stitch: null,
    claims: {
      title: [...snapshot.title].slice(0, MAX_TITLE).join('').toWellFormed().normalize('NFC'),
      url: webUrl(tab.url),
      final_url: webUrl(snapshot.url),
      referrer: webUrl(snapshot.referrer),
      selection: snapshot.selection || null,
      frames: snapshot.frames.slice(1).map(({ url, reachable }) => ({
        url: url.slice(0, MAX_URL),
        reachable,
      })),
    },
    environment: await world.environment(tab),
    incidents: incidentsOf(snapshot, tab),
    files: [],
    facts: { ...facts, tried: await commitTried(facts) },
    host: hostOf(snapshot.url),
    pageKey: await pageKey(snapshot),
  };
}
