import { Button } from '@mantine/core';
import { Check, Eye, Square } from 'lucide-react';
import type { Verdict } from '../../utils/evidence/redaction-review.ts';
import { useText } from '../frame/text-context.tsx';
import { isDecided, isHidden, type Spot } from './spot.ts';
import { useKinds } from './use-kinds.ts';

interface SpotChoiceProps {
  spot: Spot;
  onDecide(verdict: Verdict): void;
}

/** 遮住 or 不遮: what holds now is pressed, and ticked once the buyer has said so. */
export function SpotChoice({ spot, onDecide }: SpotChoiceProps) {
  const { redaction } = useText();
  const kind = useKinds(spot);
  const hidden = isHidden(spot);
  const seen = isDecided(spot);
  const option = (verdict: Verdict, pressed: boolean) => {
    const Icon = pressed && seen ? Check : verdict === 'confirmed' ? Square : Eye;
    return (
      <Button
        size="compact-sm"
        variant={pressed ? (seen ? 'filled' : 'light') : 'default'}
        aria-pressed={pressed && seen}
        leftSection={<Icon size="0.875rem" aria-hidden fill={Icon === Square ? 'currentcolor' : 'none'} />}
        onClick={() => onDecide(verdict)}
      >
        {verdict === 'confirmed' ? redaction.hide : redaction.keep}
      </Button>
    );
  };
  return (
    <fieldset className="cp-spot-choice">
      <legend className="cp-hidden">{redaction.choice({ kind })}</legend>
      {option('confirmed', hidden)}
      {option('dismissed', !hidden)}
    </fieldset>
  );
}
