// A recording whose files are staged becomes an item.
import { bytesToHex, utf8 } from '../evidence/bytes.ts';
import { sha256 } from '../evidence/commitments.ts';
import { type ChunkList, type RecordingJournal, recordingIncident } from '../evidence/recording.ts';
import { type CaptureDraft, type DraftFile, draftFile } from './draft.ts';
import type { Surroundings } from './world.ts';

/** Every file that a recording can have, in its place. */
export function recordingFiles(): DraftFile[] {
  return [
    draftFile(0, 'recording', 'video/webm'),
    draftFile(1, 'chunks', 'application/json'),
    draftFile(2, 'frame', 'image/png'),
    draftFile(3, 'seekable', 'video/webm'),
  ];
}

/** @param staged names of the files that are there */
export async function recordingDraft(
  journal: RecordingJournal,
  list: ChunkList,
  staged: ReadonlySet<string>,
  world: Surroundings,
): Promise<CaptureDraft> {
  const { itemId, title, url, startedAt, mono, session } = journal;
  const [first] = list.events;
  const end = recordingIncident(list.ended);
  return {
    itemId,
    kind: 'recording',
    method: 'frame',
    grade: journal.of === 'tab' ? 'page' : 'window',
    capturedAt: startedAt,
    timezoneOffset: world.timezoneOffset(startedAt),
    mono,
    session,
    viewport: null,
    page: null,
    stitch: null,
    claims: {
      title: title.toWellFormed().normalize('NFC'),
      url,
      final_url: null,
      referrer: null,
      selection: null,
      frames: [],
      surface: journal.of === 'tab' ? 'tab' : (first?.surface ?? 'unknown'),
    },
    environment: await world.environment(null),
    incidents: [...(end ? [end] : []), ...(list.seekable ? [] : ['recording-not-seekable'])],
    files: recordingFiles().filter(({ name }) => staged.has(name)),
    facts: null,
    host: url ? (URL.parse(url)?.host ?? null) : null,
    pageKey: bytesToHex(await sha256(utf8(itemId))),
  };
}
