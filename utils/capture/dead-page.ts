// A shop that no longer answers: address, time and the browser's own error are evidence.
import { bytesToHex, utf8 } from '../evidence/bytes.ts';
import { sha256 } from '../evidence/commitments.ts';
import { newItemId } from '../evidence/ids.ts';
import type { CaptureDraft } from './draft.ts';
import { hostOf } from './page-draft.ts';
import type { Surroundings, TabInfo } from './world.ts';

export interface DeadPage {
  /** Why the page could not be read, in the browser's words. */
  message: string;
}

export async function deadPageDraft(tab: TabInfo, world: Surroundings): Promise<CaptureDraft> {
  const now = world.now();
  return {
    itemId: newItemId(now),
    kind: 'page',
    method: 'text',
    grade: 'page',
    capturedAt: now,
    timezoneOffset: world.timezoneOffset(now),
    mono: world.mono(),
    session: world.session,
    viewport: null,
    page: null,
    stitch: null,
    claims: {
      title: tab.title,
      url: tab.url,
      final_url: null,
      referrer: null,
      selection: null,
      frames: [],
    },
    environment: await world.environment(tab),
    incidents: ['page-did-not-load'],
    files: [],
    facts: null,
    host: hostOf(tab.url),
    pageKey: bytesToHex(await sha256(utf8(`dead ${tab.url} ${now}`))),
  };
}
