import { ClockAlert } from 'lucide-react';
import type { DueNow } from '../../utils/evidence/due.ts';
import { useText } from '../frame/text-context.tsx';
import { momentWords } from './clock-words.ts';
import { type Now, whatWords } from './deadline-words.ts';
import './clock.css';

export interface DueCase extends DueNow {
  /** What the buyer calls the order. */
  label: string;
}

const SHOWN = 5;

/** What the buyer should look at today; nothing where nothing is due. */
export function DueList({ due, now, zone }: Now & { due: readonly DueCase[] }) {
  const text = useText();
  const { clock } = text;
  if (due.length === 0) return null;
  return (
    <section className="cp-card cp-stack" aria-label={clock.dueTitle}>
      <h2>{clock.dueTitle}</h2>
      <ul className="cp-dues">
        {due.slice(0, SHOWN).map(({ due: { id, caseId, ...duty }, kind, line, label }) => {
          const what = whatWords(text, duty);
          return (
            <li key={`${caseId} ${id}`} data-kind={kind}>
              <ClockAlert className="cp-due-icon" size="1.125rem" aria-hidden />
              <a href={`#/case/${caseId}?desk=clock`}>
                {kind === 'window'
                  ? clock.dueBy({ what, time: momentWords(text, line, now, zone) })
                  : clock.dueOver({ what })}
              </a>
              <bdi className="cp-muted">{label}</bdi>
            </li>
          );
        })}
      </ul>
      {due.length > SHOWN ? <p className="cp-muted">{clock.dueMore({ count: due.length - SHOWN })}</p> : null}
    </section>
  );
}
