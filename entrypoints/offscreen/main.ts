// Records the tab that the worker names, and closes itself.
import { surroundings } from '../../utils/browser/surroundings.ts';
import { newItemId } from '../../utils/evidence/ids.ts';
import { LOCKER_NAME, Locker } from '../../utils/locker/database.ts';
import { ask } from '../../utils/messages/messaging.ts';
import type { PendingRecording } from '../../utils/messages/protocol.ts';
import { playStream, stillOf } from '../../utils/recording/still.ts';
import { runRecording } from '../locker/desk/run-recording.ts';
import { askedKeys } from './asked-keys.ts';

const ADDRESS_MS = 2000;

/** Chromium's own spelling: the standard has no way to name a tab. */
function tabPicture({ streamId, width, height }: PendingRecording): MediaStreamConstraints {
  const mandatory = {
    chromeMediaSource: 'tab',
    chromeMediaSourceId: streamId,
    // Without these the picture is blown up to the largest size there is.
    maxWidth: width,
    maxHeight: height,
    maxFrameRate: 12,
  };
  return { audio: false, video: { mandatory } as MediaTrackConstraints };
}

async function stillOfStream(stream: MediaStream): Promise<Blob | null> {
  const video = document.createElement('video');
  try {
    await playStream(stream, video);
    return await stillOf(video);
  } catch {
    return null;
  } finally {
    video.srcObject = null;
  }
}

async function record(pending: PendingRecording): Promise<void> {
  const { tabId, caseId, title, url } = pending;
  const stream = await navigator.mediaDevices.getUserMedia(tabPicture(pending));
  let address = url;
  const watching = setInterval(() => {
    ask('tabAddress', { tabId }).then(
      (now) => {
        address = now;
      },
      () => {},
    );
  }, ADDRESS_MS);
  const start = {
    itemId: newItemId(Date.now()),
    caseId,
    of: 'tab',
    audio: false,
    title,
    url,
    session: surroundings.session,
  } as const;
  const tools = {
    locker: new Locker(LOCKER_NAME, askedKeys),
    clock: surroundings,
    tabId,
    address: () => address,
    onStart: () => {},
  };
  await runRecording(stream, await stillOfStream(stream), start, tools, () => clearInterval(watching));
}

const pending = await ask('takeTabRecording', {});
try {
  if (pending) await record(pending);
} finally {
  window.close();
}
