import { Clock, HandHelping, TriangleAlert } from 'lucide-react';
import { isFlag } from '../../utils/terms/flags.ts';
import type { ClauseView } from '../../utils/terms/terms-view.ts';
import { PageText } from '../frame/page-text.tsx';
import { useText } from '../frame/text-context.tsx';

const LONG = 400;

/** Number, wording, and in plain words what it does to the buyer. */
export function ClauseCard({ view }: { view: ClauseView }) {
  const { terms } = useText();
  const { place, clause, statutes, contradicts } = view;
  const times = [...new Set(clause.duties.map((duty) => timeWords(duty, terms)))];
  return (
    <li className="cp-clause">
      <strong>
        <PageText text={place} />
      </strong>
      <q>
        <PageText text={clause.text} max={LONG} />
      </q>
      {clause.promises.map(({ kind }) => (
        <p key={kind} className="cp-clause-mark" data-mark="promise">
          <HandHelping size="1rem" aria-hidden /> {terms.promises[kind]}
        </p>
      ))}
      {clause.flags.filter(isFlag).map((flag) => (
        <p key={flag} className="cp-clause-mark" data-mark="flag">
          <TriangleAlert size="1rem" aria-hidden /> {terms.flags[flag]}
        </p>
      ))}
      {times.map((words) => (
        <p key={words} className="cp-clause-mark cp-number">
          <Clock size="1rem" aria-hidden /> {words}
        </p>
      ))}
      {contradicts.map((other) => (
        <p key={other.place + other.text} className="cp-clause-mark" data-mark="flag">
          <TriangleAlert size="1rem" aria-hidden /> {terms.contradicts({ place: other.place })}{' '}
          <q>
            <PageText text={other.text} max={120} />
          </q>
        </p>
      ))}
      {statutes.length > 0 ? (
        <p className="cp-muted">{terms.statutes({ list: statutes.join('、') })}</p>
      ) : null}
    </li>
  );
}

type Duty = ClauseView['clause']['duties'][number];
type TermsText = ReturnType<typeof useText>['terms'];

function timeWords({ who, act, deadline: { text, from } }: Duty, terms: TermsText): string {
  return [
    who === null ? '' : terms.who[who],
    act === null ? '' : terms.acts[act],
    from === null || text.includes(from) ? text : terms.from({ from, text }),
  ]
    .filter((words) => words !== '')
    .join(' · ');
}
