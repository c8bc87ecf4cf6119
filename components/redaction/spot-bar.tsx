import { ActionIcon, Button } from '@mantine/core';
import { ChevronLeft, ChevronRight, Trash2 } from 'lucide-react';
import type { Verdict } from '../../utils/evidence/redaction-review.ts';
import { useText } from '../frame/text-context.tsx';
import { isDrawn, openLike, type Spot } from './spot.ts';
import { SpotChoice } from './spot-choice.tsx';
import { useKinds } from './use-kinds.ts';

interface SpotBarProps {
  spots: readonly Spot[];
  current: Spot;
  onSelect(id: string): void;
  onDecide(spots: readonly Spot[], verdict: Verdict): void;
  onRemove(spot: Spot): void;
}

/** The spot at hand and what to do with it: stays where it is, so that one key or one place decides them all. */
export function SpotBar({ spots, current, onSelect, onDecide, onRemove }: SpotBarProps) {
  const { redaction } = useText();
  const kind = useKinds(current);
  const at = spots.findIndex(({ id }) => id === current.id);
  const step = (by: number) => {
    const next = spots[(at + by + spots.length) % spots.length];
    if (next) onSelect(next.id);
  };
  const same = openLike(spots, current);
  return (
    <>
      <div className="cp-row">
        <p className="cp-grow" role="status">
          <strong>{kind}</strong>{' '}
          <span className="cp-muted cp-number">
            {redaction.nth({ nth: at + 1, count: spots.length })}
            {redaction.places[current.target.in]}
          </span>
        </p>
        {isDrawn(current) ? (
          <Step label={redaction.remove} onStep={() => onRemove(current)} Icon={Trash2} />
        ) : (
          <SpotChoice spot={current} onDecide={(verdict) => onDecide([current], verdict)} />
        )}
        <Step label={redaction.previous} onStep={() => step(-1)} Icon={ChevronLeft} />
        <Step label={redaction.next} onStep={() => step(1)} Icon={ChevronRight} />
      </div>
      {same.length > 1 ? (
        <div className="cp-row">
          <Button
            className="cp-grow"
            size="compact-sm"
            variant="default"
            onClick={() => onDecide(same, 'confirmed')}
          >
            {redaction.hideAll({ kind, count: same.length })}
          </Button>
          <Button
            className="cp-grow"
            size="compact-sm"
            variant="default"
            onClick={() => onDecide(same, 'dismissed')}
          >
            {redaction.keepAll({ kind, count: same.length })}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function Step({ label, onStep, Icon }: { label: string; onStep(): void; Icon: typeof ChevronLeft }) {
  return (
    <ActionIcon size={32} variant="default" aria-label={label} onClick={onStep}>
      <Icon size="1.125rem" aria-hidden />
    </ActionIcon>
  );
}
