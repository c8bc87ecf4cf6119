// The window that the buyer picked, for as long as it may be seen.
import { useCallback, useRef, useState } from 'react';
import type { Surface } from '../../../utils/evidence/recording.ts';
import { lookAtSource, pickWindow } from '../../../utils/recording/pick-window.ts';
import { playStream, stillOf } from '../../../utils/recording/still.ts';

export interface PickedStream {
  stream: MediaStream | null;
  surface: Surface;
  pick(audio: boolean): Promise<void>;
  letGo(): void;
  /** The newest picture. @throws ExpectedError capture-failed */
  still(): Promise<Blob>;
  onVideo(video: HTMLVideoElement | null): void;
}

export function useStream(): PickedStream {
  const [stream, setStream] = useState<MediaStream | null>(null);
  const video = useRef<HTMLVideoElement | null>(null);
  const letGo = useCallback((which: MediaStream) => {
    for (const track of which.getTracks()) track.stop();
    setStream((known) => (known === which ? null : known));
  }, []);
  const onVideo = useCallback(
    (element: HTMLVideoElement | null) => {
      video.current = element;
      if (element && stream) playStream(stream, element).catch(() => {});
    },
    [stream],
  );
  return {
    stream,
    surface: lookAtSource(stream?.getVideoTracks()[0] ?? null).surface,
    pick: async (audio) => {
      const picked = await pickWindow(audio);
      setStream(picked);
      picked.getVideoTracks()[0]?.addEventListener('ended', () => letGo(picked));
    },
    letGo: () => stream && letGo(stream),
    still: async () => {
      const shown = video.current ?? document.createElement('video');
      if (stream) await playStream(stream, shown);
      return stillOf(shown);
    },
    onVideo,
  };
}
