import { useEffect, useRef } from 'react';
import type { Text } from '../../utils/browser/text.ts';
import { PageText } from '../frame/page-text.tsx';
import { useText } from '../frame/text-context.tsx';
import { isHidden, type Spot, spotState, type Verdict } from './spot.ts';
import { SpotChoice } from './spot-choice.tsx';

interface SpotListProps {
  label: string;
  spots: readonly Spot[];
  selected: string | null;
  solid: boolean;
  onSelect(id: string): void;
  onDecide(id: string, verdict: Verdict): void;
}

const MAX_WORDS = 300;

/** Words and page claims in their surroundings, each with its choice. */
export function SpotList({ label, spots, selected, solid, onSelect, onDecide }: SpotListProps) {
  return (
    <ul className="cp-spots" aria-label={label}>
      {spots.map((spot) => (
        <SpotRow
          key={spot.proposal.id}
          spot={spot}
          isSelected={spot.proposal.id === selected}
          solid={solid}
          onSelect={() => onSelect(spot.proposal.id)}
          onDecide={(verdict) => onDecide(spot.proposal.id, verdict)}
        />
      ))}
    </ul>
  );
}

interface SpotRowProps {
  spot: Spot;
  isSelected: boolean;
  solid: boolean;
  onSelect(): void;
  onDecide(verdict: Verdict): void;
}

function SpotRow({ spot, isSelected, solid, onSelect, onDecide }: SpotRowProps) {
  const { redaction } = useText();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isSelected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  return (
    <li
      ref={row}
      className="cp-spot"
      data-state={spotState(spot)}
      data-selected={isSelected}
      onFocus={onSelect}
    >
      <p>
        <Words spot={spot} solid={solid} />
      </p>
      {solid ? null : (
        <div className="cp-row">
          <span className="cp-muted cp-grow">
            {redaction.tags[spotState(spot)]} {redaction.kinds[spot.proposal.kind]}
          </span>
          <SpotChoice spot={spot} onDecide={onDecide} />
        </div>
      )}
    </li>
  );
}

function Words({ spot, solid }: { spot: Spot; solid: boolean }) {
  const { redaction } = useText();
  const { target, words } = spot.proposal;
  const gone = solid && isHidden(spot);
  if (target.in === 'field') {
    const name = fieldName(redaction, target.name);
    if (gone) return `${name}${redaction.colon}${redaction.fieldGone}`;
    return (
      <>
        {name}
        {redaction.colon}
        <PageText text={words ?? ''} max={MAX_WORDS} />
      </>
    );
  }
  return (
    <>
      <PageText text={spot.before} max={MAX_WORDS} />
      {gone ? (
        <span className="cp-code">{spot.mask}</span>
      ) : (
        <mark className="cp-mark">
          <PageText text={words ?? ''} max={MAX_WORDS} />
        </mark>
      )}
      <PageText text={spot.after} max={MAX_WORDS} />
    </>
  );
}

/** Names of page claims are ours; a word for each that a buyer understands. */
function fieldName({ fields }: Text['redaction'], name: string): string {
  return name in fields ? fields[name as keyof typeof fields] : name;
}
