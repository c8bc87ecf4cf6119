import { useEffect, useState } from 'react';
import { Notice } from '../../../components/frame/notice.tsx';
import { useText } from '../../../components/frame/text-context.tsx';
import { RecordingPlayer } from '../../../components/windows/recording-player.tsx';
import { RecordingStory } from '../../../components/windows/recording-story.tsx';
import { differingChunk } from '../../../utils/evidence/check-chunks.ts';
import type { Item } from '../../../utils/evidence/item.ts';
import { type ChunkList, chunkListSchema } from '../../../utils/evidence/recording.ts';
import { useLive } from '../../../utils/locker/live.ts';

interface ItemRecordingProps {
  item: Item;
  onRead(name: string): Promise<Blob>;
}

/** Plays a recording and tells how it came about; nothing for items without one. */
export function ItemRecording({ item, onRead }: ItemRecordingProps) {
  const original = item.files.find(({ kind }) => kind === 'recording');
  const playable = item.files.find(({ kind }) => kind === 'seekable') ?? original;
  const video = useLive(async () => playable && onRead(playable.name), [playable?.name]);
  if (!original || !playable) return null;
  return (
    <>
      {video ? <RecordingPlayer video={video} seekable={playable !== original} /> : null}
      <Story item={item} recording={original.name} onRead={onRead} />
    </>
  );
}

function Story({ item, recording, onRead }: ItemRecordingProps & { recording: string }) {
  const { windows } = useText();
  const name = item.files.find(({ kind }) => kind === 'chunks')?.name;
  const list = useLive(async () => (name ? readList(await onRead(name)) : null), [name]);
  const differs = useDiffering(list ?? null, recording, onRead);
  if (list === undefined) return null;
  return (
    <section className="cp-card cp-stack">
      <h2>{windows.chunksTitle}</h2>
      {list ? (
        <RecordingStory list={list} differs={differs} />
      ) : (
        <Notice tone="warn" what={windows.chunksUnread} />
      )}
    </section>
  );
}

async function readList(blob: Blob): Promise<ChunkList | null> {
  try {
    const parsed = chunkListSchema.safeParse(JSON.parse(await blob.text()));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function useDiffering(
  list: ChunkList | null,
  recording: string,
  onRead: ItemRecordingProps['onRead'],
): number | null | undefined {
  const [differs, setDiffers] = useState<number | null>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: reading depends on the names alone
  useEffect(() => {
    let current = true;
    if (list) {
      const check = async () => differingChunk(list, await onRead(recording));
      check().then((found) => current && setDiffers(found), console.error);
    }
    return () => {
      current = false;
    };
  }, [list, recording]);
  return differs;
}
