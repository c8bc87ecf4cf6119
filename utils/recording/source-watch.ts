// What happened to the picture's source while it was recorded.
import type { SourceEvent, Surface } from '../evidence/recording.ts';
import { lookAtSource, type SourceLook } from './pick-window.ts';

type EventName = SourceEvent['event'];

export interface SourceWatch {
  /** Looks once; events of changes are told through `tell`. */
  look(): void;
  note(event: EventName): void;
}

/**
 * @param elapsed ms since the first event
 * @param known what a recorded tab is and shows; the browser does not say
 */
export function watchSource(
  track: MediaStreamTrack,
  elapsed: () => number,
  known: { address(): string | null; surface: Surface | null },
  tell: (event: SourceEvent) => void,
): SourceWatch {
  let last = lookAtSource(track);
  let url = known.address();
  const note = (event: EventName) => {
    const { surface, w, h } = last;
    tell({ ms: elapsed(), event, surface: known.surface ?? surface, w, h, url });
  };
  track.addEventListener('mute', () => note('hidden'));
  track.addEventListener('unmute', () => note('shown'));
  return {
    note,
    look() {
      const now = lookAtSource(track);
      const changed = changeOf(last, now);
      const at = known.address();
      const moved = at !== url;
      last = now;
      url = at;
      if (changed) note(changed);
      if (moved) note('page');
    },
  };
}

function changeOf(before: SourceLook, now: SourceLook): EventName | null {
  if (before.surface !== now.surface || before.deviceId !== now.deviceId) return 'surface';
  return before.w !== now.w || before.h !== now.h ? 'size' : null;
}
