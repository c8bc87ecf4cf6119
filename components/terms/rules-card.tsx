import type { ClauseView, RulesView } from '../../utils/terms/terms-view.ts';
import { fullTime } from '../frame/moments.ts';
import { PageText } from '../frame/page-text.tsx';
import { useText } from '../frame/text-context.tsx';
import { ClauseCard } from './clause-card.tsx';

interface RulesCardProps {
  rules: RulesView;
  exhibitLink: ((itemId: string) => string) | null;
}

const MOST_SHOWN = 200;

const isTelling = ({ clause, contradicts }: ClauseView): boolean =>
  clause.flags.length + clause.promises.length + clause.deadlines.length + contradicts.length > 0;

/** One set of rules: its name, when it was kept, the clauses that matter, and the rest folded. */
export function RulesCard({ rules, exhibitLink }: RulesCardProps) {
  const { terms, desk } = useText();
  const { clauses, exhibit, itemId, name, capturedAt, version } = rules;
  const telling = clauses.filter(isTelling).slice(0, MOST_SHOWN);
  const rest = clauses.filter((one) => !telling.includes(one)).slice(0, MOST_SHOWN);
  const flagged = clauses.filter(({ clause }) => clause.flags.length > 0).length;
  const promised = clauses.filter(({ clause }) => clause.promises.length > 0).length;
  const label = desk.exhibit({ exhibit });
  return (
    <section className="cp-rules" aria-label={name || terms.kinds[rules.kind]}>
      <h3>
        <PageText text={name || terms.kinds[rules.kind]} />
      </h3>
      <p className="cp-muted cp-number">
        {exhibitLink ? <a href={exhibitLink(itemId)}>{label}</a> : label} ·{' '}
        {terms.kept({ time: fullTime(capturedAt) })}
        {version ? ` · ${terms.version({ version })}` : ''}
        {rules.kind === 'page' ? '' : ` · ${terms.kinds[rules.kind]}`}
      </p>
      <p>{terms.counts({ all: clauses.length, promised, flagged })}</p>
      <Changes rules={rules} />
      <ol className="cp-clauses">
        {telling.map((one) => (
          <ClauseCard key={one.at} view={one} />
        ))}
      </ol>
      {rest.length > 0 ? (
        <details className="cp-clauses-rest">
          <summary>{terms.rest({ count: rest.length })}</summary>
          <ol className="cp-clauses">
            {rest.map((one) => (
              <ClauseCard key={one.at} view={one} />
            ))}
          </ol>
        </details>
      ) : null}
    </section>
  );
}

function Changes({ rules: { changes } }: Pick<RulesCardProps, 'rules'>) {
  const { terms } = useText();
  if (changes === null) return null;
  const since = terms.since({ time: fullTime(changes.since) });
  if (changes.changed.length === 0) return <p className="cp-muted">{terms.unchanged({ since })}</p>;
  return (
    <details className="cp-clauses-rest" open>
      <summary>{terms.changed({ since, count: changes.changed.length })}</summary>
      <ul className="cp-clauses">
        {changes.changed.slice(0, MOST_SHOWN).map(({ before, after }) => (
          <li key={`${before} ${after}`}>
            {before === null ? null : (
              <p>
                <span className="cp-muted">{terms.before}</span>{' '}
                <del>
                  <PageText text={before} max={300} />
                </del>
              </p>
            )}
            <p>
              <span className="cp-muted">{terms.after}</span>{' '}
              {after === null ? (
                terms.gone
              ) : (
                <ins>
                  <PageText text={after} max={300} />
                </ins>
              )}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
