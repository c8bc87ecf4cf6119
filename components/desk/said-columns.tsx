import type { Said, TwoSides } from '../../utils/casework/two-sides.ts';
import { fullTime, pageTime } from '../frame/moments.ts';
import { PageText } from '../frame/page-text.tsx';
import { useText } from '../frame/text-context.tsx';
import './story.css';

/** Shown before paying | said after; beside each other where there is room. */
export function SaidColumns({ sides }: { sides: TwoSides }) {
  const { story } = useText();
  return (
    <div className="cp-sides">
      <p className="cp-muted cp-number cp-sides-paid">
        {sides.paidAt === null ? story.notPaid : story.paidAt({ time: pageTime(sides.paidAt) })}
      </p>
      <section aria-label={story.before}>
        <h3>{story.before}</h3>
        <SaidList said={sides.before} nothing={story.nothingBefore} />
      </section>
      <section aria-label={story.after}>
        <h3>{story.after}</h3>
        <SaidList said={sides.after} nothing={story.nothingAfter} />
        {sides.undated.length > 0 ? (
          <>
            <h3>{story.undated}</h3>
            <SaidList said={sides.undated} nothing="" />
          </>
        ) : null}
      </section>
    </div>
  );
}

function SaidList({ said, nothing }: { said: readonly Said[]; nothing: string }) {
  if (said.length === 0) return <p className="cp-muted">{nothing}</p>;
  return (
    <ul className="cp-said">
      {said.map((one) => (
        <SaidLine key={`${one.voice} ${one.at} ${one.text}`} one={one} />
      ))}
    </ul>
  );
}

function SaidLine({ one: { voice, text, at, exhibit, keptLater } }: { one: Said }) {
  const { story, desk } = useText();
  return (
    <li>
      <q>
        <PageText text={text} max={200} />
      </q>
      <span className="cp-muted cp-number">
        {story.voices[voice]} · {at === null ? '' : `${fullTime(at)} · `}
        {desk.exhibit({ exhibit })}
        {keptLater ? ` · ${story.keptLater}` : ''}
      </span>
    </li>
  );
}
