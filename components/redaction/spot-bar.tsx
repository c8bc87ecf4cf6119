import { ActionIcon, Button } from '@mantine/core';
import { ChevronLeft, ChevronRight, Trash2 } from 'lucide-react';
import type { HiddenKind } from '../../utils/evidence/redaction-plan.ts';
import { useText } from '../frame/text-context.tsx';
import { isDrawn, openOfKind, type Spot, type Verdict } from './spot.ts';
import { SpotChoice } from './spot-choice.tsx';

interface SpotBarProps {
  spots: readonly Spot[];
  /** The one that is looked at now. */
  current: Spot | null;
  onSelect(id: string): void;
  onDecide(id: string, verdict: Verdict): void;
  onDecideKind(kind: HiddenKind, verdict: Verdict): void;
  onRemove(id: string): void;
}

/** The spot at hand and what to do with it: stays where it is, so that one key or one place decides them all. */
export function SpotBar({ spots, current, onSelect, onDecide, onDecideKind, onRemove }: SpotBarProps) {
  const { redaction } = useText();
  const at = spots.findIndex(({ proposal }) => proposal.id === current?.proposal.id);
  const step = (by: number) => {
    const next = spots[(at + by + spots.length) % spots.length];
    if (next) onSelect(next.proposal.id);
  };
  if (!current) return null;
  const { id, kind, target } = current.proposal;
  const same = openOfKind(spots, kind);
  const word = redaction.kinds[kind];
  return (
    <div className="cp-stack">
      <div className="cp-row">
        <p className="cp-grow" role="status">
          <strong>{word}</strong>{' '}
          <span className="cp-muted cp-number">
            {redaction.nth({ nth: at + 1, count: spots.length })}
            {redaction.places[target.in]}
          </span>
        </p>
        <SpotChoice spot={current} onDecide={(verdict) => onDecide(id, verdict)} />
        {isDrawn(current) ? (
          <Step label={redaction.remove} onStep={() => onRemove(id)} Icon={Trash2} />
        ) : null}
        <Step label={redaction.previous} onStep={() => step(-1)} Icon={ChevronLeft} />
        <Step label={redaction.next} onStep={() => step(1)} Icon={ChevronRight} />
      </div>
      {same.length > 1 ? (
        <div className="cp-row">
          <span className="cp-muted cp-grow">{redaction.sameKind({ kind: word, count: same.length })}</span>
          <Button size="compact-sm" variant="default" onClick={() => onDecideKind(kind, 'confirmed')}>
            {redaction.hideAll}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => onDecideKind(kind, 'dismissed')}>
            {redaction.keepAll}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function Step({ label, onStep, Icon }: { label: string; onStep(): void; Icon: typeof ChevronLeft }) {
  return (
    <ActionIcon size={32} variant="default" aria-label={label} onClick={onStep}>
      <Icon size="1.125rem" aria-hidden />
    </ActionIcon>
  );
}
