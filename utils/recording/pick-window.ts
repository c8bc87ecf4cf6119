// The browser's own question which window or screen may be seen. Must be called in a click.
import { ExpectedError } from '../errors.ts';
import { type Surface, surfaceSchema } from '../evidence/recording.ts';

interface FocusController {
  setFocusBehavior(behaviour: 'no-focus-change'): void;
}

/** What newer browsers understand besides the standard's options; others ignore it. */
interface PickerHints {
  controller?: FocusController;
  selfBrowserSurface: 'exclude';
  surfaceSwitching: 'include';
  systemAudio: 'include' | 'exclude';
  monitorTypeSurfaces: 'include';
}

/** Text has to stay legible, a few pictures a second are enough. */
const PICTURE: MediaTrackConstraints = {
  width: { max: 1920 },
  height: { max: 1200 },
  frameRate: { ideal: 8, max: 12 },
};

/** The buyer stays with us: first comes the button that takes the picture. */
function stayHere(): { controller?: FocusController } {
  const Controller = (globalThis as { CaptureController?: new () => FocusController }).CaptureController;
  if (!Controller) return {};
  const controller = new Controller();
  controller.setFocusBehavior('no-focus-change');
  return { controller };
}

/** @throws ExpectedError nothing-picked, screen-refused */
export async function pickWindow(audio: boolean): Promise<MediaStream> {
  const hints: PickerHints = {
    selfBrowserSurface: 'exclude',
    surfaceSwitching: 'include',
    systemAudio: audio ? 'include' : 'exclude',
    monitorTypeSurfaces: 'include',
    ...stayHere(),
  };
  try {
    return await navigator.mediaDevices.getDisplayMedia({ video: PICTURE, audio, ...hints });
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    throw new ExpectedError(name === 'NotAllowedError' ? 'nothing-picked' : 'screen-refused', name, {
      cause: error,
    });
  }
}

export interface SourceLook {
  surface: Surface;
  w: number;
  h: number;
  /** Changes when the buyer switches to another tab or window. */
  deviceId: string;
}

export function lookAtSource(track: MediaStreamTrack | null): SourceLook {
  const { width = 0, height = 0, deviceId = '', displaySurface } = track?.getSettings() ?? {};
  const surface = surfaceSchema.safeParse(displaySurface);
  return {
    surface: surface.success ? surface.data : 'unknown',
    w: Math.round(width),
    h: Math.round(height),
    deviceId,
  };
}
