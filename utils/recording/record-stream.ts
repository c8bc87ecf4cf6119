// A stream becomes one-second chunks in the locker. Whatever ends it, what came until then is kept.
import { ExpectedError } from '../errors.ts';
import { bytesToHex } from '../evidence/bytes.ts';
import { sha256 } from '../evidence/commitments.ts';
import {
  MAX_RECORDING_BYTES,
  MAX_RECORDING_MS,
  type RecordingEnd,
  type RecordingJournal,
} from '../evidence/recording.ts';
import type { Locker } from '../locker/database.ts';
import { beginRecording, keepChunk, keepJournal } from '../locker/recordings.ts';
import { listenForCommands } from './commands.ts';
import { hasRoom } from './room.ts';
import { watchSource } from './source-watch.ts';

const CHUNK_MS = 1000;
const VIDEO_BITS = 1_500_000;
const AUDIO_BITS = 64_000;
const TYPES = ['video/webm;codecs=vp9', 'video/webm;codecs=vp8', 'video/webm'];

export type RecordingStart = Omit<RecordingJournal, 'v' | 'mime' | 'startedAt' | 'mono' | 'events' | 'ended'>;

export interface Clock {
  now(): number;
  mono(): number;
}

export interface RecordingTools {
  locker: Locker;
  clock: Clock;
  tabId: number | null;
  /** Address of a recorded tab. */
  address(): string | null;
  onStart(jobId: string): void;
}

/**
 * Records until somebody or something ends it. The caller holds the recording's lock.
 * @returns the id of its journal row, whose `resume` says why it ended
 * @throws ExpectedError recording-unsupported, locker-full before anything was recorded
 */
export async function recordStream(
  stream: MediaStream,
  start: RecordingStart,
  tools: RecordingTools,
): Promise<string> {
  const mime = TYPES.find((type) => MediaRecorder.isTypeSupported(type));
  const [track] = stream.getVideoTracks();
  if (!mime || !track) throw new ExpectedError('recording-unsupported');
  const { clock } = tools;
  const mono = clock.mono();
  const journal: RecordingJournal = {
    ...start,
    v: 1,
    mime,
    startedAt: clock.now(),
    mono,
    events: [],
    ended: null,
  };
  const jobId = await beginRecording(tools.locker, journal, tools.tabId);
  tools.onStart(jobId);
  try {
    journal.ended = await untilEnded({ stream, track, journal, jobId, tools });
  } finally {
    for (const each of stream.getTracks()) each.stop();
  }
  await keepJournal(tools.locker, jobId, journal, clock.now()).catch(() => {});
  return jobId;
}

interface Take {
  stream: MediaStream;
  track: MediaStreamTrack;
  journal: RecordingJournal;
  jobId: string;
  tools: RecordingTools;
}

/** Every chunk after the one before it; @returns the first reason to end */
function untilEnded(take: Take): Promise<RecordingEnd> {
  const { stream, track, journal, jobId, tools } = take;
  const elapsed = () => Math.max(0, Math.round(tools.clock.mono() - journal.mono));
  const recorder = new MediaRecorder(stream, {
    mimeType: journal.mime,
    videoBitsPerSecond: VIDEO_BITS,
    audioBitsPerSecond: AUDIO_BITS,
  });
  let queue: Promise<void> = Promise.resolve();
  let end: RecordingEnd | null = null;
  const stop = (why: RecordingEnd) => {
    end ??= why;
    if (recorder.state !== 'inactive') recorder.stop();
  };
  const keepEvents = () => keepJournal(tools.locker, jobId, journal, tools.clock.now());
  const known = { address: tools.address, surface: journal.of === 'tab' ? ('tab' as const) : null };
  const source = watchSource(track, elapsed, known, (event) => {
    journal.events.push(event);
    queue = queue.then(keepEvents).catch(() => {});
  });
  const chunks = chunkKeeper(take, elapsed);
  recorder.addEventListener('dataavailable', ({ data }) => {
    source.look();
    queue = queue
      .then(() => chunks.keep(data))
      .then(
        (full) => (full ? stop(full) : undefined),
        (error) => stop(error instanceof ExpectedError ? 'space' : 'failed'),
      );
  });
  track.addEventListener('ended', () => stop('browser'));
  const forget = listenForCommands(jobId, (command) => {
    if (command === 'stop') stop('buyer');
    else if (command === 'pause' && recorder.state === 'recording') recorder.pause();
    else if (command === 'resume' && recorder.state === 'paused') recorder.resume();
  });
  recorder.addEventListener('pause', () => source.note('paused'));
  recorder.addEventListener('resume', () => source.note('resumed'));
  // A still picture may give no chunk for long.
  const ticking = setInterval(() => {
    source.look();
    if (elapsed() > MAX_RECORDING_MS) stop('time');
  }, CHUNK_MS);
  return new Promise((done) => {
    recorder.addEventListener('error', () => stop('failed'));
    recorder.addEventListener('stop', () => {
      clearInterval(ticking);
      forget();
      source.note('ended');
      void queue.then(() => done(end ?? 'browser'));
    });
    source.note('started');
    recorder.start(CHUNK_MS);
    if (track.readyState === 'ended') stop('browser');
  });
}

interface ChunkKeeper {
  /** @returns why no further chunk may come, null while one may. @throws ExpectedError locker-full */
  keep(blob: Blob): Promise<RecordingEnd | null>;
}

function chunkKeeper({ journal, jobId, tools }: Take, elapsed: () => number): ChunkKeeper {
  const { itemId } = journal;
  let n = 0;
  let total = 0;
  let closed = false;
  const write = async (blob: Blob) => {
    const ms = elapsed();
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const digest = bytesToHex(await sha256(bytes));
    const row = { itemId, n: n + 1, bytes: bytes.length, sha256: digest, ms, blob };
    await keepChunk(tools.locker, jobId, row, total + bytes.length);
    n++;
    total += bytes.length;
  };
  return {
    async keep(blob) {
      // After one that could not be written the rest would leave a hole.
      if (closed || blob.size === 0) return null;
      try {
        await write(blob);
      } catch (error) {
        closed = true;
        throw error;
      }
      if (total >= MAX_RECORDING_BYTES) return 'size';
      return (await hasRoom(total)) ? null : 'space';
    },
  };
}
