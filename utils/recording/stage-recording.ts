// From chunks to the files of an item: the recording as it came, the list of its chunks, the seekable copy.
import { type ChunkList, chunkListJson, type RecordingJournal } from '../evidence/recording.ts';
import type { Locker } from '../locker/database.ts';
import { stageFiles } from '../locker/items.ts';
import { chunkEntry, readChunks } from '../locker/recordings.ts';
import { RECORDING_FILES } from './recording-files.ts';

export type Remux = (recording: Blob, origin: string) => Promise<Blob | null>;

/**
 * May be called again after it was cut off.
 * @returns false where not one chunk was kept
 * @throws ExpectedError locker-full; the chunks stay where they are
 */
export async function stageRecording(
  locker: Locker,
  journal: RecordingJournal,
  remux: Remux,
): Promise<boolean> {
  const rows = await readChunks(locker, journal.itemId);
  if (rows.length === 0) return false;
  const type = journal.mime.split(';')[0] ?? 'video/webm';
  const recording = new Blob(
    rows.map(({ blob }) => blob),
    { type },
  );
  const { recording: name, chunks, seekable: copy } = RECORDING_FILES;
  const seekable = await remux(recording, `remuxed without encoding from ${name}, see ${chunks}`);
  const list: ChunkList = {
    v: 1,
    recording: name,
    seekable: seekable && copy,
    mime: journal.mime,
    audio: journal.audio,
    started: new Date(journal.startedAt).toISOString(),
    ended: journal.ended ?? 'interrupted',
    events: journal.events,
    chunks: rows.map(chunkEntry),
  };
  const files = new Map<string, Blob>([
    [name, recording],
    [chunks, new Blob([chunkListJson(list)], { type: 'application/json' })],
  ]);
  if (seekable) files.set(copy, seekable);
  await stageFiles(locker, journal.itemId, files);
  return true;
}
