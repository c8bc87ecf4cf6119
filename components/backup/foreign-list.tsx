import type { ForeignCard } from '../../utils/locker/foreign.ts';
import { fullTime } from '../frame/moments.ts';
import { PageText } from '../frame/page-text.tsx';
import { useText } from '../frame/text-context.tsx';

/** Bundles of others, apart from the buyer's own cases. */
export function ForeignList({ bundles }: { bundles: readonly ForeignCard[] }) {
  const { foreign } = useText();
  return (
    <ul className="cp-cases">
      {bundles.map(({ id, bag, importedAt, items, contradicted }) => (
        <li key={id} className="cp-card">
          <a className="cp-case-link" href={`#/foreign/${id}`}>
            <span className="cp-case-words">
              <h3 className="cp-number">
                <PageText text={bag} max={60} />
              </h3>
              <span className="cp-muted cp-number">
                {foreign.items({ count: items })} · {foreign.imported({ time: fullTime(importedAt) })}
              </span>
              {contradicted ? <strong className="cp-contradicted">{foreign.wrong}</strong> : null}
            </span>
            <strong className="cp-tag">{foreign.label}</strong>
          </a>
        </li>
      ))}
    </ul>
  );
}
