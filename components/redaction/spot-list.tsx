import { useEffect, useRef } from 'react';
import type { Text } from '../../utils/browser/text.ts';
import type { Verdict } from '../../utils/evidence/redaction-review.ts';
import { PageText } from '../frame/page-text.tsx';
import { useText } from '../frame/text-context.tsx';
import { isHidden, type Spot, spotState } from './spot.ts';
import { SpotChoice } from './spot-choice.tsx';
import { useKinds } from './use-kinds.ts';

interface SpotListProps {
  label: string;
  spots: readonly Spot[];
  selected: string | null;
  solid: boolean;
  /** The whole text, or the whole claim, that the spot is in. */
  wordsOf(spot: Spot): string;
  onSelect(id: string): void;
  onDecide(spot: Spot, verdict: Verdict): void;
}

const MOST = 300;
/** Characters on either side. */
const AROUND = 30;

/** Words and page claims in their surroundings, each with its choice. */
export function SpotList({ label, spots, selected, solid, wordsOf, onSelect, onDecide }: SpotListProps) {
  return (
    <ul className="cp-spots" aria-label={label}>
      {spots.map((spot) => (
        <SpotRow
          key={spot.id}
          spot={spot}
          words={wordsOf(spot)}
          isSelected={spot.id === selected}
          solid={solid}
          onSelect={() => onSelect(spot.id)}
          onDecide={(verdict) => onDecide(spot, verdict)}
        />
      ))}
    </ul>
  );
}

interface SpotRowProps {
  spot: Spot;
  words: string;
  isSelected: boolean;
  solid: boolean;
  onSelect(): void;
  onDecide(verdict: Verdict): void;
}

function SpotRow({ spot, words, isSelected, solid, onSelect, onDecide }: SpotRowProps) {
  const { redaction } = useText();
  const kind = useKinds(spot);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isSelected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  const state = spotState(spot);
  return (
    <li ref={row} className="cp-spot" data-state={state} data-selected={isSelected} onFocus={onSelect}>
      <p>
        {spot.target.in === 'field' ? (
          <Claim name={spot.target.name} words={words} gone={solid && isHidden(spot)} />
        ) : (
          <InContext spot={spot} text={words} />
        )}
      </p>
      {solid ? null : (
        <div className="cp-row">
          <span className="cp-muted cp-grow">
            {kind} · {redaction.states[state]}
          </span>
          <SpotChoice spot={spot} onDecide={onDecide} />
        </div>
      )}
    </li>
  );
}

function Claim({ name, words, gone }: { name: string; words: string; gone: boolean }) {
  const { redaction } = useText();
  return (
    <>
      {fieldName(redaction, name)}
      {redaction.colon}
      {gone ? redaction.fieldGone : <PageText text={words} max={MOST} />}
    </>
  );
}

function InContext({ spot: { target }, text }: { spot: Spot; text: string }) {
  if (target.in !== 'text') return null;
  const { start, end } = target;
  return (
    <>
      <PageText text={text.slice(Math.max(0, start - AROUND), start)} max={MOST} />
      <mark className="cp-mark">
        <PageText text={text.slice(start, end)} max={MOST} />
      </mark>
      <PageText text={text.slice(end, end + AROUND)} max={MOST} />
    </>
  );
}

/** Names of page claims are ours; a word for each that a buyer understands. */
function fieldName({ fields }: Text['redaction'], name: string): string {
  return name in fields ? fields[name as keyof typeof fields] : name;
}
