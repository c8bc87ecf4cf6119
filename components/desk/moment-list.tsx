import type { CaseMoment } from '../../utils/casework/case-timeline.ts';
import { fullTime } from '../frame/moments.ts';
import { PageText } from '../frame/page-text.tsx';
import { useText } from '../frame/text-context.tsx';
import './story.css';

/** What happened when, oldest first; whose clock it was stands beside every time. */
export function MomentList({ moments }: { moments: readonly CaseMoment[] }) {
  const { story } = useText();
  if (moments.length === 0) return <p className="cp-muted">{story.nothing}</p>;
  return (
    <>
      <ol className="cp-moments">
        {moments.map((moment) => (
          <Line key={JSON.stringify(moment)} moment={moment} />
        ))}
      </ol>
      <p className="cp-muted">{story.clockNote}</p>
    </>
  );
}

function Line({ moment: { kind, at, clock, text, by, item, paper, exhibits } }: { moment: CaseMoment }) {
  const { story, kinds, desk, ladder } = useText();
  const name = [by ? story.voices[by] : '', story.kinds[kind]].filter(Boolean).join(' ');
  const what = item ? kinds[item] : paper ? ladder.papers[paper] : '';
  return (
    <li data-kind={kind}>
      <time className="cp-number" dateTime={at}>
        {fullTime(at)}
      </time>{' '}
      <span className="cp-muted">{story.clocks[clock]}</span>
      <div>
        <strong>{name}</strong> {what}
        {text ? (
          <q>
            <PageText text={text} max={200} />
          </q>
        ) : null}{' '}
        <span className="cp-muted cp-number">
          {exhibits.map((exhibit) => desk.exhibit({ exhibit })).join(' ')}
        </span>
      </div>
    </li>
  );
}
