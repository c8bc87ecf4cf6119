import type { ChunkList, SourceEvent } from '../../utils/evidence/recording.ts';
import { fullTime } from '../frame/moments.ts';
import { PageText } from '../frame/page-text.tsx';
import { useText } from '../frame/text-context.tsx';
import { FactList } from '../locker/fact-list.tsx';
import { clockTime } from './recording-gauge.tsx';

interface RecordingStoryProps {
  list: ChunkList;
  /** Number of the first piece that differs, null where all match, undefined while they are checked. */
  differs: number | null | undefined;
}

const SHOWN_EVENTS = 200;

/** How a recording came about: pieces, end, and what changed when. */
export function RecordingStory({ list, differs }: RecordingStoryProps) {
  const { windows } = useText();
  const checked = differs === null ? windows.chunksMatch : windows.chunksDiffer({ n: differs ?? 0 });
  const [first] = list.events;
  return (
    <FactList
      lines={[
        { name: windows.source, value: first ? windows.surfaces[first.surface] : null },
        { name: windows.event.started, value: <time dateTime={list.started}>{fullTime(list.started)}</time> },
        { name: windows.ended, value: windows.ends[list.ended] },
        { name: windows.sound, value: list.audio ? windows.soundOn : windows.soundOff },
        {
          name: windows.pieces,
          value: (
            <>
              <p>{windows.chunksCount({ count: list.chunks.length })}</p>
              <p role="status">{differs === undefined ? '' : checked}</p>
            </>
          ),
        },
        {
          name: windows.events,
          value: (
            <ol>
              {list.events.slice(0, SHOWN_EVENTS).map((event) => (
                <li key={`${event.ms} ${event.event} ${event.url}`}>
                  <EventLine event={event} />
                </li>
              ))}
            </ol>
          ),
        },
      ]}
    />
  );
}

function EventLine({ event: { ms, event, surface, w, h, url } }: { event: SourceEvent }) {
  const { windows } = useText();
  const size = w > 0 && h > 0 ? ` · ${w}×${h}` : '';
  return (
    <>
      <span className="cp-number">{clockTime(ms)}</span> {windows.event[event]}
      {event === 'surface' ? ` · ${windows.surfaces[surface]}` : ''}
      <span className="cp-muted cp-number">{event === 'started' || event === 'size' ? size : ''}</span>
      {event === 'page' ? (
        <>
          {' · '}
          {url ? <PageText text={url} max={200} /> : windows.pageUnknown}
        </>
      ) : null}
    </>
  );
}
