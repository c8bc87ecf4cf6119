import { useState } from 'react';
import { Notice } from '../frame/notice.tsx';
import { useText } from '../frame/text-context.tsx';
import { useBlobUrl } from '../frame/use-blob-url.ts';
import './windows.css';

interface RecordingPlayerProps {
  video: Blob;
  /** False for an original without index. */
  seekable: boolean;
}

export function RecordingPlayer({ video, seekable }: RecordingPlayerProps) {
  const { windows } = useText();
  const url = useBlobUrl(video);
  const [failed, setFailed] = useState(false);
  if (!url) return null;
  return (
    <figure className="cp-stack">
      <figcaption className="cp-muted">{seekable ? windows.player : windows.playerPiece}</figcaption>
      {/* biome-ignore lint/a11y/useMediaCaption: a recording has no captions, and none may be added */}
      <video className="cp-player" src={url} controls preload="metadata" onError={() => setFailed(true)} />
      {failed ? <Notice tone="warn" what={windows.playFailed} /> : null}
    </figure>
  );
}
