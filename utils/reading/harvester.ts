import { findChat } from './chat-place.ts';
import { isCoveredByParent } from './child-frame.ts';
import { openOrClosedShadowRoot } from './closed-shadow-root.ts';
import type { ShadowOpener } from './flat-tree.ts';
import { HarvestSession } from './harvest-session.ts';
import type { HarvesterApi } from './harvester-api.ts';

/** A worker that died asks for no further step: then the page is put back without it. */
const FORGOTTEN_MS = 30_000;
const GONE = { state: 'gone', rows: 0, lost: 0, hidden: false } as const;

/** Nothing that goes wrong in here reaches the page. */
export function createHarvester(
  open: ShadowOpener = openOrClosedShadowRoot,
  isCovered = isCoveredByParent,
): HarvesterApi {
  let session: HarvestSession | null = null;
  let watch: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    clearTimeout(watch);
    try {
      session?.end();
    } catch (error) {
      console.warn(error);
    }
    session = null;
  };
  const alive = () => {
    clearTimeout(watch);
    watch = setTimeout(end, FORGOTTEN_MS);
  };
  return {
    begin(texts) {
      end();
      try {
        const place = isCovered() ? null : findChat(texts, open);
        if (!place) return null;
        session = new HarvestSession(place, open);
        alive();
        return { held: place.held };
      } catch (error) {
        console.warn(error);
        return null;
      }
    },
    async step(towards, texts) {
      alive();
      try {
        return session ? await session.step(towards, texts) : GONE;
      } catch (error) {
        console.warn(error);
        end();
        return GONE;
      } finally {
        if (session) alive();
      }
    },
    end,
  };
}
