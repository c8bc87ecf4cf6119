// What happened to the picture's source while it was recorded.
import type { SourceEvent } from '../evidence/recording.ts';
import { lookAtSource, type SourceLook } from './pick-window.ts';

type EventName = SourceEvent['event'];

export interface SourceWatch {
  /** Looks once; events of changes are told through `tell`. */
  look(): void;
  note(event: EventName): void;
}

/**
 * @param elapsed ms since the first event
 * @param address of a recorded tab, null for any other window
 */
export function watchSource(
  track: MediaStreamTrack,
  elapsed: () => number,
  address: () => string | null,
  tell: (event: SourceEvent) => void,
): SourceWatch {
  let last = lookAtSource(track);
  let url = address();
  const note = (event: EventName) => {
    const { surface, w, h } = last;
    tell({ ms: elapsed(), event, surface, w, h, url });
  };
  track.addEventListener('mute', () => note('hidden'));
  track.addEventListener('unmute', () => note('shown'));
  return {
    note,
    look() {
      const now = lookAtSource(track);
      const changed = changeOf(last, now);
      const at = address();
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
