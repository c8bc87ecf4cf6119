import { useState } from 'react';
import { useText } from '../frame/text-context.tsx';

export interface PickableClause {
  id: string;
  place: string;
  terms: string;
  text: string;
  /** In the buyer's words of time, null where unknown. */
  saved: string | null;
  version: string | null;
  exhibit: number | null;
  flags: readonly string[];
  chosen: boolean;
}

interface ClausePickerProps {
  clauses: readonly PickableClause[];
  /** True while our own choice stands. */
  proposed: boolean;
  /** null: back to what is proposed. */
  onPick(ids: readonly string[] | null): void;
}

const SHOWN = 30;

/** Only clauses that were captured can be picked; each with the words and the moment of its capture. */
export function ClausePicker({ clauses, proposed, onPick }: ClausePickerProps) {
  const { complaint } = useText();
  const [query, setQuery] = useState('');
  if (clauses.length === 0) return <p className="cp-muted">{complaint.noClauses}</p>;
  const chosen = clauses.filter((clause) => clause.chosen).map(({ id }) => id);
  const shown = clauses.filter(
    ({ text, place, chosen: isChosen }) => isChosen || `${place}${text}`.includes(query.trim()),
  );
  return (
    <details className="cp-complaint-fold">
      <summary>{complaint.clauses({ count: chosen.length })}</summary>
      {clauses.length > 8 ? (
        <input
          className="cp-clause-query"
          type="search"
          aria-label={complaint.findClause}
          placeholder={complaint.findClause}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      ) : null}
      <ul className="cp-clauses">
        {shown.slice(0, SHOWN).map((clause) => (
          <li key={clause.id}>
            <label>
              <input
                type="checkbox"
                checked={clause.chosen}
                onChange={() =>
                  onPick(clause.chosen ? chosen.filter((id) => id !== clause.id) : [...chosen, clause.id])
                }
              />
              <span>
                <strong lang="zh-CN">
                  {clause.terms} {clause.place}
                </strong>
                <bdi lang="zh-CN">{clause.text}</bdi>
                <small>
                  {[
                    clause.saved === null ? '' : complaint.savedAt({ time: clause.saved }),
                    clause.version === null ? '' : complaint.version({ version: clause.version }),
                    clause.exhibit === null ? '' : complaint.exhibits({ numbers: String(clause.exhibit) }),
                    ...clause.flags,
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </small>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {shown.length > SHOWN ? <p className="cp-muted">{complaint.moreClauses}</p> : null}
      {proposed ? null : (
        <button type="button" className="cp-link" onClick={() => onPick(null)}>
          {complaint.proposedClauses}
        </button>
      )}
    </details>
  );
}
