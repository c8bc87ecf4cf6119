// One picture of a stream, as the browser shows it.
import { ExpectedError } from '../errors.ts';

const FIRST_FRAME_MS = 10_000;
const LOOK_MS = 50;

/**
 * Plays the stream so that its newest picture can be taken; silent, and out of sight unless it is shown.
 * @throws ExpectedError capture-failed when no picture comes
 */
export async function playStream(stream: MediaStream, video: HTMLVideoElement): Promise<void> {
  if (video.srcObject !== stream) {
    video.muted = true;
    video.srcObject = stream;
    // A page that is not looked at may not play; its pictures come all the same.
    void video.play().catch(() => {});
  }
  for (let waited = 0; video.videoWidth === 0; waited += LOOK_MS) {
    if (waited > FIRST_FRAME_MS) throw new ExpectedError('capture-failed', 'no picture came');
    await new Promise((resume) => setTimeout(resume, LOOK_MS));
  }
}

/** @throws ExpectedError capture-failed while no picture has come */
export async function stillOf(video: HTMLVideoElement): Promise<Blob> {
  const { videoWidth: width, videoHeight: height } = video;
  if (width === 0 || height === 0) throw new ExpectedError('capture-failed', 'no picture yet');
  const canvas = new OffscreenCanvas(width, height);
  const drawing = canvas.getContext('2d', { alpha: false });
  if (!drawing) throw new ExpectedError('capture-failed', 'no canvas');
  drawing.drawImage(video, 0, 0);
  return canvas.convertToBlob({ type: 'image/png' });
}
